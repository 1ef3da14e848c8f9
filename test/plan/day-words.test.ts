import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDay, readPeriod } from '../../src/plan/day-words.ts';
import { addDays } from '../../src/plan/local-time.ts';

/** A Friday, in week 46. */
const TODAY = '2026-11-13';

describe('a day in words', () => {
  test.each([
    ['29 februari', '2027-01-01', undefined],
    ['29 februari 2028', TODAY, '2028-02-29'],
    ['31 april', TODAY, undefined],
    ['13 nov', TODAY, '2026-11-13'],
    ['12 nov.', TODAY, '2027-11-12'],
    ['2026-13-01', TODAY, undefined],
    ['2026-12-18', TODAY, '2026-12-18'],
    ['18:e december', TODAY, '2026-12-18'],
    ['den 1 mars', TODAY, '2027-03-01'],
    ['18/12', TODAY, '2026-12-18'],
    ['i dag', TODAY, '2026-11-13'],
    ['I morgon', TODAY, '2026-11-14'],
    ['tomorrow', TODAY, '2026-11-14'],
    ['i övermorgon', TODAY, '2026-11-15'],
    ['på måndag', TODAY, '2026-11-16'],
    ['fredag', TODAY, '2026-11-20'],
    ['on friday', TODAY, '2026-11-20'],
    ['nästa onsdag', TODAY, '2026-11-18'],
    ['nästa fredag', '2026-11-09', '2026-11-20'],
    ['om tre dagar', TODAY, '2026-11-16'],
    ['om 2 veckor', TODAY, '2026-11-27'],
    ['om en månad', TODAY, '2026-12-13'],
    ['in two weeks', TODAY, '2026-11-27'],
    ['nästa vecka', TODAY, '2026-11-16'],
    ['next week', TODAY, '2026-11-16'],
    ['nästa månad', TODAY, '2026-12-01'],
    ['v. 48', TODAY, '2026-11-23'],
    ['v48', TODAY, '2026-11-23'],
    ['vecka 43', TODAY, '2027-10-25'],
    ['week 1', TODAY, '2027-01-04'],
    ['v. 53', TODAY, '2026-12-28'],
    ['v. 60', TODAY, undefined],
    ['snart', TODAY, undefined],
    ['en dag', TODAY, undefined],
  ])('“%s” on %s is %s', (words, today, expected) => {
    expect(readDay(words, today ?? TODAY)).toBe(expected);
  });

  test('of any date that is written out is that date', () => {
    const day = fc.integer({ min: 0, max: 365 * 20 }).map((days) => addDays('2020-01-01', days));
    fc.assert(
      fc.property(day, (date) => {
        const inWords = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'long', timeZone: 'UTC' });
        expect(readDay(inWords.format(new Date(date)), TODAY)).toBe(date);
        expect(readDay(date, TODAY)).toBe(date);
      }),
    );
  });
});

describe('a period in words', () => {
  test.each([
    ['3–7 augusti', '2027-08-03', '2027-08-07'],
    ['3-7 aug', '2027-08-03', '2027-08-07'],
    ['från 1 juli till 15 augusti', '2027-07-01', '2027-08-15'],
    ['från den 20 december till och med den 7 januari', '2026-12-20', '2027-01-07'],
    ['v. 29–31', '2027-07-19', '2027-08-08'],
    ['vecka 52', '2026-12-21', '2026-12-27'],
    ['hela nästa vecka', '2026-11-16', '2026-11-22'],
    ['från i morgon till fredag', '2026-11-14', '2026-11-20'],
    ['2026-12-01 – 2026-12-18', '2026-12-01', '2026-12-18'],
    ['2026-12-01 till 2026-12-18', '2026-12-01', '2026-12-18'],
    ['monday to wednesday', '2026-11-16', '2026-11-18'],
    ['18 december', '2026-12-18', '2026-12-18'],
  ])('“%s” is %s to %s', (words, from, to) => {
    expect(readPeriod(words, TODAY)).toEqual({ from, to });
  });

  test.each(['ett tag', 'från snart till sen', '2026-12-18 till 2026-12-01', ''])('“%s” is none', (words) => {
    expect(readPeriod(words, TODAY)).toBeUndefined();
  });
});

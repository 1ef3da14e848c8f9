import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/plan/local-time.ts';
import { createWorkingCalendar, isKnownCountry } from '../../src/plan/working-days.ts';
import { examplePlan } from '../support/example-plan.ts';

const calendarOf = (workingCalendar: Record<string, unknown> = {}) =>
  createWorkingCalendar(examplePlan({ workingCalendar }));
const calendar = calendarOf();
const withSummer = calendarOf({
  closedDays: ['2026-05-15'],
  closedPeriods: [{ from: '2026-07-06', to: '2026-08-02' }],
});

describe('a day off in Sweden', () => {
  it.each([
    ['New Year’s Day', '2026-01-01'],
    ['Epiphany', '2026-01-06'],
    ['Good Friday', '2026-04-03'],
    ['Easter Monday', '2026-04-06'],
    ['May Day', '2026-05-01'],
    ['Ascension Day', '2026-05-14'],
    ['Midsummer Eve', '2026-06-19'],
    ['Christmas Eve', '2026-12-24'],
    ['Christmas Day', '2026-12-25'],
    ['New Year’s Eve', '2026-12-31'],
    ['Good Friday of the next year', '2027-03-26'],
    ['Easter Monday of the next year', '2027-03-29'],
    ['Ascension Day of the next year', '2027-05-06'],
    ['Midsummer Eve of the next year', '2027-06-25'],
    ['the National Day on a weekday', '2028-06-06'],
    ['a Saturday', '2026-11-21'],
    ['a Sunday', '2026-11-22'],
  ])('%s, %s', (_name, day) => {
    expect(calendar.isWorkingDay(day)).toBe(false);
  });
});

describe('a working day in Sweden', () => {
  it.each([
    ['an ordinary Monday', '2026-11-23'],
    ['Twelfth Night, a shorter day', '2026-01-05'],
    ['Maundy Thursday', '2026-04-02'],
    ['Walpurgis Night', '2026-04-30'],
    ['Whit Monday, a holiday until 2005', '2026-05-25'],
    ['the Friday before All Saints’', '2026-10-30'],
    ['the Monday after a National Day on a Sunday', '2027-06-07'],
    ['the Friday after Ascension Day, where the plan does not close it', '2026-05-15'],
  ])('%s, %s', (_name, day) => {
    expect(calendar.isWorkingDay(day)).toBe(true);
  });
});

describe('the plan’s own calendar', () => {
  it('closes single days and periods, both ends included', () => {
    expect(withSummer.isWorkingDay('2026-05-15')).toBe(false);
    expect(withSummer.isWorkingDay('2026-07-03')).toBe(true);
    expect(withSummer.isWorkingDay('2026-07-06')).toBe(false);
    expect(withSummer.isWorkingDay('2026-07-31')).toBe(false);
    expect(withSummer.isWorkingDay('2026-08-03')).toBe(true);
  });

  it('finds the nearest working day over weekends, holidays and the summer', () => {
    expect(calendar.nextWorkingDay('2026-12-24')).toBe('2026-12-28');
    expect(calendar.nextWorkingDay('2026-12-31')).toBe('2027-01-04');
    expect(calendar.previousWorkingDay('2026-04-06')).toBe('2026-04-02');
    expect(withSummer.nextWorkingDay('2026-07-04')).toBe('2026-08-03');
    expect(withSummer.previousWorkingDay('2026-08-02')).toBe('2026-07-03');
  });

  it('follows the country it names', () => {
    const norway = calendarOf({ country: 'NO' });
    expect(norway.isWorkingDay('2027-05-17')).toBe(false);
    expect(calendar.isWorkingDay('2027-05-17')).toBe(true);
  });

  it('knows which countries it has', () => {
    expect(isKnownCountry('SE')).toBe(true);
    expect(isKnownCountry('Sverige')).toBe(false);
    expect(isKnownCountry('toString')).toBe(false);
  });
});

describe('for every day', () => {
  const day = fc.integer({ min: 0, max: 3650 }).map((days) => addDays('2025-01-01', days));

  it('the next and the previous working day are working days, the first ones on their side', () => {
    fc.assert(
      fc.property(day, (from) => {
        const next = withSummer.nextWorkingDay(from);
        const previous = withSummer.previousWorkingDay(from);
        expect(withSummer.isWorkingDay(next)).toBe(true);
        expect(withSummer.isWorkingDay(previous)).toBe(true);
        expect(previous <= from && from <= next).toBe(true);
        for (let skipped = from; skipped < next; skipped = addDays(skipped, 1)) {
          expect(withSummer.isWorkingDay(skipped)).toBe(false);
        }
        expect(next === from).toBe(withSummer.isWorkingDay(from));
        expect(previous === from).toBe(withSummer.isWorkingDay(from));
      }),
    );
  });

  it('no weekend is worked', () => {
    fc.assert(
      fc.property(day, (on) => {
        const weekend = [0, 6].includes(new Date(`${on}T12:00:00Z`).getUTCDay());
        expect(weekend && calendar.isWorkingDay(on)).toBe(false);
      }),
    );
  });
});

describe('what a municipality adds', () => {
  it('closes the same weeks every year', () => {
    const summer = calendarOf({ closedWeeks: [29, 30] });
    expect(summer.nextWorkingDay('2026-07-13')).toBe('2026-07-27');
    expect(summer.nextWorkingDay('2027-07-19')).toBe('2027-08-02');
  });

  it('takes single days between days off as free where the plan says so', () => {
    // The Friday after Ascension Day, and the Monday before Epiphany on a Tuesday.
    const free = calendarOf({ bridgeDays: 'free' });
    expect(calendar.isWorkingDay('2026-05-15')).toBe(true);
    expect(free.isWorkingDay('2026-05-15')).toBe(false);
    expect(free.isWorkingDay('2026-01-05')).toBe(false);
    expect(free.isWorkingDay('2026-05-13')).toBe(true);
  });

  it.each([
    ['worked', true, false],
    ['half', true, true],
    ['free', false, false],
  ])('has the eves %s', (eves, isWorkingDay, isHalfDay) => {
    for (const eve of ['2026-01-05', '2026-04-30', '2026-10-30']) {
      const asAdded = calendarOf({ eves });
      expect([eve, asAdded.isWorkingDay(eve), asAdded.isHalfDay(eve)]).toEqual([
        eve,
        isWorkingDay,
        isHalfDay,
      ]);
    }
  });

  it('ends days at noon', () => {
    const half = calendarOf({ halfDays: ['2026-12-23', '2026-12-26'] });
    expect(half.isHalfDay('2026-12-23')).toBe(true);
    expect(half.isWorkingDay('2026-12-23')).toBe(true);
    // A day off is not half of one.
    expect(half.isHalfDay('2026-12-26')).toBe(false);
  });

  it('works on days that are only observed', () => {
    for (const day of ['2026-04-02', '2026-05-25', '2026-12-10'])
      expect(calendar.isWorkingDay(day)).toBe(true);
  });
});

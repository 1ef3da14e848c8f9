import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  askedKeyOf,
  createVocabularyOf,
  isNear,
  isSame,
  likenessTo,
  readCompared,
} from '../../../src/experts/curated/sameness.ts';

const NAMES = new Set(['kulturförvaltningen', 'skolförvaltningen', 'amina', 'yusuf']);
const read = (line: string) => readCompared(line, 'Exempelby', NAMES);
const compare = (one: string, other: string) =>
  likenessTo(read(one), createVocabularyOf([read(other)]))(read(other));
const key = (line: string) => askedKeyOf(read(line));

describe('what is asked', () => {
  test.each([
    ['Vem betalar lunchen?', 'vem betalar luncher'],
    ['Hur anmäler vi oss till kickoffen?', 'hur anmäler man sig till kickoffen??'],
    ['Hur anmäler vi oss till kickoffen?', 'Till kickoffen, hur anmäler man sig?'],
  ])('”%s” and ”%s” are counted as one', (one, other) => {
    expect(key(one)).toBe(key(other));
  });

  test.each([
    ['Vem betalar lunchen?', 'När betalas lunchen?'],
    ['Vad säger åtgärd 3?', 'Vad säger åtgärd 4?'],
    ['Får vi bjuda på lunch?', 'Får vi inte bjuda på lunch?'],
    ['Hur bokar vi lokalen?', 'Varför bokar vi lokalen?'],
  ])('”%s” and ”%s” are not', (one, other) => {
    expect(key(one)).not.toBe(key(other));
  });

  test('without a word to hold on to there is nothing to count', () => {
    expect(key('va?')).toBeUndefined();
    expect(key('')).toBeUndefined();
  });
});

describe('a curated answer', () => {
  const KEPT = 'Hur söker vi pengar till en aktivitet på jobbet?';

  test.each([
    'hur söker man pengar till aktiviteter på jobbet',
    'Hur söker jag pengar till en aktivitett på jobbet?',
    'pengar till en aktivitet på jobbet, hur söker vi?',
  ])('is for ”%s” too', (line) => {
    expect(isSame(compare(line, KEPT))).toBe(true);
  });

  test.each([
    'Hur söker vi pengar till en aktivitet på Kulturförvaltningen på jobbet?',
    'Hur söker vi pengar till en aktivitet på jobbet 2027?',
    'Hur söker vi pengar till två aktiviteter på jobbet?',
    'Hur söker Amina pengar till en aktivitet på jobbet?',
    'Hur söker vi inte pengar till en aktivitet på jobbet?',
    'När söker vi pengar till en aktivitet på jobbet?',
    'Varför söker vi pengar till en aktivitet på jobbet?',
    'Hur söker vi jobb?',
    'Vad är en rättighetsbärare?',
  ])('is not for ”%s”', (line) => {
    expect(isSame(compare(line, KEPT))).toBe(false);
  });

  test('knows an abbreviation that is spelt out', () => {
    expect(isSame(compare('Kan vi boka tolk till arbetsplatsträffen?', 'Kan vi boka tolk till APT?'))).toBe(
      true,
    );
    expect(isSame(compare('Kan vi boka tolk till APT?', 'Kan vi boka tolk till arbetsplatsträffen?'))).toBe(
      true,
    );
  });

  test('is not even offered where a number, a name or a unit stands in one alone', () => {
    for (const more of ['2027', 'Kulturförvaltningen', 'kulturförvaltningen', 'Amina']) {
      expect(isNear(compare(`Hur söker vi pengar till en aktivitet på jobbet ${more}?`, KEPT)), more).toBe(
        false,
      );
      expect(isNear(compare(KEPT, `Hur söker vi pengar till en aktivitet på jobbet ${more}?`)), more).toBe(
        false,
      );
    }
  });
});

const SUBJECTS = [
  'lokal',
  'budget',
  'tolk',
  'utbildning',
  'kickoff',
  'blankett',
  'ramp',
  'enkät',
  'lärträff',
];
const line = fc
  .uniqueArray(fc.constantFrom(...SUBJECTS), { minLength: 1, maxLength: 4 })
  .map((words) => `Hur ordnar vi ${words.join(' och ')}?`);

describe('whatever is asked', () => {
  test('a question is the same as itself, in any case and order of its words', () => {
    fc.assert(
      fc.property(line, (asked) => {
        const turned = asked.toUpperCase().replace('?', ' ??');
        expect(isSame(compare(asked, asked))).toBe(true);
        expect(key(asked.toLowerCase())).toBe(key(turned.toLowerCase()));
      }),
    );
  });

  test('two are as like whichever comes first, and what is the same is near', () => {
    fc.assert(
      fc.property(line, line, (one, other) => {
        const there = compare(one, other);
        const back = compare(other, one);
        expect(there.apart).toBe(back.apart);
        if (isSame(there)) expect(isNear(there)).toBe(true);
      }),
    );
  });

  test('a number that only one of them has keeps them apart', () => {
    fc.assert(
      fc.property(line, fc.integer({ min: 2, max: 9999 }), (asked, number) => {
        expect(isNear(compare(`${asked} ${number}`, asked))).toBe(false);
        expect(isNear(compare(asked, `${asked} ${number}`))).toBe(false);
      }),
    );
  });

  test('anything at all can be read and compared', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const { shared, together } = compare(one, other);
        for (const share of [shared, together]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

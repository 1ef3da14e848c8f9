import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ratingsFrom } from '../../src/scoring/ratings.ts';
import { score, scorer } from '../../src/scoring/score.ts';
import { anyFineInstrument, anyRatings, ratingsOn } from './arbitraries.ts';
import { oracle } from './oracle.ts';

describe('scoring, for any ratings', () => {
  test('gives the figures that a slow reading of the rules gives', () => {
    fc.assert(
      fc.property(anyRatings, ({ instrument, ratings }) => {
        expect(score(ratingsFrom(ratings, instrument), instrument)).toEqual(oracle(ratings, instrument));
      }),
      { numRuns: 300 },
    );
  });

  test('gives them on scales that are too fine to list all scores on, too', () => {
    fc.assert(
      fc.property(ratingsOn(anyFineInstrument), ({ instrument, ratings }) => {
        expect(score(ratingsFrom(ratings, instrument), instrument)).toEqual(oracle(ratings, instrument));
      }),
      { numRuns: 40 },
    );
  });

  test('gives the same one after the other on one instrument, and leaves what it gave alone', () => {
    fc.assert(
      fc.property(anyRatings, fc.nat({ max: 60 }), ({ instrument, ratings }, count) => {
        const all = ratingsFrom(ratings, instrument);
        const some = ratingsFrom(ratings.slice(0, count), instrument);
        const scoreOne = scorer(instrument);
        const results = [all, some, all].map(scoreOne);
        expect(results).toEqual([all, some, all].map((one) => score(one, instrument)));
      }),
      { numRuns: 60 },
    );
  });

  test('does not depend on the order of the lines', () => {
    fc.assert(
      fc.property(anyRatings, fc.infiniteStream(fc.nat()), ({ instrument, ratings }, randoms) => {
        const shuffled = ratings
          .map((rating) => ({ rating, key: randoms.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ rating }) => rating);
        const byUnit = (results: ReturnType<typeof score>) =>
          results.map((round) => ({
            ...round,
            units: round.units.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
          }));
        expect(byUnit(score(ratingsFrom(shuffled, instrument), instrument))).toEqual(
          byUnit(score(ratingsFrom(ratings, instrument), instrument)),
        );
      }),
      { numRuns: 60 },
    );
  });
});

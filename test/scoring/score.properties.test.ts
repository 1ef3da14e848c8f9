import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ratingsFrom } from '../../src/scoring/ratings.ts';
import { score } from '../../src/scoring/score.ts';
import { anyRatings } from './arbitraries.ts';
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

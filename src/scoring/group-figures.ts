import type { Fraction } from './fraction.ts';
import type { PossibleScores } from './possible-scores.ts';

/** What a group of units shows of something: how many have a score, and null where they are under `minGroup`. */
export interface GroupFigures {
  readonly n: number;
  readonly mean: Fraction | null;
  readonly median: Fraction | null;
}

/**
 * The figures of `n` units whose scores' numerators add up to `sum`. They are counted by score: those with the one
 * at a place are `counts[before + place]`.
 */
export function groupFigures(
  n: number,
  sum: number,
  counts: Int32Array,
  before: number,
  scores: PossibleScores,
  minGroup: number,
): GroupFigures {
  if (n === 0 || n < minGroup) return { n, mean: null, median: null };
  const mean = { num: sum, den: n * scores.denominator };
  return { n, mean, median: medianOf(n, counts, before, scores) };
}

/** The middle unit's score, or the mean of the middle two. */
function medianOf(
  n: number,
  counts: Int32Array,
  before: number,
  { numerators, denominator }: PossibleScores,
): Fraction {
  const lower = Math.floor((n - 1) / 2);
  const upper = Math.floor(n / 2);
  let place = 0;
  let passed = 0;
  while (passed <= lower) {
    place += 1;
    passed += counts[before + place] ?? 0;
  }
  const lowerScore = numerators[place] ?? 0;
  while (passed <= upper) {
    place += 1;
    passed += counts[before + place] ?? 0;
  }
  return { num: lowerScore + (numerators[place] ?? 0), den: 2 * denominator };
}

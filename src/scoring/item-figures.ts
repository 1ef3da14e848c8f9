import { type GroupFigures, groupFigures } from './group-figures.ts';
import type { PossibleScores } from './possible-scores.ts';
import { FIRST_STEP } from './ratings.ts';

/** Answers are counted by code from `first` on; the rating at place 1 has the code `FIRST_STEP`. */
const beforeRatings = (first: number): number => first + FIRST_STEP - 1;

/** How many units rated an item, and what their ratings add up to. */
export function sumRatings(
  answers: Int32Array,
  first: number,
  { numerators }: PossibleScores,
): { n: number; sum: number } {
  const before = beforeRatings(first);
  let n = 0;
  let sum = 0;
  for (let place = 1; place < numerators.length; place += 1) {
    const count = answers[before + place] ?? 0;
    n += count;
    sum += count * (numerators[place] ?? 0);
  }
  return { n, sum };
}

/** An item's figures. */
export function itemFigures(
  answers: Int32Array,
  first: number,
  ratings: PossibleScores,
  minGroup: number,
): GroupFigures {
  const { n, sum } = sumRatings(answers, first, ratings);
  return groupFigures(n, sum, answers, beforeRatings(first), ratings, minGroup);
}

import type { Totals } from './add-up.ts';
import { type Instrument, scaleOf, stepCount } from './instrument.ts';
import { FIRST_STEP, NOT_RELEVANT, UNANSWERED } from './ratings.ts';
import type { Value } from './values.ts';

/** How many answers of each kind some items had together. */
export interface AnswerCounts {
  /** One count for each step of the scale, the lowest step first. */
  readonly distribution: number[];
  readonly notRelevant: number;
  readonly unanswered: number;
}

/** Counts the answers to items that share a scale. */
export function countAnswers(totals: Totals, instrument: Instrument, items: readonly number[]): AnswerCounts {
  const [first = 0] = items;
  const count = (code: number) =>
    items.reduce((sum, item) => sum + (totals.answers[item * totals.codeCount + code] ?? 0), 0);
  const steps = stepCount(scaleOf(instrument, first));
  return {
    distribution: Array.from({ length: steps }, (_, step) => count(FIRST_STEP + step)),
    notRelevant: count(NOT_RELEVANT),
    unanswered: count(UNANSWERED),
  };
}

/** The ratings of one item, each a score of its own. */
export function itemScores(totals: Totals, instrument: Instrument, item: number): Value[] {
  const { min } = scaleOf(instrument, item);
  return countAnswers(totals, instrument, [item])
    .distribution.map((count, step) => ({ sum: min + step, of: 1, count }))
    .filter(({ count }) => count > 0);
}

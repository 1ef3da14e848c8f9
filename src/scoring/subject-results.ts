import { displayOn } from './display.ts';
import { toNumber } from './fraction.ts';
import type { GroupFigures } from './group-figures.ts';
import { type Instrument, type Scale, stepCount } from './instrument.ts';
import type { Layout } from './layout.ts';
import { FIRST_STEP, NOT_RELEVANT, UNANSWERED } from './ratings.ts';
import type { SubjectResult } from './round-result.ts';

/**
 * Gives the results of subjects on one scale, whose rows in the counts of a `Tally` follow each other from `firstRow` on:
 * from their figures and ranks in their order, and the counts.
 */
export function subjectReader(
  ids: readonly string[],
  firstRow: number,
  scale: Scale,
  { language }: Instrument,
  { codeCount }: Layout,
) {
  const codes = Array.from({ length: stepCount(scale) }, (_, step) => FIRST_STEP + step);
  const display = displayOn(scale, language);
  return (figures: readonly GroupFigures[], ranks: readonly number[], counts: Int32Array): SubjectResult[] =>
    ids.map((id, place) => {
      const { n = 0, mean = null, median = null } = figures[place] ?? {};
      const row = (firstRow + place) * codeCount;
      return {
        id,
        n,
        mean: mean && toNumber(mean),
        display: mean && display(mean),
        median: median && toNumber(median),
        rank: ranks[place] || null,
        distribution: mean && codes.map((code) => counts[row + code] ?? 0),
        notRelevant: counts[row + NOT_RELEVANT] ?? 0,
        unanswered: counts[row + UNANSWERED] ?? 0,
        suppressed: mean === null,
      };
    });
}

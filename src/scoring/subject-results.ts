import { answersTo } from './answer-counts.ts';
import { displayOn } from './display.ts';
import { toNumber } from './fraction.ts';
import type { GroupFigures } from './group-figures.ts';
import { type Instrument, type Scale, type Subject, stepCount } from './instrument.ts';
import type { Layout } from './layout.ts';
import type { SubjectResult } from './round-result.ts';

/** Gives the results of subjects on one scale: their figures and ranks in their order, and a round's `countByItem`. */
export function subjectReader(
  subjects: readonly Subject[],
  scale: Scale,
  { language }: Instrument,
  { codeCount }: Layout,
) {
  const steps = stepCount(scale);
  const display = displayOn(scale, language);
  return (figures: readonly GroupFigures[], ranks: readonly number[], counts: Int32Array): SubjectResult[] =>
    subjects.map(({ id, items }, place) => {
      const { n = 0, mean = null, median = null } = figures[place] ?? {};
      const { distribution, notRelevant, unanswered } = answersTo(items, counts, codeCount, steps);
      return {
        id,
        n,
        mean: mean && toNumber(mean),
        display: mean && display(mean),
        median: median && toNumber(median),
        rank: ranks[place] || null,
        distribution: mean && distribution,
        notRelevant,
        unanswered,
        suppressed: mean === null,
      };
    });
}

import type { Depth } from '../../answers/action-card/depth.ts';
import { questionnaireOf } from '../../assessment/form/questionnaire.ts';
import { minutesFor } from '../../assessment/views/step-view.ts';
import { handedInUnits } from '../../records/assessment/round-ratings.ts';
import type { Records } from '../../records/records.ts';
import { goodExamples } from '../../register/good-examples.ts';
import type { Register } from '../../register/register.ts';
import { standingRounds } from '../../register/standing-rounds.ts';
import { latestPublished, publishedOfYear } from '../../results/published.ts';

/** What answers tell beyond the plan: examples that units have told, the result that everyone sees, who has handed in, and how long that takes. */
export function depthFrom(parts: { register: Register; records: Records; now: () => Date }): Required<Depth> {
  const { register, records, now } = parts;
  return {
    async examples() {
      const rounds = await standingRounds(register.plan, records);
      const told = await goodExamples(register.plan, records, { rounds });
      return told.toSorted(({ at: one = '' }, { at: other = '' }) => other.localeCompare(one));
    },
    published: (year) =>
      year === undefined
        ? latestPublished(register.plan, records, now())
        : publishedOfYear(register.plan, records, year, now()),
    minutes: () => minutesFor(questionnaireOf(register.plan).steps),
    handedIn: (round) => handedInUnits(records, register.plan, round),
  };
}

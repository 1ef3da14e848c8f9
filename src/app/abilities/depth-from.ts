import type { Depth } from '../../answers/action-card/depth.ts';
import type { Records } from '../../records/records.ts';
import { goodExamples } from '../../register/good-examples.ts';
import type { Register } from '../../register/register.ts';
import { standingRounds } from '../../register/standing-rounds.ts';
import { latestPublished } from '../../results/published.ts';

/** What a card about an action tells beyond the plan: examples that units have told, and the result that everyone sees. */
export function depthFrom(parts: { register: Register; records: Records; now: () => Date }): Required<Depth> {
  const { register, records, now } = parts;
  return {
    async examples() {
      const rounds = await standingRounds(register.plan, records);
      const told = await goodExamples(register.plan, records, { rounds });
      return told.toSorted(({ at: one = '' }, { at: other = '' }) => other.localeCompare(one));
    },
    published: () => latestPublished(register.plan, records, now()),
  };
}

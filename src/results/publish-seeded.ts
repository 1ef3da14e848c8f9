import { instantOf } from '../plan/local-time.ts';
import type { Plan } from '../plan/plan.ts';
import { basisOf } from '../records/assessment/counted-ratings.ts';
import type { Records } from '../records/records.ts';
import { CAME_WITH_PLAN } from '../register/standing-rounds.ts';
import type { Disclose } from '../scoring/disclosure/disclose.ts';
import { keepPublished } from './publish.ts';
import { resultOn } from './result-of.ts';

/** Settles what is shown of the rounds whose ratings came with the plan pack, once each, from the day that the pack says. */
export async function publishSeeded(plan: Plan, records: Records, disclose?: Disclose): Promise<void> {
  let since: string | undefined;
  for (const { id, published } of plan.rounds.toSorted((one, other) =>
    one.opens.localeCompare(other.opens),
  )) {
    const known = await records.publications.get(id);
    const seeded = (await records.roundUnits.get(id)) !== undefined;
    if (known === undefined && seeded && published !== undefined) {
      const basis = await basisOf(records, plan, id);
      const about = { round: id, basis, ...(since !== undefined && { since }) };
      const result = await resultOn(plan, records, about, disclose);
      const at = instantOf(published, '00:00', plan.timeZone);
      await keepPublished(
        records,
        { kind: 'ready', result, basis, version: 1, changed: Object.keys(basis).length },
        { by: CAME_WITH_PLAN, at },
      );
    }
    if (known !== undefined || (seeded && published !== undefined)) since = id;
  }
}

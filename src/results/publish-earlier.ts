import type { EarlierResult } from '../plan/earlier-result.ts';
import { instantOf } from '../plan/local-time.ts';
import type { Plan } from '../plan/plan.ts';
import type { Records } from '../records/records.ts';
import { CAME_WITH_PLAN } from '../register/standing-rounds.ts';
import { publishedEarlier } from './earlier-result.ts';
import { keepPublished } from './publish.ts';

/** Settles what is shown of the rounds of which the plan pack has the results alone, once each. `results`: by round id. */
export async function publishEarlier(
  plan: Plan,
  records: Pick<Records, 'publications' | 'publishedResults'>,
  results: ReadonlyMap<string, EarlierResult>,
): Promise<void> {
  for (const { id, published } of plan.rounds) {
    const earlier = results.get(id);
    if (earlier === undefined || published === undefined) continue;
    if ((await records.publications.get(id)) !== undefined) continue;
    await keepPublished(
      records,
      { kind: 'ready', result: publishedEarlier(plan, id, earlier), basis: {}, version: 1, changed: 0 },
      { by: CAME_WITH_PLAN, at: instantOf(published, '00:00', plan.timeZone) },
    );
  }
}

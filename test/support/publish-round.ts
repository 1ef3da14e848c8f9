import type { Plan } from '../../src/plan/plan.ts';
import type { Records } from '../../src/records/records.ts';
import { standingRounds } from '../../src/register/standing-rounds.ts';
import { keepPublished, proposal } from '../../src/results/publish.ts';

/** Publishes the round as it stands, as an administrator would. Throws where that would be refused. */
export async function publishRound(plan: Plan, records: Records, id: string, at: Date): Promise<void> {
  const rounds = await standingRounds(plan, records);
  const round = rounds.find((one) => one.id === id);
  if (round === undefined) throw new Error(`there is no round ${id}`);
  const proposed = await proposal(plan, records, round, rounds);
  if (proposed.kind === 'refused') throw new Error(`round ${id} cannot be published: ${proposed.why}`);
  await keepPublished(records, proposed, { by: 'karin@exempelby.se', at });
}

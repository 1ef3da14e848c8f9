import type { Plan } from '../plan/plan.ts';
import type { Records } from '../records/records.ts';
import type { Turns } from '../records/turns.ts';

/** The plan as that round asks about it: its own areas, statements, actions and parts, where they were kept. */
export async function planOfRound(
  plan: Plan,
  records: Pick<Records, 'instruments'>,
  round: string,
): Promise<Plan> {
  return { ...plan, ...(await records.instruments.get(round)) };
}

/** The same. From now on the round keeps them, so that a plan that changes meanwhile leaves its answers whole. */
export function keptPlanOfRound(
  plan: Plan,
  { records, turns }: { records: Pick<Records, 'instruments'>; turns: Turns },
  round: string,
): Promise<Plan> {
  return turns(`instrument/${round}`, async () => {
    const { areas, criteria, actions, assessment } = plan;
    const kept = await records.instruments.get(round);
    if (kept === undefined) await records.instruments.set(round, { areas, criteria, actions, assessment });
    return { ...plan, ...kept };
  });
}

import type { Plan, Round } from '../plan/plan.ts';
import type { Records } from '../records/records.ts';

/** A round as it stands now. `closed`: an administrator has closed it, whatever its last day is. */
export type StandingRound = Round & { closed: boolean };

/** The plan's rounds with what administrators have changed since, in the plan's order. */
export async function standingRounds(
  plan: Pick<Plan, 'rounds'>,
  records: Pick<Records, 'rounds'>,
): Promise<StandingRound[]> {
  const changes = await records.rounds.getMany(plan.rounds.map(({ id }) => id));
  return plan.rounds.map((round, index) => {
    const { opens, closes, closed } = changes[index] ?? { ...round, closed: false };
    return { ...round, opens, closes, closed };
  });
}

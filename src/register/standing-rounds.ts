import { localDay } from '../plan/local-time.ts';
import type { Plan } from '../plan/plan.ts';
import type { RoundNow } from '../plan/round-stage.ts';
import type { Records } from '../records/records.ts';

/** A round as it stands now. */
export type StandingRound = RoundNow & { closed: boolean; seeded: boolean };

/** The plan's rounds with what administrators have changed since, in the plan's order. */
export async function standingRounds(
  plan: Pick<Plan, 'rounds' | 'timeZone'>,
  records: Pick<Records, 'rounds' | 'roundUnits'>,
): Promise<StandingRound[]> {
  const ids = plan.rounds.map(({ id }) => id);
  const [changes, seeds] = await Promise.all([records.rounds.getMany(ids), records.roundUnits.getMany(ids)]);
  return plan.rounds.map((round, index) => {
    const { opens, closes, closed, log } = changes[index] ?? { ...round, closed: false, log: [] };
    const closing = closed ? log.findLast(({ did }) => did === 'closed') : undefined;
    return {
      ...round,
      opens,
      closes,
      closed,
      seeded: seeds[index] !== undefined,
      ...(closing && { closedOn: localDay(new Date(closing.at), plan.timeZone) }),
    };
  });
}

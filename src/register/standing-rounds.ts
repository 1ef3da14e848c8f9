import { localDay } from '../plan/local-time.ts';
import type { Plan, Round } from '../plan/plan.ts';
import type { RoundNow } from '../plan/round-stage.ts';
import type { Records, RoundChange } from '../records/records.ts';

/** A round as it stands now. */
export type StandingRound = RoundNow & {
  closed: boolean;
  seeded: boolean;
  /** The instant that it was closed, where it is. */
  closedAt?: string;
  /** Units that may hand in though it is closed. */
  admitted: readonly string[];
  /** Who has asked for that since it was closed. */
  asked: NonNullable<RoundChange['asked']>;
  log: RoundChange['log'];
};

/** The plan's rounds with what administrators have changed since, in the plan's order. */
export async function standingRounds(
  plan: Pick<Plan, 'rounds' | 'timeZone'>,
  records: Pick<Records, 'rounds' | 'roundUnits'>,
): Promise<StandingRound[]> {
  const ids = plan.rounds.map(({ id }) => id);
  const [changes, seeds] = await Promise.all([records.rounds.getMany(ids), records.roundUnits.getMany(ids)]);
  return plan.rounds.map((round, index) =>
    standing(round, changes[index], { seeded: seeds[index] !== undefined, timeZone: plan.timeZone }),
  );
}

function standing(
  round: Round,
  change: RoundChange | undefined,
  { seeded, timeZone }: { seeded: boolean; timeZone: string },
): StandingRound {
  if (change === undefined) return { ...round, closed: false, seeded, admitted: [], asked: [], log: [] };
  const { opens, closes, closed, admitted = [], asked = [], log } = change;
  const closing = closed ? log.findLast(({ did }) => did === 'closed')?.at : undefined;
  return {
    ...round,
    opens,
    closes,
    closed,
    seeded,
    admitted,
    asked,
    log,
    ...(closing !== undefined && { closedAt: closing, closedOn: localDay(new Date(closing), timeZone) }),
  };
}

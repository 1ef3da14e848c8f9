import type { Day } from '../plan/local-time.ts';
import type { Localised } from '../plan/plan.ts';
import type { StandingRound } from '../register/standing-rounds.ts';
import type { RoundDecision } from './decide-round.ts';

/** A round that is to be beside those of the plan. */
type NewRound = {
  id: string | undefined;
  name: Localised;
  opens: Day | undefined;
  closes: Day | undefined;
};

const ID = /^[a-z0-9][a-z0-9-]*$/u;

/** Whether the round can be: its id is its own, its days are to come, and no other round has them. */
export function decideNewRound(
  rounds: readonly StandingRound[],
  { id, name, opens, closes }: NewRound,
  today: Day,
): RoundDecision {
  if (id === undefined || opens === undefined || closes === undefined) {
    return { kind: 'refused', why: 'no-dates' };
  }
  if (!ID.test(id)) return { kind: 'refused', why: 'bad-id' };
  const existing = rounds.find((one) => one.id === id);
  if (existing !== undefined) return { kind: 'refused', why: 'exists', round: existing };
  const unchanged = { closed: false, seeded: false, admitted: [], asked: [], log: [] };
  const round: StandingRound = { id, name, opens, closes, added: true, ...unchanged };
  if (opens > closes) return { kind: 'refused', why: 'wrong-order', round };
  if (closes < today) return { kind: 'refused', why: 'past', round };
  const other = rounds.find((one) => !one.closed && one.opens <= closes && opens <= one.closes);
  if (other !== undefined) return { kind: 'refused', why: 'overlaps', round: other };
  return { kind: 'done', did: 'added', round };
}

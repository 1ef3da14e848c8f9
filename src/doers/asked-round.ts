import { localDay } from '../plan/local-time.ts';
import type { Action } from '../plan/plan.ts';
import type { DoerRound } from '../records/actions/doer-round.ts';
import type { DoerParts } from './doer-parts.ts';
import { rhythmDayIn, rhythmRound } from './rhythm.ts';
import type { RoundNow, RoundsNow } from './rounds-now.ts';

/** The round that a button is about. `newer`: there is another since. `unknown`: there is none such. */
type AskedRound =
  | { kind: 'asked'; round: DoerRound; settledAt: Date | undefined }
  | { kind: 'newer'; latest: RoundNow }
  | { kind: 'unknown' };

/** One of the rhythm that nobody has answered in is known by its id alone, also when the rhythm is another since. */
export async function askedRound(
  { register, records }: Pick<DoerParts, 'register' | 'records'>,
  rounds: RoundsNow,
  action: Action,
  asked: string,
  now: Date,
): Promise<AskedRound> {
  const { timeZone } = register.plan;
  const latest = await rounds.latest(action, now);
  if (latest?.round.id === asked) {
    return { kind: 'asked', round: latest.round, settledAt: latest.settledAt };
  }
  const kept = (await records.doerRounds.get(action.id))?.rounds ?? [];
  const day = rhythmDayIn(asked, action.id);
  const wasAsked =
    kept.some(({ id }) => id === asked) || (day !== undefined && day <= localDay(now, timeZone));
  if (!wasAsked) return { kind: 'unknown' };
  const isOlder = latest !== undefined && (day === undefined || latest.day >= day);
  if (isOlder) return { kind: 'newer', latest };
  return day === undefined
    ? { kind: 'unknown' }
    : { kind: 'asked', round: rhythmRound(action.id, day, timeZone), settledAt: undefined };
}

import type { Day } from './local-time.ts';
import type { Round } from './plan.ts';

/** The round that is open on that day, if any; its first and last day are part of it, until someone closes it. */
export function openRound<Some extends Round & { closed?: boolean }>(
  rounds: readonly Some[],
  day: Day,
): Some | undefined {
  return rounds.find(({ opens, closes, closed }) => opens <= day && day <= closes && closed !== true);
}

import type { Day } from './local-time.ts';
import type { Round } from './plan.ts';

/** The round that is open on that day, if any; its first and last day are part of it. */
export function openRound(rounds: readonly Round[], day: Day): Round | undefined {
  return rounds.find(({ opens, closes }) => opens <= day && day <= closes);
}

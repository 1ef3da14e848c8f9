import type { Day } from './local-time.ts';
import type { Round } from './plan.ts';

/** The round whose day of publication came last. */
export function lastPublishedRound<Some extends Round>(
  rounds: readonly Some[],
  today: Day,
): Some | undefined {
  return rounds
    .filter(({ published }) => published !== undefined && published <= today)
    .toSorted((one, other) => (one.published ?? '').localeCompare(other.published ?? ''))
    .at(-1);
}

import type { Day } from './local-time.ts';

/** Both days included; one of them may be open. */
export type Away = { from?: Day | undefined; to?: Day | undefined };

export function isAway({ from, to }: Away, day: Day): boolean {
  if (from === undefined && to === undefined) return false;
  return (from === undefined || from <= day) && (to === undefined || day <= to);
}

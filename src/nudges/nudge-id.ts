import type { Day } from '../plan/local-time.ts';

/** One reminder a person and day; the id is its key among what was sent. */
export const nudgeId = (email: string, day: Day) => `nudge/${email}/${day}`;

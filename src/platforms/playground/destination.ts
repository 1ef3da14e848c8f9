import { DateTime } from 'luxon';
import { z } from 'zod';

/** How far the clock can be moved from the page. */
export const Jump = z.enum(['morning', 'monday', 'week']);
export type Jump = z.infer<typeof Jump>;

const MORNING = { hour: 9, minute: 0, second: 0, millisecond: 0 };

/** The next kl. 09.00, the next Monday kl. 09.00, or the same time in a week, on that time zone's clocks; always later than `now`. */
export function destination(jump: Jump, now: Date, timeZone: string): Date {
  const from = DateTime.fromJSDate(now, { zone: timeZone });
  if (jump === 'week') return from.plus({ weeks: 1 }).toJSDate();
  const today = from.set(MORNING);
  const morning = today > from ? today : today.plus({ days: 1 });
  if (jump === 'morning') return morning.toJSDate();
  return morning.plus({ days: (8 - morning.weekday) % 7 }).toJSDate();
}

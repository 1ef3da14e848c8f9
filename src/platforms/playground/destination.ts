import { z } from 'zod';

/** How far the clock can be moved from the page. */
export const Jump = z.enum(['morning', 'monday', 'week']);
export type Jump = z.infer<typeof Jump>;

const MORNING_HOUR = 9;
const MONDAY = 1;
const DAYS_OF_WEEK = 7;

/** The next kl. 09.00, the next Monday kl. 09.00, or the same time in a week, on that time zone's clocks; always later than `now`. */
export function destination(jump: Jump, now: Date, timeZone: string): Date {
  const there = shownAt(now, timeZone);
  if (jump === 'week') {
    there.setUTCDate(there.getUTCDate() + DAYS_OF_WEEK);
    return instantShowing(there, timeZone);
  }
  const isLate = there.getUTCHours() >= MORNING_HOUR;
  there.setUTCHours(MORNING_HOUR, 0, 0, 0);
  there.setUTCDate(there.getUTCDate() + (isLate ? 1 : 0));
  if (jump === 'monday') {
    const days = (MONDAY - there.getUTCDay() + DAYS_OF_WEEK) % DAYS_OF_WEEK;
    there.setUTCDate(there.getUTCDate() + days);
  }
  return instantShowing(there, timeZone);
}

/** What clocks in the time zone show at that instant, as the UTC fields of a date. */
function shownAt(instant: Date, timeZone: string): Date {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const field = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const of = (type: Intl.DateTimeFormatPartTypes) => field.get(type) ?? 0;
  return new Date(Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')));
}

/** The instant when clocks in the time zone show that; found in two steps, as the clocks may change in between. */
function instantShowing(there: Date, timeZone: string): Date {
  const near = correct(there, there, timeZone);
  return correct(near, there, timeZone);
}

function correct(guess: Date, there: Date, timeZone: string): Date {
  return new Date(guess.getTime() + there.getTime() - shownAt(guess, timeZone).getTime());
}

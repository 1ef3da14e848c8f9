import { addDays, instantOf, localDay } from './local-time.ts';
import type { WorkingCalendar } from './working-days.ts';

/** By the clocks of the plan's time zone. */
const DAY_BEGINS = '08:00';
export const DAY_ENDS = '17:00';

/** The instant itself where it is within working hours, else when they next begin. */
export function nextWorkingHours(
  at: Date,
  { calendar, timeZone }: { calendar: WorkingCalendar; timeZone: string },
): Date {
  const today = localDay(at, timeZone);
  const isOver = instantOf(today, DAY_ENDS, timeZone) <= at;
  const day = calendar.nextWorkingDay(isOver ? addDays(today, 1) : today);
  const begins = instantOf(day, DAY_BEGINS, timeZone);
  return begins > at ? begins : at;
}

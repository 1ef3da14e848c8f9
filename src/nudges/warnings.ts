import { addDays, type Day, daysBetween } from '../plan/local-time.ts';
import { FURTHEST_DAYS, nearestDay } from '../plan/nearest-day.ts';

/** One warning of a date: how many days before it is meant to come, and the day that it comes. */
type Warning = { days: number; on: Day };

/** The day that a warning so many days ahead comes: where that is a free day, the working day before. */
export const warningDay = (date: Day, days: number, works: (day: Day) => boolean): Day | undefined =>
  nearestDay(addDays(date, -days), -1, works);

/** The warning of a date that stands at `today`: the nearest that has come, until the date has passed. */
export function currentWarning(
  date: Day,
  ahead: readonly number[],
  today: Day,
  works: (day: Day) => boolean,
): Warning | undefined {
  const left = daysBetween(today, date);
  if (left < 0) return undefined;
  for (const days of ahead.toSorted((one, other) => one - other)) {
    if (left > days + FURTHEST_DAYS) continue;
    const on = warningDay(date, days, works);
    if (on !== undefined && on <= today) return { days, on };
  }
  return undefined;
}

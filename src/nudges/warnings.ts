import { addDays, type Day, daysBetween } from '../plan/local-time.ts';

/** So far back from its day a warning may be moved, for someone who is away for long. */
const FURTHEST_DAYS = 120;

/** One warning of a date: how many days before it is meant to come, and the day that it comes. */
export type Warning = { days: number; on: Day };

/** The day that a warning so many days ahead comes: where that is a free day, the working day before. */
export function warningDay(date: Day, days: number, works: (day: Day) => boolean): Day | undefined {
  let day = addDays(date, -days);
  for (let back = 0; back <= FURTHEST_DAYS; back += 1) {
    if (works(day)) return day;
    day = addDays(day, -1);
  }
  return undefined;
}

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

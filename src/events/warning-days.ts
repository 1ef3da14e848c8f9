import { addDays, type Day } from '../plan/local-time.ts';

/** Two warnings of a date that come so near each other are one. */
const NEAR_DAYS = 2;

/** `days` before its date; told on the first day from `from` to `until` that it can be. */
type DateWarning = { days: number; from: Day; until: Day };

/**
 * The warnings of a date, earliest first. Each comes on the working day at or before its day; where that brings two near
 * each other there is only the earlier. What could not be told in time is left for the next, before they come too near.
 */
export function warningDays(
  date: Day,
  daysBefore: readonly number[],
  workingDayBefore: (day: Day) => Day | undefined,
): DateWarning[] {
  const planned = [...new Set(daysBefore)]
    .flatMap((days) => {
      const from = workingDayBefore(addDays(date, -days));
      return from === undefined ? [] : [{ days, from }];
    })
    .toSorted((one, other) => one.from.localeCompare(other.from) || one.days - other.days);
  const apart: typeof planned = [];
  for (const warning of planned) {
    const before = apart.at(-1);
    if (before === undefined || addDays(before.from, NEAR_DAYS) < warning.from) apart.push(warning);
  }
  return apart.map((warning, index) => {
    const next = apart[index + 1];
    return { ...warning, until: next === undefined ? date : addDays(next.from, -NEAR_DAYS - 1) };
  });
}

import Holidays from 'date-holidays';
import { addDays, type Day } from './local-time.ts';
import type { Plan } from './plan.ts';

export type WorkingCalendar = {
  isWorkingDay(day: Day): boolean;
  /** The same day when it is a working day. */
  nextWorkingDay(day: Day): Day;
  /** The same day when it is a working day. */
  previousWorkingDay(day: Day): Day;
};

/**
 * Days off are weekends, the country's holidays and the pack's own closed days and periods (both ends included).
 * date-holidays calls Midsummer Eve, Christmas Eve and New Year's Eve `bank`, and these are free in Sweden;
 * its `optional` (a shorter day) and `observance` days are worked.
 */
export function createWorkingCalendar(plan: Pick<Plan, 'workingCalendar'>): WorkingCalendar {
  const { country, closedDays, closedPeriods } = plan.workingCalendar;
  const holidays = holidaysByYear(country);
  const closed = new Set(closedDays);

  const isWorkingDay = (day: Day) =>
    !isWeekend(day) &&
    !holidays(day).has(day) &&
    !closed.has(day) &&
    !closedPeriods.some((period) => period.from <= day && day <= period.to);

  const nearest = (day: Day, step: 1 | -1): Day => {
    let candidate = day;
    while (!isWorkingDay(candidate)) candidate = addDays(candidate, step);
    return candidate;
  };

  return {
    isWorkingDay,
    nextWorkingDay: (day) => nearest(day, 1),
    previousWorkingDay: (day) => nearest(day, -1),
  };
}

/** Whether holidays are known for that country: a code such as `SE`. */
export function isKnownCountry(country: string): boolean {
  return Object.hasOwn(new Holidays().getCountries(), country);
}

/** The holidays of the day's year, computed once a year and country. */
function holidaysByYear(country: string): (day: Day) => ReadonlySet<Day> {
  const source = new Holidays(country, { types: ['public', 'bank'] });
  const years = new Map<string, ReadonlySet<Day>>();
  return (day) => {
    const year = day.slice(0, 4);
    const known = years.get(year) ?? new Set(source.getHolidays(year).flatMap(daysOf));
    years.set(year, known);
    return known;
  };
}

/** `start` and `end` are instants, so a holiday of several days counts by its length. */
function daysOf(holiday: { date: string; start: Date; end: Date }): Day[] {
  const first = holiday.date.slice(0, 10);
  const length = Math.round((holiday.end.getTime() - holiday.start.getTime()) / 86_400_000);
  return Array.from({ length: Math.max(1, length) }, (_, index) => addDays(first, index));
}

function isWeekend(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

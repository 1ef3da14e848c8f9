import Holidays from 'date-holidays';
import { addDays, type Day, isoWeek, weekdayOf } from './local-time.ts';
import type { Plan } from './plan.ts';

const FRIDAY = 5;
const NO_DAYS: ReadonlySet<Day> = new Set();

export type WorkingCalendar = {
  isWorkingDay(day: Day): boolean;
  /** A working day that ends at noon. */
  isHalfDay(day: Day): boolean;
  /** The same day when it is a working day. */
  nextWorkingDay(day: Day): Day;
  /** The same day when it is a working day. */
  previousWorkingDay(day: Day): Day;
};

/**
 * Days off are weekends, the country's holidays and what the pack adds: closed days, periods (both ends included) and
 * weeks, and, where it says so, eves and days between two days off. date-holidays calls Midsummer Eve, Christmas Eve and
 * New Year's Eve `bank`, and these are free in Sweden; its `observance` days are worked, and of its `optional` ones, the
 * eves, the pack decides.
 */
export function createWorkingCalendar(plan: Pick<Plan, 'workingCalendar'>): WorkingCalendar {
  const { country, closedDays, closedPeriods, closedWeeks, halfDays, eves, bridgeDays } =
    plan.workingCalendar;
  const holidays = daysByYear(country, eves === 'free' ? ['public', 'bank', 'optional'] : ['public', 'bank']);
  const shorter = eves === 'half' ? daysByYear(country, ['optional']) : () => NO_DAYS;
  const closed = new Set(closedDays);
  const half = new Set(halfDays);

  const isFree = (day: Day) =>
    isWeekend(day) ||
    holidays(day).has(day) ||
    closed.has(day) ||
    closedPeriods.some((period) => period.from <= day && day <= period.to) ||
    (closedWeeks.length > 0 && closedWeeks.includes(Number(isoWeek(day).slice(-2))));
  const isBridge = (day: Day) => isFree(addDays(day, -1)) && isFree(addDays(day, 1));
  const isWorkingDay = remembered((day) => !isFree(day) && !(bridgeDays === 'free' && isBridge(day)));

  const nearest = (day: Day, step: 1 | -1): Day => {
    let candidate = day;
    while (!isWorkingDay(candidate)) candidate = addDays(candidate, step);
    return candidate;
  };

  return {
    isWorkingDay,
    isHalfDay: remembered((day) => isWorkingDay(day) && (half.has(day) || shorter(day).has(day))),
    nextWorkingDay: (day) => nearest(day, 1),
    previousWorkingDay: (day) => nearest(day, -1),
  };
}

/** Whether holidays are known for that country: a code such as `SE`. */
export function isKnownCountry(country: string): boolean {
  return Object.hasOwn(new Holidays().getCountries(), country);
}

/** The holidays of those types in the day's year, computed once a year and country. */
function daysByYear(
  country: string,
  types: ('public' | 'bank' | 'optional')[],
): (day: Day) => ReadonlySet<Day> {
  const source = new Holidays(country, { types });
  const years = new Map<string, ReadonlySet<Day>>();
  return (day) => {
    const year = day.slice(0, 4);
    const known = years.get(year) ?? new Set(source.getHolidays(year).flatMap(daysOf));
    years.set(year, known);
    return known;
  };
}

/** The calendar is asked about the same days again and again. */
function remembered(of: (day: Day) => boolean): (day: Day) => boolean {
  const known = new Map<Day, boolean>();
  return (day) => {
    const answer = known.get(day) ?? of(day);
    known.set(day, answer);
    return answer;
  };
}

/** `start` and `end` are instants, so a holiday of several days counts by its length. */
function daysOf(holiday: { date: string; start: Date; end: Date }): Day[] {
  const first = holiday.date.slice(0, 10);
  const length = Math.round((holiday.end.getTime() - holiday.start.getTime()) / 86_400_000);
  return Array.from({ length: Math.max(1, length) }, (_, index) => addDays(first, index));
}

const isWeekend = (day: Day): boolean => weekdayOf(day) > FRIDAY;

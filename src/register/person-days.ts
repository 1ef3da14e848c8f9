import { type Away, isAway } from '../plan/away.ts';
import { addDays, type Day, instantOf, localDay, weekdayOf } from '../plan/local-time.ts';
import { nearestDay } from '../plan/nearest-day.ts';
import type { Plan } from '../plan/plan.ts';
import type { Person } from '../plan/roster.ts';
import type { WorkingCalendar } from '../plan/working-days.ts';
import type { Acquaintance } from '../records/people/acquaintance.ts';

const NOON = '12:00';

/** When a person can be written to. Days are the person's own. */
export type PersonDays = {
  timeZone: string;
  /** The day that it is for the person at that instant. */
  dayAt(instant: Date): Day;
  isAway(day: Day): boolean;
  /** Neither free nor away. */
  works(day: Day): boolean;
  /** The hours that the person works that day, as instants; undefined where there are none. */
  hours(day: Day): { from: Date; to: Date } | undefined;
  /** Who hears of the person's actions while they are away; undefined on other days, and where nobody does. */
  deputy(day: Day): string | undefined;
  /** The same day when the person works then; undefined where there is none within four months. */
  workingDayBefore(day: Day): Day | undefined;
  workingDayAfter(day: Day): Day | undefined;
};

/** `known`: what the person has told Lika, which counts for more than the roster. */
export function personDays(
  person: Pick<Person, 'away_from' | 'away_to'>,
  known: Pick<Acquaintance, 'away' | 'backOn' | 'hours' | 'timeZone'> | undefined,
  { plan, calendar }: { plan: Pick<Plan, 'timeZone' | 'nudges'>; calendar: WorkingCalendar },
): PersonDays {
  const timeZone = known?.timeZone ?? plan.timeZone;
  const { from, to } = known?.hours ?? plan.nudges.workingHours;
  const weekdays = known?.hours?.weekdays;
  const backOn = known?.backOn;
  const told: (Away & { deputy?: string | undefined })[] = known?.away ?? [];
  const absences: typeof told = [...told, { from: person.away_from, to: person.away_to }];

  const absence = (day: Day) =>
    absences.find((one) => isAway(one, day) && !(backOn && (one.from ?? '') < backOn && day >= backOn));
  const ends = (day: Day) => (calendar.isHalfDay(day) && to > NOON ? NOON : to);
  const works = (day: Day) =>
    calendar.isWorkingDay(day) &&
    (weekdays === undefined || weekdays.includes(weekdayOf(day))) &&
    from < ends(day) &&
    absence(day) === undefined;

  return {
    timeZone,
    dayAt: (instant) => localDay(instant, timeZone),
    isAway: (day) => absence(day) !== undefined,
    works,
    hours: (day) =>
      works(day)
        ? { from: instantOf(day, from, timeZone), to: instantOf(day, ends(day), timeZone) }
        : undefined,
    deputy: (day) => absence(day)?.deputy,
    workingDayBefore: (day) => nearestDay(day, -1, works),
    workingDayAfter: (day) => nearestDay(day, 1, works),
  };
}

/** The first instant from then on that falls in the person's working hours; undefined where there is none for long. */
export function firstWorkingInstant(days: PersonDays, from: Date): Date | undefined {
  const today = days.dayAt(from);
  const hours = days.hours(today);
  if (hours !== undefined && from < hours.to) return from < hours.from ? hours.from : from;
  const next = days.workingDayAfter(addDays(today, 1));
  return next === undefined ? undefined : days.hours(next)?.from;
}

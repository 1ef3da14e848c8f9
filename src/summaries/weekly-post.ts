import {
  addDays,
  type Day,
  daysBetween,
  instantOf,
  isoWeek,
  localDay,
  mondayOf,
} from '../plan/local-time.ts';
import type { WorkingCalendar } from '../plan/working-days.ts';

const HOUR_MS = 3_600_000;
/** How far back an earlier post is looked for: longer than any closed period. */
const WEEKS_BACK = 26;

/** `weekday`: 1 is Monday. `latestAfterHours`: how long after its time a post may still go out. */
type WeeklyTimes = {
  policy: { weekday: number; time: string; latestAfterHours: number };
  timeZone: string;
  calendar: WorkingCalendar;
};

/** `since`: when the previous post was to go out; weeks that are wholly free have none. */
export type WeeklyPost = { week: string; scheduledFor: Date; since: Date };

/** The post that may go out now, from its time until it is too late, on a working day. */
export function weeklyPost(now: Date, times: WeeklyTimes): WeeklyPost | undefined {
  const post = latestPost(now, times);
  if (post === undefined || !times.calendar.isWorkingDay(localDay(now, times.timeZone))) return undefined;
  const hoursLate = (now.getTime() - post.scheduledFor.getTime()) / HOUR_MS;
  return hoursLate > times.policy.latestAfterHours ? undefined : post;
}

/** The post whose time came last: the one that news of the week belongs to. */
export function latestPost(now: Date, times: WeeklyTimes): WeeklyPost | undefined {
  const monday = mondayOf(localDay(now, times.timeZone));
  for (let weeks = 0; weeks <= WEEKS_BACK; weeks += 1) {
    const of = addDays(monday, -7 * weeks);
    const scheduledFor = postInstant(of, times);
    if (scheduledFor !== undefined && scheduledFor <= now) {
      return { week: isoWeek(of), scheduledFor, since: previousPost(of, times) };
    }
  }
  return undefined;
}

/** The policy's day and time in that week, or the next working day; undefined when none comes before the next post's day. */
function postInstant(monday: Day, { policy, timeZone, calendar }: WeeklyTimes): Date | undefined {
  const wanted = addDays(monday, policy.weekday - 1);
  const day = calendar.nextWorkingDay(wanted);
  return daysBetween(wanted, day) >= 7 ? undefined : instantOf(day, policy.time, timeZone);
}

function previousPost(monday: Day, times: WeeklyTimes): Date {
  for (let weeks = 1; weeks <= WEEKS_BACK; weeks += 1) {
    const instant = postInstant(addDays(monday, -7 * weeks), times);
    if (instant !== undefined) return instant;
  }
  return instantOf(addDays(monday, -7), times.policy.time, times.timeZone);
}

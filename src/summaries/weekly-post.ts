import { addDays, type Day, instantOf, isoWeek, localDay, mondayOf } from '../plan/local-time.ts';
import type { Plan } from '../plan/plan.ts';
import type { WorkingCalendar } from '../plan/working-days.ts';

const HOUR_MS = 3_600_000;
/** How far back an earlier post is looked for: longer than any closed period. */
const WEEKS_BACK = 26;

export type WeeklyTimes = { policy: Plan['summary']; timeZone: string; calendar: WorkingCalendar };

/** `since`: when the previous post was to go out; weeks that are wholly free have none. */
export type WeeklyPost = { week: string; scheduledFor: Date; since: Date };

/** The post that may go out now: this week's, from its time until it is too late, on a working day. */
export function weeklyPost(now: Date, times: WeeklyTimes): WeeklyPost | undefined {
  const { policy, timeZone, calendar } = times;
  const today = localDay(now, timeZone);
  const monday = mondayOf(today);
  const scheduledFor = postInstant(monday, times);
  if (scheduledFor === undefined || !calendar.isWorkingDay(today)) return undefined;
  const hoursLate = (now.getTime() - scheduledFor.getTime()) / HOUR_MS;
  if (hoursLate < 0 || hoursLate > policy.latestAfterHours) return undefined;
  return { week: isoWeek(monday), scheduledFor, since: previousPost(monday, times) };
}

/** Monday at the policy's time, or the next working day of that week; undefined when the week has none. */
function postInstant(monday: Day, { policy, timeZone, calendar }: WeeklyTimes): Date | undefined {
  const day = calendar.nextWorkingDay(monday);
  return day > addDays(monday, 6) ? undefined : instantOf(day, policy.time, timeZone);
}

function previousPost(monday: Day, times: WeeklyTimes): Date {
  for (let weeks = 1; weeks <= WEEKS_BACK; weeks += 1) {
    const instant = postInstant(addDays(monday, -7 * weeks), times);
    if (instant !== undefined) return instant;
  }
  return instantOf(addDays(monday, -7), times.policy.time, times.timeZone);
}

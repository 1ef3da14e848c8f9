import { addDays, instantOf, localDay } from './local-time.ts';
import type { Plan } from './plan.ts';
import type { WorkingCalendar } from './working-days.ts';

/** The instant itself where it is within the plan's working hours, else when they next begin. */
export function nextWorkingHours(
  at: Date,
  { calendar, plan }: { calendar: WorkingCalendar; plan: Pick<Plan, 'timeZone' | 'nudges'> },
): Date {
  const { timeZone } = plan;
  const { from, to } = plan.nudges.workingHours;
  const today = localDay(at, timeZone);
  const isOver = instantOf(today, to, timeZone) <= at;
  const day = calendar.nextWorkingDay(isOver ? addDays(today, 1) : today);
  const begins = instantOf(day, from, timeZone);
  return begins > at ? begins : at;
}

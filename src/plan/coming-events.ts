import { localDay, localTime } from './local-time.ts';
import type { Plan } from './plan.ts';

/** Those to come, the nearest first; today's too, until its time has come. */
export function comingEvents(plan: Pick<Plan, 'events' | 'timeZone'>, now: Date): Plan['events'] {
  const today = localDay(now, plan.timeZone);
  const time = localTime(now, plan.timeZone);
  return plan.events
    .filter((event) => event.date > today || (event.date === today && (event.time ?? '24:00') > time))
    .toSorted((one, other) => startOf(one).localeCompare(startOf(other)));
}

const startOf = (event: Plan['events'][number]) => `${event.date}T${event.time ?? '00:00'}`;

import { type Day, instantOf } from '../plan/local-time.ts';
import type { Plan } from '../plan/plan.ts';
import type { PersonDays } from '../register/person-days.ts';

const MINUTE_MS = 60_000;

/** The times of one person's day: when the day's message comes, until when, and until when a question still may. */
export type Slot = { day: Day; from: Date; until: Date; ends: Date };

/** Undefined on days that the person does not work. In the morning, or when the person begins later than that. */
export function slotOf(days: PersonDays, day: Day, policy: Plan['nudges']): Slot | undefined {
  const hours = days.hours(day);
  if (hours === undefined) return undefined;
  const morning = instantOf(day, policy.time, days.timeZone);
  const from = morning > hours.from && morning < hours.to ? morning : hours.from;
  const latest = new Date(from.getTime() + policy.latestAfterMinutes * MINUTE_MS);
  return { day, from, until: latest < hours.to ? latest : hours.to, ends: hours.to };
}

/** When the message is for, at that instant; undefined when it is not the time. What someone waits for does not wait for the morning. */
export function scheduledIn(slot: Slot, now: Date, isAwaited: boolean): Date | undefined {
  if (now < slot.from || now > slot.ends) return undefined;
  if (now <= slot.until) return slot.from;
  return isAwaited ? now : undefined;
}

import { addDays, type Day, instantOf, localDay } from '../plan/local-time.ts';
import type { Person } from '../plan/roster.ts';
import type { WorkingCalendar } from '../plan/working-days.ts';
import { firstWorkingInstant, personDays } from '../register/person-days.ts';
import type { HandOverParts } from './hand-over-parts.ts';

/** Working days until whoever asked is told that no answer has come. */
const ANSWER_WITHIN_DAYS = 5;

/** When the person can be written to, from then on. */
export async function reachable(
  { register: { plan }, records, calendar }: Pick<HandOverParts, 'register' | 'records' | 'calendar'>,
  person: Person,
  from: Date,
): Promise<Date | undefined> {
  const known = await records.acquaintances.get(person.email);
  return firstWorkingInstant(personDays(person, known, { plan, calendar }), from);
}

/** The morning after as many working days as an answer may take. */
export function answerAwaitedUntil(asked: Date, calendar: WorkingCalendar, timeZone: string): Date {
  let day: Day = localDay(asked, timeZone);
  for (let count = 0; count < ANSWER_WITHIN_DAYS; count += 1) day = calendar.nextWorkingDay(addDays(day, 1));
  return instantOf(day, '00:00', timeZone);
}

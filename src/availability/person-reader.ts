import type { Acquaintance } from '../records/people/acquaintance.ts';
import type { Asking } from '../register/asking.ts';
import { type PersonDays, personDays } from '../register/person-days.ts';
import type { AvailabilityParts, Reader } from './availability-parts.ts';

/** What is kept of who asks, their days, and how it is worded for them. */
type Known = { known: Acquaintance | undefined; days: PersonDays; reader: Reader };

export async function knownOf(
  { register: { plan }, records, calendar }: AvailabilityParts,
  { person, language, now }: Pick<Asking, 'person' | 'language' | 'now'>,
): Promise<Known> {
  const known = await records.acquaintances.get(person.email);
  const days = personDays(person, known, { plan, calendar });
  return { known, days, reader: { language, today: days.dayAt(now) } };
}

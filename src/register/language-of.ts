import type { Language } from '../plan/plan.ts';
import type { Person } from '../plan/roster.ts';
import type { Acquaintance } from '../records/people/acquaintance.ts';
import type { Records } from '../records/records.ts';

/** The language that a person has chosen, else the roster's, else the plan's. `known`: what Lika has learned of them. */
export const languageFor = (
  known: Pick<Acquaintance, 'language'> | undefined,
  person: Pick<Person, 'language'> | undefined,
  plan: Language,
): Language => known?.language ?? person?.language ?? plan;

/** The same, of someone whom Lika writes to by itself. */
export async function languageOf(
  records: Pick<Records, 'acquaintances'>,
  person: Person,
  plan: Language,
): Promise<Language> {
  return languageFor(await records.acquaintances.get(person.email), person, plan);
}

import type { Language } from '../plan/plan.ts';
import type { Person } from '../plan/roster.ts';
import type { Records } from '../records/records.ts';

/** The language that Lika writes to this person in. `fallback`: the plan's. */
export async function languageOf(
  records: Pick<Records, 'acquaintances'>,
  person: Person,
  fallback: Language,
): Promise<Language> {
  const known = await records.acquaintances.get(person.email);
  return known?.language ?? person.language ?? fallback;
}

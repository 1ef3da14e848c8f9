import type { Language } from '../plan/plan.ts';
import type { Person } from '../plan/roster.ts';
import type { Records } from '../records/records.ts';

/** The language that the person has chosen, else the roster's, else the plan's. */
export async function languageOf(
  records: Pick<Records, 'acquaintances'>,
  person: Person,
  plan: Language,
): Promise<Language> {
  return (await records.acquaintances.get(person.email))?.language ?? person.language ?? plan;
}

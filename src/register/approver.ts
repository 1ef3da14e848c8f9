import type { Plan } from '../plan/plan.ts';
import type { Person } from '../plan/roster.ts';
import type { Register } from './register.ts';

/** Who approves a form before that person hands it in, where the plan says so and the person has a manager. */
export function approverFor(
  { assessment }: Pick<Plan, 'assessment'>,
  register: Pick<Register, 'person'>,
  person: Person,
): Person | undefined {
  if (assessment.approval === undefined || person.lead === undefined || person.lead === person.email) {
    return undefined;
  }
  return register.person(person.lead);
}

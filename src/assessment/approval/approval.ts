import type { Plan } from '../../plan/plan.ts';
import type { Person } from '../../plan/roster.ts';
import type { Approval, Form } from '../../records/records.ts';
import type { Register } from '../../register/register.ts';

/** Who approves the form before that person hands it in, where the plan says so and the person has a manager. */
export function approverFor(
  { assessment }: Plan,
  register: Pick<Register, 'person'>,
  person: Person,
): Person | undefined {
  if (assessment.approval === undefined || person.lead === undefined || person.lead === person.email) {
    return undefined;
  }
  return register.person(person.lead);
}

/** What a manager has been asked and has not decided yet. */
export function awaitedApproval(form: Form | undefined): Approval | undefined {
  const latest = form?.approvals?.at(-1);
  return latest?.decided === undefined ? latest : undefined;
}

/** The form with what became of the approval that it waits for. */
export const decided = (form: Form, decision: NonNullable<Approval['decided']>): Form => ({
  ...form,
  approvals: (form.approvals ?? []).map((approval, index, all) =>
    index === all.length - 1 ? { ...approval, decided: decision } : approval,
  ),
});

import type { Action } from '../plan/plan.ts';
import type { Person } from '../plan/roster.ts';
import type { WorkingCalendar } from '../plan/working-days.ts';
import type { Records } from '../records/records.ts';
import { personDays } from './person-days.ts';
import type { Register } from './register.ts';

/** The e-mail of who looks after the action while its coordinator is away at that instant; undefined where nobody does. */
export async function deputyFor(
  action: Action,
  now: Date,
  {
    register,
    records,
    calendar,
  }: { register: Register; records: Pick<Records, 'acquaintances'>; calendar: WorkingCalendar },
): Promise<string | undefined> {
  const coordinator = register.coordinatorOf(action.id);
  if (coordinator === undefined) return undefined;
  const known = await records.acquaintances.get(coordinator.email);
  const days = personDays(coordinator, known, { plan: register.plan, calendar });
  return days.deputy(days.dayAt(now));
}

/** Its coordinator, that one's `deputy` by e-mail, and administrators. */
export function mayUpdate(
  person: Person,
  action: Action,
  { register, deputy }: { register: Pick<Register, 'coordinatedBy'>; deputy: string | undefined },
): boolean {
  return (
    person.roles.includes('admin') ||
    person.email === deputy ||
    register.coordinatedBy(person).includes(action)
  );
}

import type { Action } from '../plan/plan.ts';
import type { Asking } from '../register/asking.ts';
import { personDays } from '../register/person-days.ts';
import type { ActionParts } from './action-parts.ts';

type Parts = Pick<ActionParts, 'plan' | 'register' | 'records' | 'calendar'>;

/** The actions that the person coordinates, and those of colleagues whom they stand in for today. */
export async function actionsOf(
  { plan, register, records, calendar }: Parts,
  { person, now }: Pick<Asking, 'person' | 'now'>,
): Promise<{ own: Action[]; asDeputy: Action[] }> {
  const own = register.coordinatedBy(person);
  const colleagues = register.people.filter(
    (other) => other.email !== person.email && register.coordinatedBy(other).length > 0,
  );
  const known = await records.acquaintances.getMany(colleagues.map(({ email }) => email));
  const represented = colleagues.filter((colleague, index) => {
    const days = personDays(colleague, known[index], { plan, calendar });
    return days.deputy(days.dayAt(now)) === person.email;
  });
  const theirs = new Set(represented.flatMap((colleague) => register.coordinatedBy(colleague)));
  return { own, asDeputy: plan.actions.filter((action) => theirs.has(action) && !own.includes(action)) };
}

/** Who says how an action stands: its coordinator, whoever stands in for them, and administrators. */
export async function mayUpdate(parts: Parts, action: Action, asking: Asking): Promise<boolean> {
  const { person } = asking;
  if (person.roles.includes('admin') || parts.register.coordinatedBy(person).includes(action)) return true;
  return (await actionsOf(parts, asking)).asDeputy.includes(action);
}

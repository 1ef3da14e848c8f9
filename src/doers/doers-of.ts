import type { Person } from '../plan/roster.ts';
import type { Register } from '../register/register.ts';

/** Those who carry the action out, in the roster's order, but for who coordinates it. */
export function doersOf(
  register: Pick<Register, 'people' | 'coordinatorOf'>,
  actionId: string,
): readonly Person[] {
  const coordinator = register.coordinatorOf(actionId)?.email;
  return register.people.filter(
    ({ email, roles, actions }) =>
      roles.includes('doer') && actions.includes(actionId) && email !== coordinator,
  );
}

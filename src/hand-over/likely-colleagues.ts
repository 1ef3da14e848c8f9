import type { Action } from '../plan/plan.ts';
import type { Person } from '../plan/roster.ts';
import type { Register } from '../register/register.ts';

/** As many as are easily chosen between. */
const MOST = 4;

/**
 * Who may take an action over, likeliest first: those who carry it out, and those who coordinate other actions, of the
 * same unit first; administrators where there are none, or where someone has been asked before.
 */
export function likelyColleagues(
  register: Register,
  action: Action,
  { not, askedBefore }: { not: readonly string[]; askedBefore: readonly string[] },
): Person[] {
  const unit = register.coordinatorOf(action.id)?.unit ?? action.coordinating;
  const coordinators = register.people.filter(
    (person) => person.unit === unit && register.coordinatedBy(person).length > 0,
  );
  const doers = register.doersOf(action.id);
  const own = doers.filter((person) => person.unit === unit);
  const fresh = ({ email }: Person) => !not.includes(email) && !askedBefore.includes(email);
  const likely = [...new Set([...own, ...coordinators, ...doers])].filter(fresh).slice(0, MOST);
  if (likely.length > 0 && askedBefore.length === 0) return likely;
  const administrators = register
    .administrators()
    .filter((person) => fresh(person) && !likely.includes(person));
  return [...likely, ...administrators.slice(0, MOST)];
}

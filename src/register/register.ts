import type { Action, Plan, Unit } from '../plan/plan.ts';
import type { Person } from '../plan/roster.ts';

/** Who and what there is to work with: the plan's actions and units, and the people on the roster. */
export type Register = {
  readonly plan: Plan;
  readonly people: readonly Person[];
  /** `email` in any case. */
  person(email: string): Person | undefined;
  action(id: string): Action | undefined;
  unit(id: string): Unit | undefined;
  coordinatorOf(actionId: string): Person | undefined;
  /** The actions that this person coordinates, in the plan's order. */
  coordinatedBy(person: Person): Action[];
  /** Whom to ask when something is missing. */
  administrators(): Person[];
};

export function createRegister(plan: Plan, people: readonly Person[]): Register {
  const byEmail = new Map(people.map((person) => [person.email, person]));
  const actions = new Map(plan.actions.map((action) => [action.id, action]));
  const units = new Map(plan.units.map((unit) => [unit.id, unit]));
  const coordinates = (person: Person, actionId: string) =>
    person.roles.includes('coordinator') && person.actions.includes(actionId);

  return {
    plan,
    people,
    person: (email) => byEmail.get(email.toLowerCase()),
    action: (id) => actions.get(id),
    unit: (id) => units.get(id),
    coordinatorOf: (actionId) => people.find((person) => coordinates(person, actionId)),
    coordinatedBy: (person) => plan.actions.filter((action) => coordinates(person, action.id)),
    administrators: () => people.filter((person) => person.roles.includes('admin')),
  };
}

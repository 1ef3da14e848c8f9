import type { Action, Plan, Unit } from '../plan/plan.ts';
import type { Person } from '../plan/roster.ts';
import type { Assignments } from '../records/actions/assignments.ts';
import type { Records } from '../records/records.ts';
import { readAssignments } from './assignments.ts';

/** Who and what there is to work with: the plan's actions and units, the people on the roster, and who coordinates what now. */
export type Register = {
  readonly plan: Plan;
  readonly people: readonly Person[];
  /** `email` in any case. */
  person(email: string): Person | undefined;
  action(id: string): Action | undefined;
  unit(id: string): Unit | undefined;
  /** Who was assigned the action since the plan, as long as they are on the roster; else whom the roster names. */
  coordinatorOf(actionId: string): Person | undefined;
  /** The actions that this person coordinates, in the plan's order. Whoever coordinates any is a coordinator. */
  coordinatedBy(person: Person): Action[];
  /** Whom the roster names, whatever was changed since. */
  rosterCoordinatorOf(actionId: string): Person | undefined;
  /** Those who carry the action out, in the roster's order. */
  doersOf(actionId: string): Person[];
  /** The actions that this person carries out, in the plan's order. */
  doing(person: Person): Action[];
  /** Whom to ask when something is missing. */
  administrators(): Person[];
};

/** A register that tells what is in the store, as it was when it was last asked to look. */
export type LiveRegister = Register & {
  /** Looks at the store anew; to be awaited before anything is done that rests on who coordinates what. */
  refresh(records: Pick<Records, 'assignments'>): Promise<void>;
};

export function createRegister(plan: Plan, people: readonly Person[]): LiveRegister {
  const byEmail = new Map(people.map((person) => [person.email, person]));
  const actions = new Map(plan.actions.map((action) => [action.id, action]));
  const units = new Map(plan.units.map((unit) => [unit.id, unit]));
  const having = (role: Person['roles'][number], { id }: Action) =>
    people.filter((person) => person.roles.includes(role) && person.actions.includes(id));
  const onRoster = new Map(plan.actions.map((action) => [action.id, having('coordinator', action)[0]]));
  const doers = new Map(plan.actions.map((action) => [action.id, having('doer', action)]));

  let assigned: Assignments['actions'] = {};
  let looks = 0;
  let latestLook = 0;

  const coordinatorOf = (actionId: string) =>
    byEmail.get(assigned[actionId]?.coordinator ?? '') ?? onRoster.get(actionId);

  return {
    plan,
    people,
    person: (email) => byEmail.get(email.toLowerCase()),
    action: (id) => actions.get(id),
    unit: (id) => units.get(id),
    coordinatorOf,
    coordinatedBy: ({ email }) => plan.actions.filter(({ id }) => coordinatorOf(id)?.email === email),
    rosterCoordinatorOf: (actionId) => onRoster.get(actionId),
    doersOf: (actionId) => doers.get(actionId) ?? [],
    doing: ({ email }) =>
      plan.actions.filter(({ id }) => doers.get(id)?.some((person) => person.email === email)),
    administrators: () => people.filter((person) => person.roles.includes('admin')),

    async refresh(records) {
      looks += 1;
      const look = looks;
      const found = await readAssignments(records);
      // Several messages look at once: what was read first does not take the place of what was read later.
      if (look < latestLook) return;
      latestLook = look;
      assigned = found.actions;
    },
  };
}

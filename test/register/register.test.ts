import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Person } from '../../src/plan/roster.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { type Assigning, keepAssignment, readAssignments } from '../../src/register/assignments.ts';
import { createRegister, type LiveRegister } from '../../src/register/register.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { examplePlan, exampleRoster } from '../support/example-plan.ts';

const email = (name: string) => `${name}@exempelby.se`;
const change = (to: string, more: Partial<Assigning> = {}): Assigning => ({
  id: `m-${to}`,
  at: '2026-11-16T08:00:00.000Z',
  by: email('karin'),
  action: 'a1',
  from: email('petra'),
  to: email(to),
  ...more,
});

let store: Store;
let records: Records;
let register: LiveRegister;
beforeEach(() => {
  store = openSqliteStore(':memory:');
  records = openRecords(store);
  register = createRegister(examplePlan(), exampleRoster());
});
afterEach(() => store.close());

const person = (name: string): Person => {
  const found = register.person(email(name));
  if (found === undefined) throw new Error(`nobody is called ${name}`);
  return found;
};
const coordinates = (name: string) => register.coordinatedBy(person(name)).map(({ id }) => id);

describe('who coordinates an action', () => {
  test('is whom the roster names, until that is changed', async () => {
    await register.refresh(records);
    expect(register.coordinatorOf('a1')?.name).toBe('Petra Lind');
    expect(coordinates('petra')).toEqual(['a1', 'a2']);
    expect(register.coordinatorOf('a9')).toBeUndefined();
  });

  test('is whom it was assigned, whatever roles that person has on the roster', async () => {
    await keepAssignment(records, change('amina'));
    expect(register.coordinatorOf('a1')?.name).toBe('Petra Lind');
    await register.refresh(records);
    expect(register.coordinatorOf('a1')?.name).toBe('Amina Yusuf');
    expect(register.rosterCoordinatorOf('a1')?.name).toBe('Petra Lind');
    expect(coordinates('amina')).toEqual(['a1']);
    expect(coordinates('petra')).toEqual(['a2']);
  });

  test('is seen by every register that looks at the same store', async () => {
    const other = createRegister(examplePlan(), exampleRoster());
    await keepAssignment(records, change('amina'));
    await other.refresh(openRecords(store));
    expect(other.coordinatorOf('a1')?.name).toBe('Amina Yusuf');
  });

  test('is whom the roster names again once the person has left it', async () => {
    await keepAssignment(records, change('amina'));
    register = createRegister(
      examplePlan(),
      exampleRoster().filter(({ name }) => name !== 'Amina Yusuf'),
    );
    await register.refresh(records);
    expect(register.coordinatorOf('a1')?.name).toBe('Petra Lind');
    expect(coordinates('petra')).toEqual(['a1', 'a2']);
  });

  test('is as it was later read, also where an earlier look comes back last', async () => {
    const before = { assignments: { ...records.assignments, get: () => late } };
    let answer = (_: undefined) => {};
    const late = new Promise<undefined>((resolve) => {
      answer = resolve;
    });
    const slow = register.refresh(before);
    await keepAssignment(records, change('amina'));
    await register.refresh(records);
    answer(undefined);
    await slow;
    expect(register.coordinatorOf('a1')?.name).toBe('Amina Yusuf');
  });

  test('is forgotten when the store is emptied', async () => {
    await keepAssignment(records, change('amina'));
    await register.refresh(records);
    await records.clearAll();
    await register.refresh(records);
    expect(register.coordinatorOf('a1')?.name).toBe('Petra Lind');
  });
});

describe('a change of coordinator', () => {
  test('is kept once, however often it is done, and leaves a line each in the log', async () => {
    await keepAssignment(records, change('amina'));
    await keepAssignment(records, change('amina'));
    await keepAssignment(records, change('jonas', { from: email('amina') }));
    await keepAssignment(records, change('amina'));
    const { actions, log } = await readAssignments(records);
    expect(actions.a1?.coordinator).toBe(email('jonas'));
    expect(log.map(({ from, to }) => [from, to])).toEqual([
      [email('petra'), email('amina')],
      [email('amina'), email('jonas')],
    ]);
  });
});

describe('those who carry an action out', () => {
  test('are the doers that the roster gives it, and no coordinators', () => {
    const doer = (name: string, actions: string) =>
      Person.parse({ email: email(name), name, unit: 'skola', roles: 'doer', actions });
    register = createRegister(examplePlan(), [...exampleRoster(), doer('vera', 'a1|a3'), doer('tove', 'a1')]);
    expect(register.doersOf('a1').map(({ name }) => name)).toEqual(['vera', 'tove']);
    expect(register.doersOf('a2')).toEqual([]);
    expect(register.doing(person('vera')).map(({ id }) => id)).toEqual(['a1', 'a3']);
    expect(register.doing(person('petra'))).toEqual([]);
  });
});

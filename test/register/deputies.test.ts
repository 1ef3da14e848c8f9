import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createWorkingCalendar } from '../../src/plan/working-days.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { deputyFor, mayUpdate } from '../../src/register/deputies.ts';
import { createRegister } from '../../src/register/register.ts';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { examplePlan, exampleRoster } from '../support/example-plan.ts';

const register = createRegister(examplePlan(), exampleRoster());
const calendar = createWorkingCalendar(register.plan);
const JONAS = 'jonas@exempelby.se';

let store: Store;
let records: Records;
beforeEach(async () => {
  store = openSqliteStore(':memory:');
  records = openRecords(store);
  const away = [{ from: '2026-12-07', to: '2026-12-11', deputy: JONAS }];
  await records.acquaintances.set('petra@exempelby.se', { addresses: {}, remindFrom: {}, away });
});
afterEach(() => store.close());

function actionOf(id: string) {
  const action = register.action(id);
  if (action === undefined) throw new Error(`there is no action ${id}`);
  return action;
}
function personOf(name: string) {
  const person = register.person(`${name}@exempelby.se`);
  if (person === undefined) throw new Error(`nobody is called ${name}`);
  return person;
}
const deputyAt = (action: string, at: string) =>
  deputyFor(actionOf(action), new Date(at), { register, records, calendar });

describe('the deputy for an action', () => {
  test('is the one whom its coordinator chose, while they are away', async () => {
    expect(await deputyAt('a1', '2026-12-06T22:59:00Z')).toBeUndefined();
    expect(await deputyAt('a1', '2026-12-06T23:00:00Z')).toBe(JONAS);
    expect(await deputyAt('a2', '2026-12-11T22:59:00Z')).toBe(JONAS);
    expect(await deputyAt('a1', '2026-12-11T23:00:00Z')).toBeUndefined();
  });

  test('is nobody where its coordinator chose none', async () => {
    expect(await deputyAt('a3', '2026-12-08T09:00:00Z')).toBeUndefined();
  });
});

describe('an action', () => {
  test('may be updated by its coordinator, that one’s deputy and administrators', () => {
    const may = (name: string, deputy?: string) =>
      mayUpdate(personOf(name), actionOf('a1'), { register, deputy });
    expect(['petra', 'karin'].map((name) => may(name))).toEqual([true, true]);
    expect(['olle', 'jonas', 'siv'].map((name) => may(name))).toEqual([false, false, false]);
    expect([may('jonas', JONAS), may('siv', JONAS), may('petra', JONAS)]).toEqual([true, false, true]);
  });
});

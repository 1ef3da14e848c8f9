import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createAssessment } from '../../src/assessment/assessment.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { createTurns } from '../../src/records/turns.ts';
import { createRegister } from '../../src/register/register.ts';
import { planOfRound } from '../../src/register/round-plan.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { examplePlan, exampleRoster } from '../support/example-plan.ts';

const NOW = new Date('2026-11-13T10:00:00Z');

let store: Store;
let records: Records;
let message = 0;

beforeEach(() => {
  store = openSqliteStore(':memory:');
  records = openRecords(store);
});
afterEach(() => store.close());

/** Amina's conversation with a Lika that was started on that plan. */
function startedOn(plan: Plan) {
  const register = createRegister(plan, exampleRoster());
  const assessment = createAssessment({ register, records, turns: createTurns() });
  const asking = (now = NOW) => {
    const person = register.person('amina@exempelby.se');
    if (person === undefined) throw new Error('amina is not on the roster');
    message += 1;
    return { person, language: 'sv' as const, now, id: `m${message}`, pressed: false };
  };
  return {
    start: async (now?: Date) =>
      (await assessment.handle({ do: 'assess' }, asking(now))).map(plainText).join('\n'),
    say: async (line: string) =>
      ((await assessment.typed(line, asking(), false)) ?? []).map(plainText).join('\n'),
  };
}

describe('a plan that changes while a round is open', () => {
  const before = examplePlan();
  const after = examplePlan({
    areas: [
      { id: 'hbtqi', name: 'Hbtqi' },
      { id: 'barn', name: 'Barnets rättigheter' },
    ],
    criteria: [{ id: 'plan', name: 'Vi planerar för området', short: 'Plan' }],
    rounds: [...before.rounds, { id: '2027', name: '2027', opens: '2027-10-01', closes: '2027-11-30' }],
  });

  test('leaves the round what it asks, and every answer that was given', async () => {
    const first = startedOn(before);
    await first.start();
    await first.say('4 3');

    const second = startedOn(after);
    expect(await second.start()).toContain('Barns rättigheter, påstående 1 av 2');
    expect(await second.say('5 2')).toContain('4 av 4 påståenden har en siffra');
    expect(await second.say('ja')).toContain('Inlämnat');
    expect((await records.handIns.get('2026/skola/1'))?.ratings).toEqual({
      'hbtq.plan': 4,
      'hbtq.data': 3,
      'barn.plan': 5,
      'barn.data': 2,
    });
  });

  test('is asked from the next round on', async () => {
    await startedOn(before).start();
    const said = await startedOn(after).start(new Date('2027-10-10T10:00:00Z'));
    expect(said).toContain('Hbtqi, påstående 1 av 1');
  });

  test('leaves the names and the units as they are now', async () => {
    await startedOn(before).start();
    const asked = await planOfRound({ ...after, name: 'Ny plan' }, records, '2026');
    expect(asked.areas).toEqual(before.areas);
    expect(asked.name).toBe('Ny plan');
  });
});

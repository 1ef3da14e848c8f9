import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createAssessment } from '../../src/assessment/assessment.ts';
import type { AssessmentCommand } from '../../src/assessment/form/form-event.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import type { Reply } from '../../src/messages/reply.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { createTurns } from '../../src/records/turns.ts';
import { createRegister } from '../../src/register/register.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { examplePlan, exampleRoster } from '../support/example-plan.ts';

/** The example's round has its last day on 11 December. */
const FRIDAY = '2026-12-11T10:00:00Z';
const SATURDAY = '2026-12-12T10:00:00Z';
const MONDAY = '2026-12-14T10:00:00Z';
const TOLD = 'Ni kan fortfarande lämna in, tills en administratör stänger omgången.';

let store: Store;
let records: Records;
beforeEach(() => {
  store = openSqliteStore(':memory:');
  records = openRecords(store);
});
afterEach(() => store.close());

const register = createRegister(examplePlan(), exampleRoster());
const ability = () => createAssessment({ register, records, turns: createTurns() });
let message = 0;
function as(name: string, now: string) {
  const person = register.person(`${name}@exempelby.se`);
  if (person === undefined) throw new Error(`nobody is called ${name}`);
  return { person, language: 'sv' as const, now: new Date(now), id: `m${++message}`, pressed: false };
}
const said = (replies: Reply[] | undefined) => (replies ?? []).map(plainText).join('\n---\n');
const does = async (command: AssessmentCommand['do'], now: string, name = 'amina') =>
  said(await ability().handle({ do: command } as AssessmentCommand, as(name, now)));
const writes = async (line: string, now: string, name = 'amina') =>
  said(await ability().typed(line, as(name, now), false));

describe('after the last day', () => {
  test('who begins is told of the day, and that it is not too late, once', async () => {
    const begun = await does('assess', SATURDAY);
    expect(begun).toContain(`Sista dagen var i går, den 11 december. ${TOLD}`);
    expect(begun).toContain('Nu börjar vi självskattningen');
    expect(await writes('4', SATURDAY)).not.toContain(TOLD);
    expect(await does('assess', MONDAY)).not.toContain(TOLD);
  });

  test('who comes back is told, and goes on where they were', async () => {
    await does('assess', FRIDAY);
    expect(await writes('4', FRIDAY)).not.toContain('Sista dagen');
    const back = await writes('5', MONDAY);
    expect(back).toContain(`Sista dagen var den 11 december. ${TOLD}`);
    expect(back).toContain('Sparat: 5.');
  });

  test('what is handed in has a receipt like any other', async () => {
    await does('assess', FRIDAY);
    await writes('4 4', FRIDAY);
    await writes('3 3', FRIDAY);
    const receipt = await does('hand-in', MONDAY);
    expect(receipt).toContain('Inlämnat 14 december 2026 kl. 11.00 av Amina Yusuf.');
    expect(receipt).not.toContain('Sista dagen');
  });

  test('who asks how far they are is told too', async () => {
    expect(said(await ability().progress(as('amina', MONDAY)))).toContain(TOLD);
    expect(said(await ability().progress(as('amina', FRIDAY)))).not.toContain(TOLD);
  });

  test('a round that came with the pack’s own ratings is over', async () => {
    await records.roundUnits.set('2026', { units: ['skola'] });
    expect(await does('assess', SATURDAY)).toContain('inte öppen just nu');
  });
});

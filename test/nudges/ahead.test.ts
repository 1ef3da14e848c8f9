import { afterEach, beforeEach, expect, test } from 'vitest';
import { createActions } from '../../src/actions/actions.ts';
import { stateChoices } from '../../src/actions/state-choices.ts';
import type { Concerns, DueMessage } from '../../src/messages/due.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import { text } from '../../src/messages/reply.ts';
import { createNudges } from '../../src/nudges/nudges.ts';
import { addDays, instantOf, localDay } from '../../src/plan/local-time.ts';
import { createWorkingCalendar } from '../../src/plan/working-days.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { createTurns } from '../../src/records/turns.ts';
import { createRegister } from '../../src/register/register.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { examplePlan, exampleRoster } from '../support/example-plan.ts';

let store: Store;
let records: Records;
beforeEach(() => {
  store = openSqliteStore(':memory:');
  records = openRecords(store);
});
afterEach(() => store.close());

const ZONE = 'Europe/Stockholm';
/** Something to tell Karin, and later Petra. */
const concerns: Concerns = async () =>
  [
    { email: 'karin@exempelby.se', from: '2026-11-28' },
    { email: 'petra@exempelby.se', from: '2027-01-06' },
  ].map((one) => ({
    ...one,
    topic: `event/kickoff/${one.from}`,
    about: ['kickoff'],
    kind: 'date',
    why: 'Kickoff',
    parts: () => [text('Snart är det kickoff.')],
  }));

function built(at = '2026-11-13T13:00:00Z') {
  const plan = examplePlan();
  const register = createRegister(plan, exampleRoster());
  const calendar = createWorkingCalendar(plan);
  const sentReminder = async () => undefined;
  const actions = createActions({ register, records, turns: createTurns(), calendar, sentReminder });
  let clock = new Date(at);
  const nudges = createNudges({
    register,
    records,
    calendar,
    standing: actions.standing,
    stateChoices,
    concerns: [concerns],
    clock: () => clock,
  });
  /** As it goes when each day's messages really are sent, at nine. */
  const sendEachDay = async (from: string, until: string): Promise<DueMessage[]> => {
    const all: DueMessage[] = [];
    for (let day = from; day <= until; day = addDays(day, 1)) {
      clock = instantOf(day, '09:00', ZONE);
      const due = await nudges.due(clock);
      for (const { id, to, tells } of due) {
        if (to.kind !== 'person' || tells === undefined) continue;
        const { messages } = (await records.told.get(to.email)) ?? { messages: [] };
        await records.told.set(to.email, { messages: [...messages, { id, ...tells }] });
      }
      all.push(...due.filter(({ lapsed }) => lapsed === undefined));
    }
    return all;
  };
  return { nudges, sendEachDay };
}
const told = (messages: readonly DueMessage[]) =>
  messages.map(({ id, scheduledFor, why, reply }) => ({ id, scheduledFor, why, words: plainText(reply) }));

test('looking ahead shows what each day then brings, also over the turn of the clocks and the year', async () => {
  const { nudges, sendEachDay } = built();
  const ahead = await nudges.ahead(new Date('2026-11-13T13:00:00Z'), new Date('2027-04-30T20:00:00Z'));
  const sent = await sendEachDay('2026-11-14', '2027-04-30');
  expect(sent.length).toBeGreaterThan(20);
  expect(told(ahead)).toEqual(told(sent));
  const days = new Set(sent.map(({ scheduledFor }) => localDay(new Date(scheduledFor), ZONE)));
  expect(days).not.toContain('2026-12-24');
});

test('begins and ends at the instants, and leaves everything as it was', async () => {
  const { nudges } = built('2026-11-16T06:00:00Z');
  const idsIn = async (from: string, until: string) =>
    (await nudges.ahead(new Date(from), new Date(until))).map(({ id }) => id);
  const petras = 'nudge/petra@exempelby.se/2026-11-16';
  expect(await idsIn('2026-11-16T06:00:00Z', '2026-11-16T08:00:00Z')).toContain(petras);
  expect(await idsIn('2026-11-16T06:00:00Z', '2026-11-16T07:59:00Z')).toEqual([]);
  expect(await idsIn('2026-11-16T10:00:00Z', '2026-11-16T20:00:00Z')).toContain(petras);
  expect(await idsIn('2026-11-16T14:00:00Z', '2026-11-16T20:00:00Z')).toEqual([]);
  expect(await records.told.get('petra@exempelby.se')).toBeUndefined();
});

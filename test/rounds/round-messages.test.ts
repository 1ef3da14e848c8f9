import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createAssessment } from '../../src/assessment/assessment.ts';
import { createUnitProgress } from '../../src/assessment/form/unit-progress.ts';
import type { DueMessage } from '../../src/messages/due.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import { createOutbox } from '../../src/outbox/outbox.ts';
import { addDays, localDay } from '../../src/plan/local-time.ts';
import { Person } from '../../src/plan/roster.ts';
import { createWorkingCalendar } from '../../src/plan/working-days.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { createTurns } from '../../src/records/turns.ts';
import { createRegister } from '../../src/register/register.ts';
import { createRoundMessages } from '../../src/rounds/round-messages.ts';
import { createRounds } from '../../src/rounds/rounds.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { examplePlan, exampleRoster } from '../support/example-plan.ts';
import { keepingLog } from '../support/log.ts';

/** The example's round is open from Thursday 1 October to Friday 11 December 2026: half way is Thursday 5 November. */
const plan = examplePlan();
const calendar = createWorkingCalendar(plan);
const extra = (name: string, unit: string) =>
  Person.parse({ email: `${name}@exempelby.se`, name, unit, roles: 'respondent' });
const register = createRegister(plan, [...exampleRoster(), extra('bea', 'bostad'), extra('noah', 'okänd')]);

let store: Store;
let records: Records;
beforeEach(() => {
  store = openSqliteStore(':memory:');
  records = openRecords(store);
});
afterEach(() => store.close());

const progress = (round: string, unit: string) => createUnitProgress({ register, records })(round, unit);
const due = (at: string) => createRoundMessages({ register, records, calendar, progress }).due(new Date(at));
const ids = async (at: string) => (await due(at)).map(({ id }) => id);
const rounds = () => createRounds({ register, records, turns: createTurns() });
const words = (messages: readonly DueMessage[], name: string) =>
  plainText(messages.find(({ id }) => id.includes(`/${name}@`))?.reply ?? { parts: [] });
const handIn = (unit: string) =>
  records.forms.set(`2026/${unit}`, {
    startedAt: '2026-10-20T08:00:00.000Z',
    startedBy: 'amina@exempelby.se',
    answers: [],
    handIns: [{ at: '2026-10-21T08:00:00.000Z', by: 'amina@exempelby.se' }],
  });

const HALF_WAY = '2026-11-05T08:00:00Z';
const LAST_DAYS = '2026-12-08T08:00:00Z';
const LATE = '2026-12-14T08:00:00Z';

describe('an invitation', () => {
  test('goes to every respondent of a unit in the plan, when the round opens', async () => {
    const messages = await due('2026-10-01T07:00:00Z');
    expect(messages.map(({ id }) => id)).toEqual([
      'round/amina@exempelby.se/2026/invitation/2026-10-01',
      'round/jonas@exempelby.se/2026/invitation/2026-10-01',
      'round/olle@exempelby.se/2026/invitation/2026-10-01',
      'round/bea@exempelby.se/2026/invitation/2026-10-01',
    ]);
    expect(messages[0]).toMatchObject({
      kind: 'round',
      about: ['2026', 'skola'],
      scheduledFor: '2026-10-01T07:00:00.000Z',
    });
    expect(words(messages, 'amina')).toBe(
      [
        'God morgon, Amina. Nu är självskattningen 2026 öppen för Skolförvaltningen. Sista dagen att lämna in är den 11 december, om 71 dagar.',
        'Skolförvaltningen har inte börjat än.',
        '[Starta självskattning]',
        'Du får det här för att du svarar för Skolförvaltningen. När ni har lämnat in kommer inga fler påminnelser.',
      ].join('\n\n'),
    );
  });

  test('is neither early nor late', async () => {
    expect(await ids('2026-10-01T06:59:00Z')).toEqual([]);
    expect(await ids('2026-10-01T10:00:00Z')).toHaveLength(4);
    expect(await ids('2026-10-01T10:01:00Z')).toEqual([]);
    expect(await ids('2026-10-02T07:00:00Z')).toEqual([]);
  });

  test('comes the same day when an administrator opens the round in the middle of it', async () => {
    await rounds().change({ act: 'open', round: '2026' }, 'karin', new Date('2026-09-15T11:20:00Z'));
    expect(await ids('2026-09-15T11:20:30Z')).toContain(
      'round/amina@exempelby.se/2026/invitation/2026-09-15',
    );
    expect(await ids('2026-10-01T07:00:00Z')).toEqual([]);
  });

  test('says that a round is open again, when it has another last day', async () => {
    await rounds().change({ act: 'close' }, 'karin', new Date('2026-12-14T09:00:00Z'));
    await rounds().change({ act: 'open', closes: '2027-01-15' }, 'karin', new Date('2026-12-15T09:00:00Z'));
    const messages = await due('2026-12-15T09:00:30Z');
    expect(words(messages, 'amina')).toContain(
      'Nu är självskattningen 2026 öppen igen för Skolförvaltningen. Sista dagen att lämna in är den 15 januari 2027, om 31 dagar.',
    );
  });
});

describe('a reminder', () => {
  test('half way goes to units that have not handed in, and says how far they are and who began', async () => {
    const person = register.person('amina@exempelby.se');
    if (person === undefined) throw new Error('nobody is called amina');
    const asking = { person, language: 'sv' as const, now: new Date('2026-10-20T08:00:00Z'), pressed: false };
    const form = createAssessment({ register, records, turns: createTurns() });
    await form.handle({ do: 'assess' }, { ...asking, id: '1' });
    await form.typed('4', { ...asking, id: '2' }, false);
    await handIn('bostad');
    const messages = await due(HALF_WAY);
    expect(messages.map(({ id }) => id)).toEqual([
      'round/amina@exempelby.se/2026/half-way/2026-12-11',
      'round/jonas@exempelby.se/2026/half-way/2026-12-11',
      'round/olle@exempelby.se/2026/half-way/2026-12-11',
    ]);
    expect(words(messages, 'amina')).toContain('Du började. Skolförvaltningen har svarat på 1 av 4.');
    expect(words(messages, 'jonas')).toContain(
      'Amina Yusuf började. Skolförvaltningen har svarat på 1 av 4.',
    );
    expect(words(messages, 'jonas')).toContain('[Fortsätt]');
    expect(words(messages, 'olle')).toContain(
      'Halva tiden för självskattningen 2026 har gått. Sista dagen att lämna in är den 11 december, om 36 dagar.',
    );
    expect(words(messages, 'olle')).toContain('[Starta självskattning]');
  });

  test('comes three working days before the last day, and once when it has passed', async () => {
    expect(words(await due(LAST_DAYS), 'amina')).toContain('om 3 dagar.');
    const late = await due(LATE);
    expect(late.map(({ id }) => id)).toContain('round/amina@exempelby.se/2026/late/2026-12-11');
    expect(words(late, 'amina')).toContain('var den 11 december, men det går fortfarande att lämna in.');
    await rounds().change({ act: 'close' }, 'karin', new Date('2026-12-13T09:00:00Z'));
    expect(await ids(LATE)).toEqual([]);
  });

  test('is worded in the reader’s language', async () => {
    await records.acquaintances.set('amina@exempelby.se', { language: 'en', addresses: {}, remindFrom: {} });
    expect(words(await due(LAST_DAYS), 'amina')).toContain(
      'Good morning, Amina. There is not long left of the 2026 self-assessment. The last day to hand in is 11 December, in 3 days.',
    );
  });

  test('is not sent to who is away, nor to who cannot be reached', async () => {
    await records.unreachable.set('jonas@exempelby.se', { since: '2026-11-01T08:00:00.000Z', why: 'gone' });
    const moved = examplePlan({
      rounds: [{ id: '2026', name: '2026', opens: '2026-10-19', closes: '2026-12-11' }],
    });
    const other = createRoundMessages({
      register: createRegister(moved, exampleRoster()),
      records,
      calendar,
      progress,
    });
    // Olle is away from the 16th to the 20th.
    expect((await other.due(new Date('2026-11-16T08:00:00Z'))).map(({ id }) => id)).toEqual([
      'round/amina@exempelby.se/2026/half-way/2026-12-11',
    ]);
  });

  test('is not sent to who has told that they are away, and is to who is back before the list says so', async () => {
    const away = [{ from: '2026-11-02', to: '2026-11-06' }];
    await records.acquaintances.set('amina@exempelby.se', { addresses: {}, remindFrom: {}, away });
    expect(await ids(HALF_WAY)).not.toContain('round/amina@exempelby.se/2026/half-way/2026-12-11');
    expect(await ids(LAST_DAYS)).toContain('round/amina@exempelby.se/2026/last-days/2026-12-11');
    const people = exampleRoster().map((person) =>
      person.name === 'Olle Sand' ? { ...person, away_from: '2026-12-01', away_to: '2026-12-31' } : person,
    );
    const other = createRoundMessages({
      register: createRegister(plan, people),
      records,
      calendar,
      progress,
    });
    const isTold = async () =>
      (await other.due(new Date(LAST_DAYS))).some(({ id }) => id.startsWith('round/olle@'));
    expect(await isTold()).toBe(false);
    const backOn = '2026-12-08';
    await records.acquaintances.set('olle@exempelby.se', { addresses: {}, remindFrom: {}, backOn });
    expect(await isTold()).toBe(true);
  });

  test('comes anew when the round is extended, half way only where the one before is not near', async () => {
    const extend = (closes: string, at: string) =>
      rounds().change({ act: 'extend', closes }, 'karin', new Date(at));
    for (const { id, kind, to, about, scheduledFor } of await due(HALF_WAY)) {
      const receipt = { id, kind, to: JSON.stringify(to), about, scheduledFor, content: {}, attempts: 1 };
      await records.sent.set(id, { ...receipt, state: 'sent' });
    }
    await extend('2026-12-14', '2026-11-05T12:00:00Z');
    expect(await ids('2026-11-06T08:00:00Z')).toEqual([]);
    expect(await ids('2026-12-09T08:00:00Z')).toContain('round/amina@exempelby.se/2026/last-days/2026-12-14');
    await extend('2027-01-29', '2026-11-10T12:00:00Z');
    expect(await ids('2026-11-30T08:00:00Z')).toContain('round/amina@exempelby.se/2026/half-way/2027-01-29');
  });
});

/** What happens on a day: an administrator does something with the round, or a unit hands in. */
type Event = { act: 'open' | 'extend' | 'close'; days: number } | { act: 'hand-in'; unit: string };

/** Lives through the year an hour at a time, and gives all that was sent, with the units that had handed in then. */
async function lived(story: ReadonlyMap<number, Event>, hours: readonly number[]) {
  await records.clearAll();
  const told: { id: string; at: number; handedIn: string[] }[] = [];
  const handedIn: string[] = [];
  let now = 0;
  const outbox = createOutbox({
    records,
    claims: store,
    due: [createRoundMessages({ register, records, calendar, progress }).due],
    revisions: [],
    edit: async () => {},
    mayPostFrom: (at) => at,
    log: keepingLog(),
    deliver: async (_to, _reply, id) => {
      told.push({ id, at: now, handedIn: [...handedIn] });
      return { conversation: 'c', message: id };
    },
  });
  const happens = async (event: Event, today: string): Promise<void> => {
    if (event.act === 'hand-in') {
      handedIn.push(event.unit);
      await handIn(event.unit);
      return;
    }
    const { act, days } = event;
    await rounds().change({ act, round: '2026', closes: addDays(today, days) }, 'karin', new Date(now));
  };
  for (const [index, day] of days().entries()) {
    const event = story.get(index);
    for (const hour of hours) {
      now = Date.parse(`${day}T00:00:00Z`) + hour * 3_600_000;
      if (event !== undefined && hour === hours[2]) await happens(event, day);
      await outbox.tick(new Date(now));
    }
  }
  return told;
}

const days = () => Array.from({ length: 150 }, (_, index) => addDays('2026-09-20', index));

describe('a round’s life', () => {
  const event = fc.oneof(
    fc.record({
      act: fc.constantFrom('open' as const, 'extend' as const, 'close' as const),
      days: fc.integer({ min: 0, max: 60 }),
    }),
    fc.record({ act: fc.constant('hand-in' as const), unit: fc.constantFrom('skola', 'omsorg', 'bostad') }),
  );
  const story = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 140 }), event), { maxLength: 8 })
    .map((events) => new Map(events));

  test('is told of on working days only, never twice, never twice a day, and never to who has handed in', async () => {
    await fc.assert(
      fc.asyncProperty(story, async (events) => {
        const told = await lived(events, [6, 8, 10.25, 13, 16]);
        expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
        const perDay = told.map(
          ({ id, at }) => `${id.split('/')[1]} ${localDay(new Date(at), plan.timeZone)}`,
        );
        expect(new Set(perDay).size).toBe(told.length);
        for (const { id, at, handedIn } of told) {
          expect(calendar.isWorkingDay(localDay(new Date(at), plan.timeZone)), id).toBe(true);
          expect(handedIn).not.toContain(register.person(id.split('/')[1] ?? '')?.unit);
        }
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  test('without any changes is four messages to each', async () => {
    const told = await lived(new Map(), [6, 8, 10.25, 13, 16]);
    expect(
      told.filter(({ id }) => id.includes('amina')).map(({ id }) => id.split('/').slice(3).join(' ')),
    ).toEqual(['invitation 2026-10-01', 'half-way 2026-12-11', 'last-days 2026-12-11', 'late 2026-12-11']);
  });
});

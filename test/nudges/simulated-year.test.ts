import { beforeAll, describe, expect, test } from 'vitest';
import { stateChoices } from '../../src/actions/state-choices.ts';
import type { Concern } from '../../src/messages/due.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import { text } from '../../src/messages/reply.ts';
import { createNudges } from '../../src/nudges/nudges.ts';
import { createOutbox } from '../../src/outbox/outbox.ts';
import { ActionState } from '../../src/plan/action-state.ts';
import { loadPack, type Pack } from '../../src/plan/pack/load-pack.ts';
import type { Person } from '../../src/plan/roster.ts';
import { createWorkingCalendar } from '../../src/plan/working-days.ts';
import type { ActionUpdate } from '../../src/records/actions/action-update.ts';
import { openRecords } from '../../src/records/records.ts';
import { seedRecords } from '../../src/records/seed.ts';
import { keepAssignment } from '../../src/register/assignments.ts';
import { createRegister } from '../../src/register/register.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { keepingLog } from '../support/log.ts';
import {
  clock,
  isFree,
  type Message,
  monday,
  type Other,
  plus,
  type Story,
  SUMMER,
  SUMMER_TIME,
  type Town,
  yearOf,
} from './year-oracle.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Exempelstad begins on Monday 23 November 2026 at 06.00, and goes on for a year. */
const START = Date.UTC(2026, 10, 23, 5);
const DAYS = 365;

/** A number from 0 to `below`. */
type Roll = (below: number) => number;

/** The same numbers for the same seed. */
function dice(seed: number): Roll {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const dayAt = (number: number) => plus(clock(START).day, number);
/** Counted from the first day, both included. */
const DOWN: { from: number; to: number; hours?: [number, number] }[] = [
  { from: 14, to: 14, hours: [0, 9.5] },
  { from: 37, to: 37 },
  { from: 54, to: 55 },
  { from: 81, to: 81, hours: [0, 12] },
  { from: 124, to: 126, hours: [0, 8] },
  { from: 196, to: 209 },
  { from: 301, to: 302 },
  { from: 312, to: 312 },
];

/** Every hour between those, and all round the clock on every ninth day, but where the process was down. Hours are in UTC. */
function ticksOfTheYear(first: number, last: number): number[] {
  return Array.from({ length: DAYS * 24 }, (_, hour) => START + hour * HOUR_MS + 60_000).filter((at) => {
    const number = Math.floor((at - Date.UTC(2026, 10, 23)) / DAY_MS);
    const hour = (at % DAY_MS) / HOUR_MS;
    if (number % 9 > 0 && (hour < first || hour > last)) return false;
    return !DOWN.some(
      ({ from, to, hours = [0, 24] }) =>
        from <= number && number <= to && hours[0] <= hour && hour < hours[1],
    );
  });
}

/** Of the pack, with a leave that stands in the roster. */
function townOf({ plan, roster }: Pack, roll: Roll) {
  const people = roster.map(
    (person): Person =>
      person.email === HENRIK ? { ...person, away_from: '2027-02-01', away_to: '2027-02-19' } : person,
  );
  const register = createRegister(plan, people);
  const actions = plan.actions.map(({ id, due }) => ({
    id,
    due,
    coordinator: register.coordinatorOf(id)?.email ?? '',
  }));
  const admins = register.administrators().map(({ email }) => email);
  const hearing = actions.filter(({ id }) => MOVED[id] === undefined).map(({ coordinator }) => coordinator);
  const others = Array.from({ length: 120 }, (_, index): Other => {
    const from = dayAt(roll(DAYS));
    const kind = (['date', 'question', 'news'] as const)[roll(3)] ?? 'news';
    const email = hearing[roll(hearing.length)] ?? '';
    const until = roll(2) === 0 ? {} : { until: plus(from, roll(14)) };
    return { email, topic: `other-${index}`, kind, from, ...until };
  });
  const leila = roster.find(({ email }) => email === LEILA);
  const town: Town = {
    actions,
    people: people.map(({ email }) => email),
    managersOf(coordinator) {
      const lead = people.find(({ email }) => email === coordinator)?.lead;
      return lead === undefined ? admins : [lead];
    },
    rosterLeave: {
      [HENRIK]: { from: '2027-02-01', to: '2027-02-19' },
      [LEILA]: { from: leila?.away_from ?? '', to: leila?.away_to ?? '' },
    },
    others,
    installedOn: clock(START).day,
  };
  return { town, register, plan };
}
const HENRIK = 'henrik.akesson@exempelstad.se';
const LEILA = 'leila.hosseini@exempelstad.se';

/** Actions that are said at the beginning to be done by another day: what warns of it falls on a day off. */
const MOVED: Record<string, string> = {
  a1: '2027-08-05',
  a2: '2027-01-01',
  a5: '2027-04-02',
  a8: '2027-05-14',
  a17: '2027-06-26',
};

function storyOfTheYear({ town }: { town: Town }, seeded: readonly Story[], roll: Roll): Story[] {
  const coordinatorOf = new Map(town.actions.map(({ id, coordinator }) => [id, coordinator]));
  const plain = town.actions.filter(({ id }) => MOVED[id] === undefined);
  const steady = new Set(town.actions.flatMap(({ id, coordinator }) => (MOVED[id] ? coordinator : [])));
  const others = [...new Set(plain.map(({ coordinator }) => coordinator))].filter((one) => !steady.has(one));
  const one = <Kind>(among: readonly Kind[]): Kind => among[roll(among.length)] as Kind;

  const snooze = (at: number, day: string): Story => {
    const { id: action } = one(plain);
    const until = plus(day, one([1, 7, 14, 30]));
    return { at, kind: 'snooze', email: coordinatorOf.get(action) ?? '', action, day: until };
  };
  const leave = (at: number, day: string): Story => {
    const from = plus(day, roll(12));
    const number = roll(others.length);
    const deputy = others[(number + 1) % others.length] ?? '';
    const period = { from, to: plus(from, roll(30)) };
    return { at, kind: 'leave', email: others[number] ?? '', ...period, ...(roll(2) === 0 && { deputy }) };
  };
  const rhythm = (at: number): Story => {
    const chosen = one(['monthly', 'dates', undefined] as const);
    return { at, kind: 'rhythm', email: one(others), ...(chosen && { rhythm: chosen }) };
  };
  const handOver = (at: number): Story => {
    const [{ id: action }, email] = [one(plain), one(others)];
    coordinatorOf.set(action, email);
    return { at, kind: 'hand-over', action, email };
  };
  const update = (at: number, day: string): Story => {
    const state = ActionState.options[roll(12)] ?? 'in-progress';
    const expected = roll(5) === 0 && { expected: plus(day, roll(90)) };
    return { at, kind: 'update', action: one(plain).id, state, ...expected };
  };
  const kinds = [snooze, snooze, leave, leave, rhythm, handOver, update, update, update, update, update];
  const moves = Object.entries(MOVED).map(
    ([action, expected]): Story => ({
      at: START + DAY_MS,
      kind: 'update',
      action,
      state: 'in-progress',
      expected,
    }),
  );
  // On the half hour, so that no event stands on the very instant of a tick.
  const instants = Array.from({ length: 150 }, () => START + roll(DAYS * 24) * HOUR_MS + HOUR_MS / 2);
  const happened = instants.toSorted((one, other) => one - other).map((at) => one(kinds)(at, clock(at).day));
  return [...seeded, ...[...moves, ...happened].toSorted((one, other) => one.at - other.at)];
}

/** The same year through the real thing: the day's messages, and the outbox on a store. */
async function lived(
  pack: Pack,
  { town, register, plan }: ReturnType<typeof townOf>,
  ticks: readonly number[],
  story: readonly Story[],
): Promise<{ messages: Message[]; texts: string[]; lapsed: string[] }> {
  const store = openSqliteStore(':memory:');
  const records = openRecords(store);
  await seedRecords(records, plan, { ratings: [], updates: pack.updates }, new Date(START));
  const concerns = town.others.map(
    ({ topic, ...other }): Concern => ({
      ...other,
      topic,
      about: [],
      why: topic,
      parts: () => [text(`Om ${topic}.`)],
    }),
  );
  let now = new Date(START);
  const nudges = createNudges({
    register,
    records,
    calendar: createWorkingCalendar(plan),
    async standing(action, at) {
      const updates = (await records.actionHistories.get(action))?.updates ?? [];
      const latest = updates.filter((update) => Date.parse(update.at) <= at.getTime()).at(-1);
      const { state, expected } = latest ?? { state: 'not-started' as const };
      return { state, ...(latest && { latest }), ...(expected && { expected }) };
    },
    stateChoices,
    concerns: [async () => concerns],
    clock: () => now,
  });
  const messages: Message[] = [];
  const texts: string[] = [];
  const outbox = createOutbox({
    records,
    claims: store,
    due: [nudges.due],
    revisions: [],
    edit: async () => {},
    mayPostFrom: (at) => at,
    log: keepingLog(),
    deliver: async (to, reply, id) => {
      const at = now.getTime();
      const email = to.kind === 'person' ? to.email : '';
      const { tells } = (await records.sent.get(id)) ?? {};
      const words = plainText(reply);
      texts.push(words);
      messages.push({
        at,
        email,
        day: tells?.day ?? '',
        lines: [
          ...(tells?.topics ?? []).map(lineOf),
          ...Array.from(words.matchAll(/Det här skulle ha kommit (.+?)\./g), ([, day]) => `late ${day}`),
          ...Array.from(words.matchAll(/ingen ny rad den (.+?) skriver jag/g), ([, day]) => `manager ${day}`),
        ].toSorted(),
      });
      return { conversation: email, message: id };
    },
  });

  const live = story.filter(({ at }) => at >= START);
  let next = 0;
  for (const tick of ticks) {
    for (let event = live[next]; event !== undefined && event.at <= tick; event = live[++next]) {
      await happen(event, `event-${next}`, records, register);
    }
    now = new Date(tick);
    const { failed } = await outbox.tick(now);
    expect(failed).toEqual([]);
  }
  const lapsed: string[] = [];
  for await (const [id] of records.sent.entries()) if (id.startsWith('lapsed/')) lapsed.push(id);
  await store.close();
  return { messages, texts, lapsed };
}

function lineOf(topic: string): string {
  const [kind, action, ...rest] = topic.split('/');
  if (kind === 'action') return [action, ...rest].join(' ');
  if (kind === 'notice') return [action, 'notice', ...rest].join(' ');
  if (kind === 'escalation') return [`${action}-escalated`, ...rest].join(' ');
  return topic;
}

async function happen(
  event: Story,
  id: string,
  records: ReturnType<typeof openRecords>,
  register: ReturnType<typeof createRegister>,
): Promise<void> {
  const at = new Date(event.at).toISOString();
  const by = 'karin.ek@exempelstad.se';
  if (event.kind === 'hand-over') {
    const { action, email: to } = event;
    await keepAssignment(records, { id, action, to, at, by } as never);
    await register.refresh(records);
    return;
  }
  if (event.kind === 'update') {
    const { action, expected } = event;
    const updates = (await records.actionHistories.get(action))?.updates ?? [];
    const state = event.state as ActionUpdate['state'];
    const update = { id, state, by, at, ...(expected && { expected }) };
    await records.actionHistories.set(action, { updates: [...updates, update] });
    return;
  }
  const known = (await records.acquaintances.get(event.email)) ?? { addresses: {}, remindFrom: {} };
  if (event.kind === 'snooze') known.remindFrom[event.action] = event.day;
  if (event.kind === 'rhythm') known.rhythm = event.rhythm;
  if (event.kind === 'leave') {
    const { from, to, deputy } = event;
    known.away = [...(known.away ?? []), { from, to, ...(deputy && { deputy }) }];
  }
  await records.acquaintances.set(event.email, known);
}

/** A year of Exempelstad, as it was lived and as a slow reading of the policy says it should have been. */
async function both(pack: Pack, seed: number, [first, last]: [number, number]) {
  const roll = dice(seed);
  const built = townOf(pack, roll);
  const seeded = pack.updates.map(
    ({ action, state, at }): Story => ({ at: Date.parse(at), kind: 'update', action, state }),
  );
  const story = storyOfTheYear(built, seeded, roll);
  const ticks = ticksOfTheYear(first, last);
  const got = await lived(pack, built, ticks, story);
  return { ...got, expected: yearOf(built.town, ticks, story) };
}

const inOrder = (messages: readonly Message[]): Message[] =>
  messages.toSorted((one, other) => one.at - other.at || one.email.localeCompare(other.email));

let pack: Pack;
beforeAll(async () => {
  pack = await loadPack('data/exempelstad');
});

describe.each([
  { seed: 1, hours: [6, 14] as [number, number] },
  { seed: 2, hours: [7, 10] as [number, number] },
])('a year in Exempelstad (story $seed)', ({ seed, hours }) => {
  let year: Awaited<ReturnType<typeof both>>;
  const on = (day: string) => year.messages.filter((message) => message.day === day);
  const during = (from: string, to: string) =>
    year.messages.filter(({ day }) => from <= day && day <= to).map(({ lines }) => lines);
  beforeAll(async () => {
    year = await both(pack, seed, hours);
  }, 300_000);

  test('is what a slow reading of the policy gives, message by message', () => {
    expect(inOrder(year.messages)).toEqual(inOrder(year.expected));
    expect(year.messages.length).toBeGreaterThan(150);
  });

  test('has everything that may come of an action in it', () => {
    const lines = year.messages.flatMap((message) => message.lines);
    for (const kind of [/ before /, / after /, / silent$/, / asked$/, / notice /, /-escalated /, /^late /])
      expect(lines.filter((line) => kind.test(line)).length, `${kind}`).toBeGreaterThan(0);
    expect(year.lapsed.length).toBeGreaterThan(0);
  });

  test('nobody hears twice a day, more than three times in a week, or on a day off', () => {
    const count = new Map<string, number>();
    for (const { email, day } of year.messages) {
      for (const key of [`${email} ${day}`, `${email} week of ${monday(day)}`])
        count.set(key, (count.get(key) ?? 0) + 1);
    }
    for (const [key, times] of count) expect(times, key).toBeLessThanOrEqual(key.includes('week') ? 3 : 1);
    expect(year.messages.filter(({ day }) => isFree(day))).toEqual([]);
  });

  test('it is nine in the morning both in winter and in summer, right after the clocks have changed', () => {
    const mornings = new Set([9, 10, 11].map((hour) => hour * 60 + 1));
    const late = year.messages.filter(({ at, lines }) => {
      const isMorning = mornings.has(clock(at).minute);
      return !isMorning && !lines.some((line) => line.startsWith('other-'));
    });
    expect(late).toEqual([]);
    const firstFrom = (from: number) =>
      new Date(Math.min(...year.messages.flatMap(({ at }) => (at >= from ? at : []))));
    expect(clock(SUMMER_TIME.from - 1).minute).toBe(119);
    expect(clock(SUMMER_TIME.from).minute).toBe(180);
    expect(firstFrom(SUMMER_TIME.from).toISOString()).toMatch(/T07:01/);
    expect(clock(SUMMER_TIME.to - 1).minute).toBe(179);
    expect(clock(SUMMER_TIME.to).minute).toBe(120);
    expect(firstFrom(SUMMER_TIME.to).toISOString()).toMatch(/T08:01/);
  });

  test('what would fall on Christmas Eve or Day comes on 23 December', () => {
    expect(during('2026-12-24', '2026-12-27')).toEqual([]);
    expect(on('2026-12-23').flatMap(({ lines }) => lines)).toContain('a2 before 2027-01-01 7');
  });

  test('what would fall on Good Friday comes on Maundy Thursday', () => {
    expect(during('2027-03-26', '2027-03-29')).toEqual([]);
    expect(on('2027-03-25').flatMap(({ lines }) => lines)).toContain('a5 before 2027-04-02 7');
  });

  test('what would fall on the day after Ascension Day comes on the Wednesday before it', () => {
    expect(during('2027-05-06', '2027-05-09')).toEqual([]);
    expect(on('2027-05-05').flatMap(({ lines }) => lines)).toContain('a8 before 2027-05-14 7');
  });

  test('what would fall on Midsummer Eve comes on the Thursday', () => {
    expect(during('2027-06-25', '2027-06-27')).toEqual([]);
    expect(on('2027-06-24').flatMap(({ lines }) => lines)).toContain('a17 before 2027-06-26 1');
  });

  test('what would fall in the closed weeks of summer comes on the Friday before them', () => {
    expect(during(SUMMER.from, SUMMER.to)).toEqual([]);
    expect(on('2027-07-02').flatMap(({ lines }) => lines)).toContain('a1 before 2027-08-05 7');
  });
});

import { describe, expect, test } from 'vitest';
import { createActions } from '../../src/actions/actions.ts';
import { stateChoices } from '../../src/actions/state-choices.ts';
import { createNudges } from '../../src/nudges/nudges.ts';
import { createOutbox } from '../../src/outbox/outbox.ts';
import { type ActionState, ActionState as States } from '../../src/plan/action-state.ts';
import { Person } from '../../src/plan/roster.ts';
import { createWorkingCalendar } from '../../src/plan/working-days.ts';
import { openRecords } from '../../src/records/records.ts';
import { createTurns } from '../../src/records/turns.ts';
import { createRegister } from '../../src/register/register.ts';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { examplePlan } from '../support/example-plan.ts';
import { keepingLog } from '../support/log.ts';

type Coordinator = { email: string; actions: string[]; away?: [string, string] };
type Event =
  | { at: number; kind: 'update'; email: string; action: string; state: ActionState }
  | { at: number; kind: 'later'; email: string; action: string; days: number };
type Told = { at: number; email: string; day: string; actions: string[] };

const DAY_MS = 86_400_000;
const DUES: Record<string, string> = {
  a1: '2026-03-31',
  a2: '2026-06-30',
  a3: '2026-08-14',
  a4: '2026-12-01',
  a5: '2028-12-31',
  a6: '2025-12-19',
};
const COORDINATORS: Coordinator[] = [
  { email: 'petra@exempelby.se', actions: ['a1', 'a2', 'a5'] },
  { email: 'olle@exempelby.se', actions: ['a3'], away: ['2026-07-13', '2026-08-09'] },
  { email: 'sara@exempelby.se', actions: ['a4', 'a6'], away: ['2026-10-23', '2026-10-26'] },
];

/** Days off in 2026 that are not on a weekend, from the Act on public holidays and the eves that are free in practice. */
const DAYS_OFF = new Set([
  '2026-01-01',
  '2026-01-06',
  '2026-04-03',
  '2026-04-06',
  '2026-05-01',
  '2026-05-14',
  '2026-06-19',
  '2026-12-24',
  '2026-12-25',
  '2026-12-31',
]);

/** Clocks in Sweden in 2026, by hand: summer time from 29 March to 25 October, both at 01:00 UTC. */
function localTime(at: number): { day: string; minute: number } {
  const summer = at >= Date.UTC(2026, 2, 29, 1) && at < Date.UTC(2026, 9, 25, 1);
  const local = new Date(at + (summer ? 2 : 1) * 3_600_000).toISOString();
  return { day: local.slice(0, 10), minute: Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16)) };
}
const dayNumber = (day: string) => Date.parse(day) / DAY_MS;
const isFree = (day: string) => [0, 6].includes(new Date(day).getUTCDay()) || DAYS_OFF.has(day);

/** What ought to be sent, worked out the slow way: at each tick, for each action, from the whole story so far. */
function oracle(ticks: readonly number[], story: readonly Event[]): Told[] {
  const told: Told[] = [];
  for (const at of ticks) {
    const { day, minute } = localTime(at);
    if (isFree(day) || minute < 9 * 60 || minute > 12 * 60) continue;
    for (const { email, actions, away } of COORDINATORS) {
      if (away !== undefined && day >= away[0] && day <= away[1]) continue;
      if (told.some((one) => one.email === email && one.day === day)) continue;
      const past = story.filter((event) => event.at <= at);
      const needed = actions.filter(
        (action) => needsLine(action, day, past) && mayTell(email, action, day, past, told),
      );
      if (needed.length > 0) told.push({ at, email, day, actions: needed.toSorted() });
    }
  }
  return told;
}

function needsLine(action: string, day: string, past: readonly Event[]): boolean {
  const updates = past.filter((event) => event.kind === 'update' && event.action === action);
  const latest = updates.at(-1);
  if (latest?.kind === 'update' && latest.state === 'done') return false;
  const daysLeft = dayNumber(DUES[action] ?? '') - dayNumber(day);
  const silentSince = latest === undefined ? '2025-01-01' : localTime(latest.at).day;
  return daysLeft <= 30 || dayNumber(day) - dayNumber(silentSince) >= 30;
}

function mayTell(
  email: string,
  action: string,
  day: string,
  past: readonly Event[],
  told: readonly Told[],
): boolean {
  const snooze = past.filter((e) => e.kind === 'later' && e.email === email && e.action === action).at(-1);
  const until = snooze?.kind === 'later' ? snoozedUntil(snooze.at, snooze.days) : '';
  if (until > day) return false;
  const before = told.filter((one) => one.email === email && one.actions.includes(action)).at(-1)?.day ?? '';
  return before === '' || dayNumber(day) - dayNumber(before) >= 7 || until > before;
}

function snoozedUntil(at: number, days: number): string {
  let until = new Date(Date.parse(localTime(at).day) + days * DAY_MS).toISOString().slice(0, 10);
  while (isFree(until)) until = new Date(Date.parse(until) + DAY_MS).toISOString().slice(0, 10);
  return until;
}

/** Numbers from 0 to `below`, the same for the same seed. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/** Every hour of the daytime; in some weeks the server is down for a morning, a day, or two. */
function ticksOfTheYear(roll: (below: number) => number): number[] {
  const ticks: number[] = [];
  for (let day = Date.UTC(2026, 0, 1); day < Date.UTC(2027, 0, 1); day += DAY_MS) {
    const down = roll(12);
    if (down === 0) continue;
    const first = down === 1 ? 9.75 : 6;
    for (let hour = first; hour <= 12; hour += 1) ticks.push(day + hour * 3_600_000);
  }
  return ticks;
}

function storyOfTheYear(roll: (below: number) => number, ticks: readonly number[]): Event[] {
  const events = Array.from({ length: 90 }, (): Event => {
    const { email, actions } = COORDINATORS[roll(COORDINATORS.length)] ?? { email: '', actions: [] };
    const action = actions[roll(actions.length)] ?? '';
    // A minute before a tick, so that no event stands on the very instant of one.
    const at = (ticks[roll(ticks.length)] ?? 0) - 60_000;
    if (roll(3) === 0) return { at, kind: 'later', email, action, days: 1 + roll(14) };
    return { at, kind: 'update', email, action, state: States.options[roll(5)] ?? 'done' };
  });
  return events.toSorted((one, other) => one.at - other.at);
}

/** The same year through the real thing: the commands, the reminders, and the outbox on a store. */
async function lived(ticks: readonly number[], story: readonly Event[]): Promise<Told[]> {
  const seed = examplePlan().actions[0];
  const plan = examplePlan({
    actions: Object.entries(DUES).map(([id, due], index) => ({ ...seed, id, due, number: index + 1 })),
  });
  const people = COORDINATORS.map(({ email, actions, away }) =>
    Person.parse({
      email,
      name: email,
      unit: 'kultur',
      roles: 'coordinator',
      actions: actions.join('|'),
      away_from: away?.[0] ?? '',
      away_to: away?.[1] ?? '',
    }),
  );
  const store = openSqliteStore(':memory:');
  const records = openRecords(store);
  const register = createRegister(plan, people);
  const calendar = createWorkingCalendar(plan);
  const actions = createActions({ register, records, turns: createTurns(), calendar });
  const nudges = createNudges({
    register,
    records,
    calendar,
    standing: actions.standing,
    stateChoices,
    concerns: [],
    clock: () => new Date(0),
  });
  const told: Told[] = [];
  let now = 0;
  const outbox = createOutbox({
    records,
    claims: store,
    due: [nudges.due],
    revisions: [],
    edit: async () => {},
    mayPostFrom: (at) => at,
    log: keepingLog(),
    deliver: async (to, _, id) => {
      const about = (await records.sent.get(id))?.about ?? [];
      const email = to.kind === 'person' ? to.email : '';
      told.push({ at: now, email, day: localTime(now).day, actions: about.toSorted() });
      return { conversation: email, message: id };
    },
  });
  let next = 0;
  for (const tick of ticks) {
    for (let event = story[next]; event !== undefined && event.at <= tick; event = story[++next]) {
      const person = register.person(event.email);
      if (person === undefined) throw new Error(`${event.email} is not on the roster`);
      const at = new Date(event.at);
      const asking = { person, language: 'sv' as const, now: at, id: `event-${next}`, pressed: true };
      const { action } = event;
      await actions.handle(
        event.kind === 'update'
          ? { do: 'set-state', action, state: event.state, askedAt: at.toISOString() }
          : { do: 'remind-later', actions: [action], days: event.days },
        asking,
      );
    }
    now = tick;
    await outbox.tick(new Date(tick));
  }
  await store.close();
  return told;
}

describe('a year of reminders', () => {
  test.each([1, 2, 3])(
    'is what a slow reading of the rules gives (story %i)',
    async (seed) => {
      const roll = dice(seed);
      const ticks = ticksOfTheYear(roll);
      const story = storyOfTheYear(roll, ticks);
      const expected = oracle(ticks, story);
      const got = await lived(ticks, story);

      expect(got).toEqual(expected);
      expect(got.length).toBeGreaterThan(40);
      expect(new Set(got.map(({ email, day }) => `${email} ${day}`)).size).toBe(got.length);
    },
    60_000,
  );
});

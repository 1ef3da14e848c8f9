import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createAssessment } from '../../src/assessment/assessment.ts';
import { createUnitProgress } from '../../src/assessment/form/unit-progress.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import type { Reply } from '../../src/messages/reply.ts';
import { addDays } from '../../src/plan/local-time.ts';
import { createWorkingCalendar } from '../../src/plan/working-days.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { createTurns } from '../../src/records/turns.ts';
import { createRegister } from '../../src/register/register.ts';
import type { StandingRound } from '../../src/register/standing-rounds.ts';
import { decideNewRound } from '../../src/rounds/decide-new-round.ts';
import { createRoundMessages } from '../../src/rounds/round-messages.ts';
import { createRounds, type RoundCommand, type Rounds } from '../../src/rounds/rounds.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { examplePlan, exampleRoster } from '../support/example-plan.ts';

const register = createRegister(examplePlan(), exampleRoster());
const NOW = '2026-11-13T10:00:00Z';

let store: Store;
let records: Records;
let rounds: Rounds;
beforeEach(() => {
  store = openSqliteStore(':memory:');
  records = openRecords(store);
  rounds = createRounds({ register, records, turns: createTurns() });
});
afterEach(() => store.close());

function as(name: string, now = NOW) {
  const person = register.person(`${name}@exempelby.se`);
  if (person === undefined) throw new Error(`nobody is called ${name}`);
  return { person, language: 'sv' as const, now: new Date(now), id: crypto.randomUUID(), pressed: false };
}
const words = (replies: Reply[] | undefined) => (replies ?? []).map(plainText).join('\n---\n');
const ask = async (command: Omit<RoundCommand, 'do'>, now = NOW, name = 'karin') =>
  words(await rounds.handle({ do: 'round', ...command }, as(name, now)));
const add = (round: string, opens: string, closes: string, now = NOW) =>
  ask({ act: 'new', round, opens, closes }, now);

describe('a new round', () => {
  test('is there from then on, beside those of the plan, and after a restart', async () => {
    expect(await add('2027', '2027-10-04', '2027-11-19')).toBe(
      'Självskattning 2027 är tillagd. Den öppnar den 4 oktober 2027, och sista dagen är den 19 november 2027.',
    );
    rounds = createRounds({ register, records, turns: createTurns() });
    expect((await rounds.list()).map(({ id }) => id)).toEqual(['2025', '2026', '2027']);
    expect(await ask({ act: 'list' })).toContain(
      'Självskattning 2027: kommer, 4 oktober 2027 till 19 november 2027',
    );
    expect((await records.rounds.get('2027'))?.log).toEqual([
      { at: '2026-11-13T10:00:00.000Z', by: 'karin@exempelby.se', did: 'added', closes: '2027-11-19' },
    ]);
  });

  test('has the name that it was given, also when it is changed later', async () => {
    const request = { act: 'new', round: 'var-2027', opens: '2027-03-01', closes: '2027-03-31' } as const;
    await rounds.change({ ...request, name: 'Vårens självskattning' }, 'lika rounds', new Date(NOW));
    const extended = await ask({ act: 'extend', round: 'var-2027', closes: '2027-04-16' });
    expect(extended).toContain('Vårens självskattning är förlängd till och med den 16 april 2027.');
    expect((await rounds.list()).at(-1)).toMatchObject({
      name: 'Vårens självskattning',
      opens: '2027-03-01',
      closes: '2027-04-16',
    });
  });

  test('is filled in when it opens, with the answers of the round before to compare with', async () => {
    await add('2027', '2027-10-04', '2027-11-19');
    await add('2028', '2028-10-02', '2028-11-17');
    await records.ratings.set('2027/skola/hbtq.plan', { rating: 2 });
    const form = createAssessment({ register, records, turns: createTurns() });
    expect(words(await form.handle({ do: 'assess' }, as('amina', '2027-10-01T08:00:00Z')))).toContain(
      'Sista dagen var den 11 december 2026.',
    );
    const asked = words(await form.handle({ do: 'assess' }, as('amina', '2028-10-02T08:00:00Z')));
    expect(asked).toContain('Nu börjar vi självskattningen');
    expect(asked).toContain('Förra gången: 2.');
    await form.typed('4', as('amina', '2028-10-02T08:01:00Z'), false);
    expect((await records.ratings.get('2028/skola/hbtq.plan'))?.rating).toBe(4);
  });

  test('invites when it opens, also where that is the day that it was added', async () => {
    const calendar = createWorkingCalendar(register.plan);
    const progress = createUnitProgress({ register, records });
    const { due } = createRoundMessages({ register, records, calendar, progress });
    const ids = async (at: string) => (await due(new Date(at))).map(({ id }) => id);
    await add('2027', '2027-10-04', '2027-11-19');
    expect(await ids('2027-10-04T07:00:00Z')).toContain(
      'round/amina@exempelby.se/2027/invitation/2027-10-04',
    );
    await add('2028', '2028-03-01', '2028-04-28', '2028-03-01T12:00:00Z');
    expect(await ids('2028-03-01T12:00:30Z')).toContain(
      'round/amina@exempelby.se/2028/invitation/2028-03-01',
    );
  });

  test.each<[string, Omit<RoundCommand, 'do' | 'act'>, string]>([
    ['without days', { round: '2027' }, 'Vilka dagar ska den nya omgången ha?'],
    ['without an id', { opens: '2027-10-04', closes: '2027-11-19' }, 'Vilka dagar ska den nya omgången ha?'],
    [
      'with a strange id',
      { round: 'höst 27', opens: '2027-10-04', closes: '2027-11-19' },
      'bokstäverna a till z',
    ],
    [
      'with an id that exists',
      { round: '2025', opens: '2027-10-04', closes: '2027-11-19' },
      'Den omgången finns redan: 2025, 1 oktober 2025 till 30 november 2025.',
    ],
    [
      'with its days in the wrong order',
      { round: '2027', opens: '2027-11-19', closes: '2027-10-04' },
      'Sista dagen, 4 oktober 2027, är före den första, 19 november 2027.',
    ],
    ['that has been', { round: '2024', opens: '2024-10-01', closes: '2024-11-01' }, 'har redan varit'],
    [
      'in the days of another',
      { round: '2027', opens: '2026-12-11', closes: '2027-01-31' },
      '2026 har redan dagarna 1 oktober till 11 december',
    ],
  ])('%s is refused, and nothing changes', async (_name, command, expected) => {
    expect(await ask({ act: 'new', ...command })).toContain(expected);
    expect((await rounds.list()).map(({ id }) => id)).toEqual(['2025', '2026']);
  });

  test('is for administrators to add', async () => {
    const command = { act: 'new', round: '2027', opens: '2027-10-04', closes: '2027-11-19' } as const;
    expect(await ask(command, NOW, 'amina')).toContain('sköts av en administratör');
  });
});

test('whatever rounds are added, no two have a day in common', () => {
  const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2026-09-01', days));
  const wanted = fc.record({ id: fc.stringMatching(/^[a-z0-9]{1,3}$/u), opens: day, closes: day });
  fc.assert(
    fc.property(fc.array(wanted, { maxLength: 12 }), (all) => {
      const rest = { closed: false, seeded: false, admitted: [], asked: [], log: [] };
      const standing: StandingRound[] = register.plan.rounds.map((round) => ({ ...round, ...rest }));
      for (const one of all) {
        const decision = decideNewRound(standing, { ...one, name: one.id }, '2026-11-13');
        if (decision.kind === 'done') standing.push(decision.round);
      }
      const inOrder = standing.toSorted((one, other) => one.opens.localeCompare(other.opens));
      for (const [index, { opens }] of inOrder.slice(1).entries()) {
        expect(opens > (inOrder[index]?.closes ?? '')).toBe(true);
      }
      expect(new Set(standing.map(({ id }) => id)).size).toBe(standing.length);
    }),
  );
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createAssessment } from '../../src/assessment/assessment.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import type { Reply } from '../../src/messages/reply.ts';
import { addDays } from '../../src/plan/local-time.ts';
import { stageOf } from '../../src/plan/round-stage.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { createTurns } from '../../src/records/turns.ts';
import { createRegister } from '../../src/register/register.ts';
import type { StandingRound } from '../../src/register/standing-rounds.ts';
import { decideRound } from '../../src/rounds/decide-round.ts';
import { createRounds, type RoundCommand, type Rounds } from '../../src/rounds/rounds.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { examplePlan, exampleRoster } from '../support/example-plan.ts';

const register = createRegister(examplePlan(), exampleRoster());
const NOW = '2026-11-13T10:00:00Z';

let folder: string;
let store: Store;
let records: Records;
let rounds: Rounds;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lika-rounds-'));
  store = openSqliteStore(join(folder, 'lika.sqlite'));
  records = openRecords(store);
  rounds = createRounds({ register, records, turns: createTurns() });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

function as(name: string, now = NOW) {
  const person = register.person(`${name}@exempelby.se`);
  if (person === undefined) throw new Error(`nobody is called ${name}`);
  return { person, language: 'sv' as const, now: new Date(now), id: crypto.randomUUID(), pressed: false };
}
const words = (replies: Reply[]) => replies.map(plainText).join('\n---\n');
const ask = async (command: Omit<RoundCommand, 'do'>, name = 'karin', now = NOW) =>
  words(await rounds.handle({ do: 'round', ...command }, as(name, now)));
const assess = async (name: string, now = NOW) =>
  words(
    await createAssessment({ register, records, turns: createTurns() }).handle(
      { do: 'assess' },
      as(name, now),
    ),
  );

describe('an administrator', () => {
  test('sees how the rounds stand, and what to write', async () => {
    const said = await ask({ act: 'list' });
    expect(said).toContain('2025: avslutad, 1 oktober 2025 till 30 november 2025');
    expect(said).toContain('2026: öppen, 1 oktober 2026 till 11 december 2026');
    expect(said).toContain('”förläng omgången till 18 december”');
    expect(said).toContain('[Stäng omgången]');
  });

  test('extends a round, and its last day is another', async () => {
    const said = await ask({ act: 'extend', closes: '2026-12-18' });
    expect(said).toContain('2026 är förlängd till och med den 18 december.');
    expect(said).toContain('De här har inte lämnat in: Skolförvaltningen');
    expect(await assess('amina', '2026-12-12T10:00:00Z')).toMatch(/^Nu börjar vi självskattningen/u);
    expect(await assess('jonas', '2026-12-19T10:00:00Z')).toContain(
      'Sista dagen var i går, den 18 december.',
    );
  });

  test('moves the last day of a round to come, which opens when it was to', async () => {
    const early = '2026-09-10T10:00:00Z';
    const said = await ask({ act: 'extend', round: '2026', closes: '2026-12-18' }, 'karin', early);
    expect(said).toContain('2026 är förlängd till och med den 18 december.');
    expect(await rounds.list()).toContainEqual(
      expect.objectContaining({ id: '2026', opens: '2026-10-01', closes: '2026-12-18' }),
    );
    expect(await ask({ act: 'extend', round: '2026', closes: '2026-09-20' }, 'karin', early)).toContain(
      'är före den första',
    );
  });

  test('sees that a round takes late answers, and closes it or extends it then', async () => {
    const late = '2026-12-14T10:00:00Z';
    expect(await ask({ act: 'list' }, 'karin', late)).toContain(
      '2026: öppen för sena svar, 1 oktober 2026 till 11 december 2026',
    );
    expect(await ask({ act: 'list' }, 'karin', late)).toContain('[Stäng omgången]');
    expect(await ask({ act: 'extend', closes: '2026-12-18' }, 'karin', late)).toContain('är förlängd');
    expect(await ask({ act: 'close' }, 'karin', '2026-12-20T10:00:00Z')).toContain('2026 är stängd.');
    expect(await assess('amina', '2026-12-20T10:00:00Z')).toContain('inte öppen just nu');
  });

  test('closes a round before its time, and opens it again', async () => {
    expect(await ask({ act: 'close' })).toContain('2026 är stängd. Det som är inlämnat är kvar');
    expect(await assess('amina')).toContain('inte öppen just nu');
    expect(await ask({ act: 'open', round: '2026' })).toContain('2026 är öppen igen');
    expect(await assess('amina')).toContain('Nu börjar vi självskattningen');
    expect((await records.rounds.get('2026'))?.log).toMatchObject([
      { by: 'karin@exempelby.se', did: 'closed', closes: '2026-12-11' },
      { by: 'karin@exempelby.se', did: 'reopened', closes: '2026-12-11' },
    ]);
  });

  test('is asked for a day where one is needed, and told of one that has been', async () => {
    expect(await ask({ act: 'extend' })).toContain('Till vilken dag?');
    expect(await ask({ act: 'extend', closes: '2026-11-01' })).toContain('har redan varit');
    expect(await ask({ act: 'open' }, 'karin', '2026-12-20T10:00:00Z')).toContain('Till vilken dag?');
    expect(await ask({ act: 'open', closes: '2027-01-15' }, 'karin', '2026-12-20T10:00:00Z')).toContain(
      'öppen igen, till och med den 15 januari 2027',
    );
  });

  test('cannot open two at once, nor one that is not there', async () => {
    await records.roundUnits.set('2025', { units: ['skola'] });
    await ask({ act: 'new', round: '2027', opens: '2027-10-04', closes: '2027-11-19' });
    expect(await ask({ act: 'open', round: '2027', closes: '2027-11-19' })).toContain(
      '2026 är öppen nu, och bara en omgång kan vara öppen åt gången.',
    );
    expect(await ask({ act: 'open', round: '2025', closes: '2026-12-20' })).toContain(
      'Resultatet av 2025 är redan med i det som visas',
    );
    expect(await ask({ act: 'close', round: '2025' })).toContain('2025 är inte öppen');
    expect(await ask({ act: 'open', round: '1999' })).toContain('Den omgången finns inte i planen.');
    await ask({ act: 'close' });
    expect(await ask({ act: 'close' })).toContain('Ingen omgång är öppen');
  });

  test('is the only one who may', async () => {
    expect(await ask({ act: 'close' }, 'amina')).toContain('Hör av dig till Karin Ek.');
    expect(await assess('amina')).toContain('Nu börjar vi självskattningen');
  });
});

describe('whatever is asked of the rounds', () => {
  const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2025-09-01', days));
  const request = fc.record({
    act: fc.constantFrom('open' as const, 'extend', 'close'),
    round: fc.option(fc.constantFrom('2025', '2026', '1999'), { nil: undefined }),
    closes: fc.option(day, { nil: undefined }),
  });

  test('at most one is open, and what is refused changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(request, day), { maxLength: 20 }), (asked) => {
        let now: StandingRound[] = register.plan.rounds.map((round) => ({
          ...round,
          closed: false,
          seeded: false,
          admitted: [],
          asked: [],
          log: [],
        }));
        for (const [what, today] of asked.toSorted(([, one], [, other]) => one.localeCompare(other))) {
          const decision = decideRound(now, what, today);
          if (decision.kind === 'refused') continue;
          now = now.map((round) => (round.id === decision.round.id ? decision.round : round));
          const taking = now.filter((round) => ['open', 'late'].includes(stageOf(round, now, today)));
          expect(taking.length).toBeLessThanOrEqual(1);
          if (stageOf(decision.round, now, today) === 'coming') continue;
          expect(taking.map(({ id }) => id)).toEqual(decision.did === 'closed' ? [] : [decision.round.id]);
        }
      }),
    );
  });
});

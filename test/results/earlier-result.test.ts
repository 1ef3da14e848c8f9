import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { seedFromPack } from '../../src/app/pack-seed.ts';
import { ourResult } from '../../src/assessment/afterwards/our-result.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import { EarlierResult } from '../../src/plan/earlier-result.ts';
import type { Pack } from '../../src/plan/pack/load-pack.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { PublishedResult } from '../../src/records/rounds/published-result.ts';
import { createRegister } from '../../src/register/register.ts';
import { standingRounds } from '../../src/register/standing-rounds.ts';
import { publishedEarlier } from '../../src/results/earlier-result.ts';
import { latestPublished, publishedIn } from '../../src/results/published.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { examplePlan, exampleRoster } from '../support/example-plan.ts';

const plan = examplePlan({ highlights: { areas: 1, criteria: 1, actions: 1 } });
const earlier = (written: object) => EarlierResult.parse({ source: 'Rapporten (2025)', ...written });
const published = (written: object) => publishedEarlier(plan, '2025', earlier(written));

describe('a result of which only the aggregates were published', () => {
  test('has what was published, and neither makes up nor withholds the rest', () => {
    const result = published({
      actions: [
        { id: 'a1', mean: 3 },
        { id: 'a2', mean: 4.1, n: 12 },
      ],
      highest: { areas: ['barn'] },
      lowest: { areas: ['hbtq'] },
    });
    expect(PublishedResult.parse(result)).toEqual(result);
    const nothing = { n: null, mean: null, median: null, rank: null, withheld: false };
    expect(result).toEqual({
      round: '2025',
      invited: null,
      responded: null,
      areas: [
        { id: 'hbtq', ...nothing },
        { id: 'barn', ...nothing },
      ],
      criteria: [
        { id: 'plan', ...nothing },
        { id: 'data', ...nothing },
      ],
      cells: [],
      actions: [
        { id: 'a1', ...nothing, mean: 3 },
        { id: 'a2', ...nothing, mean: 4.1, n: 12 },
        { id: 'a3', ...nothing },
      ],
      highest: { areas: ['barn'], criteria: [], actions: [] },
      lowest: { areas: ['hbtq'], criteria: [], actions: [] },
      trend: null,
      source: 'Rapporten (2025)',
    });
  });

  test('has ranks, highest and lowest where every mean was published', () => {
    const actions = [
      { id: 'a1', mean: 3.6 },
      { id: 'a2', mean: 4 },
      { id: 'a3', mean: 3.6 },
    ];
    const result = published({ actions });
    expect(result.actions.map(({ rank }) => rank)).toEqual([2, 1, 2]);
    expect([result.highest.actions, result.lowest.actions]).toEqual([['a2'], ['a1', 'a3']]);
    expect(published({ actions, lowest: { actions: ['a3'] } }).lowest.actions).toEqual(['a3']);
  });

  test('has the participation, as far as it is known', () => {
    const { invited, responded } = published({ participation: { responded: 11 } });
    expect([invited, responded]).toEqual([null, 11]);
  });
});

describe('a pack with such a result', () => {
  let store: Store;
  let records: Records;
  let folder: string;
  beforeEach(() => {
    store = openSqliteStore(':memory:');
    records = openRecords(store);
    folder = mkdtempSync(join(tmpdir(), 'lika-earlier-'));
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  const NOW = new Date('2026-11-13T13:00:00Z');
  const packOf = (more: Partial<Pack> = {}): Pack => ({
    folder,
    plan,
    roster: exampleRoster(),
    documents: join(folder, 'documents'),
    rounds: new Map(),
    results: new Map([['2025', earlier({ highest: { areas: ['barn'] }, actions: [{ id: 'a1', mean: 3 }] })]]),
    updates: [],
    ...more,
  });

  test('shows it from its day, as what came with the plan', async () => {
    await seedFromPack(records, packOf(), NOW);
    expect(await latestPublished(plan, records, new Date('2025-12-14T12:00:00Z'))).toBeUndefined();
    const found = await latestPublished(plan, records, NOW);
    expect(found).toMatchObject({ version: 1, basis: {}, at: '2025-12-14T23:00:00.000Z' });
    expect(found?.result.source).toBe('Rapporten (2025)');
    const [round] = await standingRounds(plan, records);
    expect(round).toMatchObject({ id: '2025', seeded: true, published: '2025-12-15' });
  });

  test('is settled once: from then on the store rules', async () => {
    await seedFromPack(records, packOf(), NOW);
    const later = new Map([['2025', earlier({ highest: { areas: ['hbtq'] } })]]);
    await seedFromPack(records, packOf({ results: later }), NOW);
    expect((await latestPublished(plan, records, NOW))?.result.highest.areas).toEqual(['barn']);
  });

  test('is nothing that a later round is compared with', async () => {
    const rounds = plan.rounds.map((round) =>
      round.id === '2026' ? { ...round, published: '2026-12-15' } : round,
    );
    const file = join(folder, '2026.csv');
    const text = `round,unit,item,rating\n${['skola', 'kultur', 'omsorg'].map((unit) => `2026,${unit},hbtq.plan,3\n`).join('')}`;
    writeFileSync(file, text);
    const two = { ...plan, rounds };
    await seedFromPack(records, packOf({ plan: two, rounds: new Map([['2026', { file, text }]]) }), NOW);
    const [, second] = await standingRounds(two, records);
    if (second === undefined) throw new Error('there is no second round');
    const found = await publishedIn(two, records, second);
    expect(found?.result.responded).toBe(3);
    expect(found?.result.trend).toBeNull();
  });

  test('tells all means of a kind where every one was published', async () => {
    const actions = plan.actions.map(({ id }, index) => ({ id, mean: 3 + index / 10 }));
    await seedFromPack(records, packOf({ results: new Map([['2025', earlier({ actions })]]) }), NOW);
    const register = createRegister(plan, exampleRoster());
    const [amina] = exampleRoster();
    if (amina === undefined) throw new Error('there is nobody');
    const told = await ourResult({ register, records }, { person: amina, language: 'sv', now: NOW });
    expect(plainText(told)).toContain(
      '1 Kunskap: Medel 3,0\n2 Kommunikation: Medel 3,1\n3 Dialog: Medel 3,2\n\n',
    );
  });

  test('tells a unit what all answered together, and that its own result is not there', async () => {
    await seedFromPack(records, packOf(), NOW);
    const register = createRegister(plan, exampleRoster());
    const [amina] = exampleRoster();
    if (amina === undefined) throw new Error('there is nobody');
    const told = await ourResult({ register, records }, { person: amina, language: 'sv', now: NOW });
    expect(plainText(told)).toBe(
      [
        'Av 2025 finns bara det gemensamma resultatet, så jag kan inte visa Skolförvaltningen för sig.',
        'Så svarade alla tillsammans:',
        '• Högst bland områdena: Barns rättigheter',
        'Åtgärder, medel på skalan 1–5\n1 Kunskap: Medel 3,0\n2 Kommunikation: Medel –\n3 Dialog: Medel –',
        'Siffrorna visar hur organisationen tycker att den arbetar, inte vilka effekter arbetet har.',
        'Källa: Rapporten (2025).',
      ].join('\n\n'),
    );
  });
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openAnswers } from '../../src/app/answers.ts';
import { createProgram } from '../../src/app/command-line/program.ts';
import { createLika, type Lika } from '../../src/app/lika.ts';
import { WITHOUT_MODEL } from '../../src/app/model.ts';
import { seedFromPack } from '../../src/app/pack-seed.ts';
import { openPlaygroundWorld } from '../../src/app/playground/playground-world.ts';
import { openReports } from '../../src/app/report-files.ts';
import { openHeavyWork } from '../../src/app/threads/heavy-work.ts';
import { parseConfig } from '../../src/config.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import { loadPack, type Pack } from '../../src/plan/pack/load-pack.ts';
import { inLanguage } from '../../src/plan/plan.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { createRegister } from '../../src/register/register.ts';
import { latestPublished } from '../../src/results/published.ts';
import { loadCollection } from '../../src/retrieval/collection.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { FakePlatform, from } from '../support/fake-platform.ts';
import { keepingLog } from '../support/log.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'data/helsingborg-2017');
/** A Monday at nine, just after the plan’s time. */
const NOW = new Date('2021-01-18T08:00:00Z');

let pack: Pack;
let store: Store;
let records: Records;
let lika: Lika;
let platform: FakePlatform;
beforeEach(async () => {
  pack = await loadPack(FOLDER);
  store = openSqliteStore(':memory:');
  records = openRecords(store);
  await seedFromPack(records, pack, NOW);
  const log = keepingLog();
  const { index } = await loadCollection(pack.documents);
  const answer = openAnswers(() => index, WITHOUT_MODEL);
  const register = createRegister(pack.plan, pack.roster);
  lika = createLika({ register, records, store, now: () => NOW, answer, log });
  platform = new FakePlatform();
  lika.platforms.set(platform.name, platform);
});
afterEach(() => store.close());

async function say(name: string, line: string): Promise<string> {
  const email = `${name}@helsingborg.example`;
  const sender = { platform: 'fake', address: name, email, name, guest: false };
  const before = platform.answers.length;
  await lika.inbox.receive(from(name, line, { from: sender }));
  await lika.inbox.settled();
  return platform.answers
    .slice(before)
    .map(({ reply }) => plainText(reply))
    .join('\n---\n');
}

describe('the pack of Helsingborg 2017–2020', () => {
  test('has nothing to put right', async () => {
    let output = '';
    const program = createProgram({
      env: {},
      root: ROOT,
      folder: ROOT,
      now: () => NOW,
      write: (text) => {
        output += text;
      },
      writeError: () => undefined,
      onStop: () => undefined,
    });
    const code = await program(['check', '--plan', 'data/helsingborg-2017', '--json']);
    expect(JSON.parse(output)).toMatchObject({ ok: true, problems: [] });
    expect(code).toBe(0);
  });

  test('has the areas and statements in the same official words as Exempelstad', async () => {
    const { plan } = await loadPack(join(ROOT, 'data/exempelstad'));
    const names = (things: readonly { id: string; name: Parameters<typeof inLanguage>[0] }[]) =>
      things.map(({ id, name }) => [id, inLanguage(name, 'sv')]);
    expect(names(pack.plan.areas)).toEqual(names(plan.areas));
    expect(names(pack.plan.criteria)).toEqual(names(plan.criteria));
    expect(pack.plan.actions.map(({ name }) => inLanguage(name, 'sv'))).toEqual([
      'Kunskap',
      'Kommunikation',
      'Värderingar i relationer med andra',
      'Samverkan och dialog',
      'Stadens rum',
    ]);
  });

  test('shows what was published in 2020, and no rating of any unit', async () => {
    const found = await latestPublished(pack.plan, records, NOW);
    expect(found?.result.actions.map(({ mean }) => mean)).toEqual([3, 4, 3.6, 3.5, 3.6]);
    expect(found?.result.highest).toEqual({
      areas: ['barn', 'socioekonomi', 'tillganglighet'],
      criteria: ['planering', 'kompetens'],
      actions: ['kommunikation'],
    });
    expect(found?.result.lowest).toEqual({
      areas: ['hbtq', 'aldre', 'antirasism'],
      criteria: ['innovation', 'statistik'],
      actions: ['kunskap'],
    });
    expect(found?.result.areas.every(({ mean, withheld }) => mean === null && !withheld)).toBe(true);
    expect(found?.result.cells).toEqual([]);
    for await (const [key] of records.ratings.entries()) throw new Error(`a rating is kept: ${key}`);
  });

  test('is told of in the weekly post and in the summary, without figures that nobody published', async () => {
    const { updates = [] } = (await records.actionHistories.get('kunskap')) ?? {};
    const by = 'strategisk.samhallsutveckling@helsingborg.example';
    const news = { id: 'news', state: 'done' as const, by, at: '2021-01-13T09:00:00.000Z' };
    await records.actionHistories.set('kunskap', { updates: [...updates, news] });
    await lika.outbox.tick(NOW);
    const posted = platform.delivered.find(({ to }) => to.kind === 'channel');
    for (const words of [
      posted === undefined ? '' : plainText(posted.reply),
      await say('medarbetaren', 'sammanfattning'),
    ]) {
      expect(words).toContain('Barns rättigheter, Jämlik socioekonomi och Tillgänglighet');
      expect(words).toContain('HBTQ, Äldres rättigheter och Antirasism');
      expect(words).toContain('inte vilka effekter arbetet har');
      expect(words).not.toMatch(/Barns rättigheter \d/);
    }
  });

  test('tells a unit what all answered together, and where that was published', async () => {
    const words = await say('uppgiftslamnaren.kultur', 'vårt resultat');
    expect(words).toContain('så jag kan inte visa Kulturförvaltningen för sig');
    for (const line of ['1 Kunskap: Medel 3,0', '4 Samverkan och dialog: Medel 3,5']) {
      expect(words).toContain(line);
    }
    expect(words).toContain('Källa: Helsingborgs stads uppföljningsrapport (2020)');
  });

  test('tells how it stands towards a commitment, and that the plan has ended', async () => {
    const words = await say('medarbetaren', 'hur ligger vi till mot ECCAR?');
    expect(words).toContain('Antirasism: ett av de lägsta områdena\n');
    expect(words).toContain(
      '1. Större vaksamhet mot rasism. Åtgärd 1 (pågår). Antirasism (bland de lägsta).',
    );
    expect(words).toContain('har gått ut');
  });

  test('takes no late answers, and a new round with the same three parts can be added', async () => {
    const administrator = 'strategisk.samhallsutveckling';
    expect(await say('uppgiftslamnaren.kultur', 'skatta')).toContain('inte öppen just nu');
    await say(administrator, 'ny omgång 2021 från 18 januari till 26 februari');
    const begun = await say('uppgiftslamnaren.kultur', 'skatta');
    expect(begun).toContain('Den har tre delar');
    expect(begun).not.toContain('inte alls');
  });

  test('names nobody, and writes to no address that can exist', () => {
    for (const { email } of pack.roster) expect(email).toMatch(/@helsingborg\.example$/);
  });
});

test('the playground runs on it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lika-helsingborg-'));
  const env = { PLAN_DIR: FOLDER, DATABASE_URL: `sqlite:${join(folder, 'lika.sqlite')}` };
  const config = parseConfig(env, ROOT);
  const log = keepingLog();
  const { index } = await loadCollection(pack.documents);
  const answer = openAnswers(() => index, WITHOUT_MODEL);
  const paint = async () => undefined;
  const { writers, disclose } = openHeavyWork();
  const reports = openReports({ paint, writers });
  const world = await openPlaygroundWorld({ config, pack, answer, paint, reports, disclose, log });
  expect(world.now().toISOString()).toBe('2021-01-15T13:00:00.000Z');
  expect((await latestPublished(pack.plan, world.lika.records, world.now()))?.round.id).toBe('2020');
  await world.close();
  await rm(folder, { recursive: true });
});

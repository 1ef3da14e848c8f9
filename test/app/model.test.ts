import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createAnswers } from '../../src/answers/answers.ts';
import { createProgram } from '../../src/app/command-line/program.ts';
import { openModel } from '../../src/app/model.ts';
import { ledgerIn, vectorsIn } from '../../src/app/model-memory.ts';
import { parseConfig } from '../../src/config.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import { note, type Reply, text } from '../../src/messages/reply.ts';
import { adaptiveCard } from '../../src/platforms/adaptive-cards/adaptive-card.ts';
import { render } from '../../src/platforms/slack/render.ts';
import { messageOf } from '../../src/platforms/teams/message.ts';
import { loadCollection } from '../../src/retrieval/collection.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { type Behaviour, FakeModel, gives, json, says, silent } from '../support/fake-model.ts';
import { keepingLog } from '../support/log.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const NOW = new Date('2026-11-13T13:00:00Z');

let folder: string;
let service: FakeModel | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lika-model-'));
  writeFileSync(
    join(folder, 'katter.md'),
    '# Katter\n\n## Sömn\n\nEn katt sover ungefär femton timmar om dygnet.\n',
  );
});
afterEach(async () => {
  await service?.stop();
  service = undefined;
  rmSync(folder, { recursive: true });
});

const environment = () => ({
  DATABASE_URL: `sqlite:${folder}/lika.sqlite`,
  PORT: '0',
  LOG_LEVEL: 'silent',
  ...(service && { OPENAI_MODEL: 'm', OPENAI_API_KEY: 'sk-hemlig', OPENAI_BASE_URL: service.url }),
});

async function lika(...words: string[]) {
  let out = '';
  const code = await createProgram({
    env: environment(),
    root: ROOT,
    folder,
    now: () => NOW,
    write: (text) => {
      out += text;
    },
    writeError: () => undefined,
    onStop: () => undefined,
  })(words);
  return { code, out };
}

const QUESTION = ['ask', 'Hur länge sover en katt?', '--documents', '.'];
const GOOD = gives({
  answered: true,
  sentences: [
    {
      text: 'En katt sover ungefär 15 timmar om dygnet.',
      citations: [{ passage: 1, quote: 'En katt sover ungefär femton timmar om dygnet' }],
    },
  ],
});

describe('lika ask with a model', () => {
  test('gives its answer, marked as such', async () => {
    service = await FakeModel.start(GOOD);
    const { code, out } = await lika(...QUESTION);
    expect(code).toBe(0);
    expect(out).toContain('En katt sover ungefär 15 timmar om dygnet. [1]');
    expect(out).toContain('En språkmodell har formulerat svaret');
    expect(JSON.parse((await lika(...QUESTION, '--json')).out)).toMatchObject({ byModel: true });
  });

  test.each<[string, Behaviour]>([
    ['wants another key', json({}, 401)],
    ['talks', says('Femton timmar!')],
    [
      'makes a number up',
      gives({
        answered: true,
        sentences: [
          {
            text: 'En katt sover 20 timmar.',
            citations: [{ passage: 1, quote: 'En katt sover ungefär femton timmar' }],
          },
        ],
      }),
    ],
  ])('that %s gives the answer of Lika’s own', async (_what, behave) => {
    const own = await lika(...QUESTION);
    service = await FakeModel.start(behave);
    expect(await lika(...QUESTION)).toEqual(own);
    expect(service.asked).toHaveLength(1);
  });
});

describe('an answer that a model has worded', () => {
  const MARK = 'En språkmodell har formulerat svaret';
  const worded: Reply = {
    parts: [
      text('Totalt intervjuades 24 personer. [1]'),
      note(`${MARK} utifrån citaten.`),
      { kind: 'citations', citations: [{ document: 'A', heading: 'B', quote: 'C' }] },
    ],
    byModel: true,
  };

  test('says so in Slack, in what is read and in what is read aloud', () => {
    const [message] = render(worded);
    expect(message?.text).toContain(MARK);
    expect(JSON.stringify(message?.blocks)).toContain(MARK);
  });

  test('says so in Teams, with its label', () => {
    const message = JSON.stringify(messageOf(worded));
    expect(message).toContain(MARK);
    expect(message).toContain('AIGeneratedContent');
  });

  test('says so in the playground, which shows the same cards, and in the terminal', () => {
    expect(JSON.stringify(adaptiveCard(worded))).toContain(MARK);
    expect(plainText(worded)).toContain(MARK);
  });
});

describe('the log', () => {
  test('says at which step and why, and never what was asked, nor the key', async () => {
    const echo: Behaviour = (asked, response, request) =>
      json({ error: { message: `${asked.raw} ${asked.headers.authorization}` } }, 401)(
        asked,
        response,
        request,
      );
    service = await FakeModel.start(echo);
    const log = keepingLog();
    const config = parseConfig(environment(), ROOT);
    const { wordedBy, close } = await openModel(config, {
      timeZone: 'Europe/Stockholm',
      now: () => NOW,
      log,
    });
    if (!wordedBy) throw new Error('a model was configured');
    const { index } = await loadCollection(folder);
    const { answer } = createAnswers({ index: () => index, wordedBy });
    await answer('Hur länge sover en katt?', 'sv', NOW);
    await close();
    const told = JSON.stringify(log);
    expect(told).toContain('"step":"answer"');
    expect(told).toContain('"reason":"rejected"');
    expect(told).not.toMatch(/sk-hemlig|katt/);
  });
});

describe('lika check with a model', () => {
  test('names provider, address, model and region, what leaves, and what today has taken', async () => {
    service = await FakeModel.start(GOOD);
    await lika(...QUESTION);
    const { code, out } = await lika('check');
    expect(code).toBe(0);
    const host = service.origin.replace('http://', '');
    expect(out).toContain(`Språkmodell hos den egna datorn, ${host}, modell: m. Region: här`);
    expect(out).toContain('Personnummer, e-postadresser och telefonnummer maskeras först.');
    expect(out).toContain('Budget per dygn: 1 000 000 tokens. I dag: 120 tokens i 1 anrop.');
    expect(JSON.parse((await lika('check', '--json')).out).model).toMatchObject({
      provider: 'den egna datorn',
      host,
      model: 'm',
      today: { tokens: 120, calls: 1 },
    });
  });
});

describe('what the model has taken', () => {
  test('is shared by all who share the database, and none of it is lost', async () => {
    const file = join(folder, 'shared.sqlite');
    const stores = [openSqliteStore(file), openSqliteStore(file)];
    const ledgers = stores.map(ledgerIn);
    const one = (spent: { tokens: number; cost: number; calls: number }) => ({
      ...spent,
      tokens: spent.tokens + 1,
    });
    await Promise.all(
      ledgers.flatMap((ledger) => Array.from({ length: 10 }, () => ledger.change('2026-11-13', one))),
    );
    for (const ledger of ledgers) expect((await ledger.read('2026-11-13')).tokens).toBe(20);
    expect((await ledgers[0]?.read('2026-11-14'))?.tokens).toBe(0);
    await Promise.all(stores.map((store) => store.close()));
  });

  test('is kept with the vectors, which are found again', async () => {
    const store = openSqliteStore(':memory:');
    const vectors = vectorsIn(store);
    await vectors.set('a', 'AAAA');
    expect(await vectors.getMany(['b', 'a'])).toEqual([undefined, 'AAAA']);
    expect(await vectors.getMany([])).toEqual([]);
    await store.close();
  });
});

test('a model that is silent holds no command up at its end', async () => {
  service = await FakeModel.start(silent);
  const config = parseConfig({ ...environment(), OPENAI_EMBEDDING_MODEL: 'e' }, ROOT);
  const model = await openModel(config, { timeZone: 'Europe/Stockholm', now: () => NOW, log: keepingLog() });
  await model.nearness?.near('?', [{ id: 'a', text: 'x' }], 50);
  await expect.poll(() => service?.asked.length).toBe(1);
  await model.close();
});

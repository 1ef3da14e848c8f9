import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createProgram } from '../../src/app/command-line/program.ts';
import { createLika, type Lika } from '../../src/app/lika.ts';
import { seedFromPack } from '../../src/app/pack-seed.ts';
import { openReports } from '../../src/app/report-files.ts';
import { type HeavyWork, openHeavyWork } from '../../src/app/threads/heavy-work.ts';
import type { FileRef } from '../../src/messages/file.ts';
import { createPainter } from '../../src/pictures/painter.ts';
import { loadPack } from '../../src/plan/pack/load-pack.ts';
import { openRecords } from '../../src/records/records.ts';
import { createRegister } from '../../src/register/register.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { echoedAnswer } from '../support/echoed-answer.ts';
import { FakePlatform, from } from '../support/fake-platform.ts';
import { keepingLog } from '../support/log.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const TOWN = join(ROOT, 'data/exempelstad');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lika-report-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const partOf = (docx: Uint8Array, name: string) => strFromU8(unzipSync(docx)[name] ?? new Uint8Array());
const wordsIn = (docx: Uint8Array) => partOf(docx, 'word/document.xml').replace(/<[^>]+>/g, '');

describe('lika export', () => {
  async function lika(...words: string[]) {
    let out = '';
    const program = createProgram({
      env: { DATABASE_URL: `sqlite:${folder}/lika.sqlite`, LOG_LEVEL: 'silent' },
      root: ROOT,
      folder,
      now: () => new Date('2026-11-13T13:00:00Z'),
      write: (text) => {
        out += text;
      },
      writeError: (text) => {
        out += text;
      },
      onStop: () => {},
    });
    return { code: await program(words), out };
  }
  const fileOf = (name: string) => new Uint8Array(readFileSync(join(folder, name)));

  test('writes the report of the made-up municipality, with pictures and every figure as published', async () => {
    const { code, out } = await lika('export', '--format', 'docx', '--out', 'mapp/rapport.docx');
    expect([code, out]).toEqual([0, expect.stringContaining('mapp/rapport.docx är skriven.')]);
    const report = fileOf('mapp/rapport.docx');
    const words = wordsIn(report);
    expect(words).toContain('Barns rättigheter (3,8), Tillgänglighet (3,7) och Jämlik socioekonomi (3,2)');
    expect(words).toContain('Internationella och regionala åtaganden');
    expect(Object.keys(unzipSync(report)).filter((name) => name.endsWith('.png'))).toHaveLength(3);
  });

  test('writes ratings that lika score reads back', async () => {
    expect((await lika('export', '--format', 'csv', '--out', 'svar.csv', '--round', '2025')).code).toBe(0);
    const [scored] = JSON.parse((await lika('score', 'svar.csv', '--json')).out);
    expect(scored).toMatchObject({ round: '2025', responded: 13 });
    expect(scored.areas.find(({ id }: { id: string }) => id === 'barn').display).toBe('3,8');
  });

  test('says that a round is not published, and how to publish it', async () => {
    const { code, out } = await lika('export', '--format', 'docx', '--out', 'x.docx', '--round', '2026');
    expect(code).toBe(1);
    expect(out).toContain('lika rounds publish 2026');
  });

  test('without a file to write is wrong usage', async () => {
    expect((await lika('export', '--format', 'docx')).code).toBe(2);
  });
});

describe('the report in chat', () => {
  const now = () => new Date('2026-11-13T13:00:00Z');
  let store: Store;
  let lika: Lika;
  let platform: FakePlatform;
  let heavyWork: HeavyWork;
  beforeEach(async () => {
    const pack = await loadPack(TOWN);
    const log = keepingLog();
    store = openSqliteStore(join(folder, 'lika.sqlite'));
    const records = openRecords(store);
    await seedFromPack(records, pack, now());
    const register = createRegister(pack.plan, pack.roster);
    heavyWork = openHeavyWork();
    const { paintPng, writers } = heavyWork;
    const reports = openReports({ paint: createPainter(log, paintPng), writers });
    lika = createLika({ register, records, store, now, answer: () => echoedAnswer, reports, log });
    platform = new FakePlatform();
    lika.platforms.set(platform.name, platform);
  });
  afterEach(async () => {
    await lika.inbox.settled();
    await heavyWork.close();
    await store.close();
  });

  /** The file that the person is sent for pressing that button, if any. */
  async function fileFor(email: string, file: 'board' | 'short' | 'workbook'): Promise<FileRef | undefined> {
    const incoming = from('x', { kind: 'command', command: { do: 'report', file } });
    await lika.inbox.receive({ ...incoming, from: { ...incoming.from, email } });
    await lika.inbox.settled();
    const parts = platform.answers.at(-1)?.reply.parts ?? [];
    return parts.flatMap((part) => (part.kind === 'file' ? [part.file] : []))[0];
  }

  test.each([
    ['board', 'uppfoljningsrapport-2025.docx'],
    ['short', 'kortversion-2025.docx'],
    ['workbook', 'sjalvskattning-2025.xlsx'],
  ] as const)('is sent to an administrator as the %s', async (which, name) => {
    const file = await fileFor('karin.ek@exempelstad.se', which);
    expect(file && (await lika.makeFile(file))).toMatchObject({ name });
  });

  test('that was offered is made for who still is an administrator', async () => {
    const file = await fileFor('karin.ek@exempelstad.se', 'workbook');
    if (file === undefined) throw new Error('no file');
    expect(await lika.makeFile(file, { email: 'Karin.Ek@exempelstad.se' })).toBeDefined();
    for (const email of ['amina.yusuf@exempelstad.se', 'slutat@exempelstad.se', undefined]) {
      expect(await lika.makeFile(file, { email })).toBeUndefined();
    }
  });

  test('is sent to nobody else', async () => {
    expect(await fileFor('amina.yusuf@exempelstad.se', 'workbook')).toBeUndefined();
    expect(platform.said()).toContain('Rapporten tas fram av en administratör.');
  });
});

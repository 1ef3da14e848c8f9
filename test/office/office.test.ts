import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createProgram } from '../../src/app/command-line/program.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** Every sheet as a file of its own, as LibreOffice's filter for text wants to be told. */
const EVERY_SHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lika-office-'));
  await lika('--format', 'docx', '--out', 'rapport.docx');
  await lika('--format', 'docx', '--public', '--out', 'kort.docx');
  await lika('--format', 'xlsx', '--out', 'svar.xlsx');
});
afterAll(() => rmSync(folder, { recursive: true }));

async function lika(...words: string[]): Promise<void> {
  let said = '';
  const say = (text: string) => {
    said += text;
  };
  const program = createProgram({
    env: { DATABASE_URL: `sqlite:${folder}/lika.sqlite`, LOG_LEVEL: 'silent' },
    root: ROOT,
    folder,
    now: () => new Date('2026-11-13T13:00:00Z'),
    write: say,
    writeError: say,
    onStop: () => {},
  });
  if ((await program(['export', ...words])) !== 0) throw new Error(said);
}

/** Opens the file in LibreOffice and saves it as something else. Gives what it said, and the files that it wrote. */
function converted(file: string, to: string): { said: string; files: Map<string, Buffer> } {
  const out = mkdtempSync(join(folder, 'out-'));
  // A profile of its own, so that no setting of this machine has a say.
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const words = [profile, '--headless', '--convert-to', to, '--outdir', out, join(folder, file)];
  const said = execFileSync('soffice', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  return { said, files: new Map(readdirSync(out).map((name) => [name, readFileSync(join(out, name))])) };
}

/** The workbook without the values that Lika has worked out, so that whoever opens it must work them out. */
function withoutResults(file: string): void {
  const parts = unzipSync(new Uint8Array(readFileSync(join(folder, file))));
  const bare = Object.entries(parts).map(([name, bytes]) => {
    if (!name.startsWith('xl/worksheets/')) return [name, bytes] as const;
    return [name, strToU8(strFromU8(bytes).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1'))] as const;
  });
  writeFileSync(join(folder, `tom-${file}`), zipSync(Object.fromEntries(bare)));
}

describe('LibreOffice', () => {
  test.each(['rapport.docx', 'kort.docx', 'svar.xlsx'])('opens %s, with nothing to object to', (file) => {
    const { said, files } = converted(file, 'pdf');
    expect(said).not.toMatch(/error|warning|corrupt/i);
    const [pdf] = files.values();
    expect(pdf?.subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('works out every sum and mean of the workbook as Lika does', () => {
    withoutResults('svar.xlsx');
    const ours = converted('svar.xlsx', EVERY_SHEET).files;
    const theirs = converted('tom-svar.xlsx', EVERY_SHEET).files;
    expect(ours.size).toBeGreaterThan(5);
    expect(theirs.size).toBe(ours.size);
    const ofSheet = (files: Map<string, Buffer>) =>
      [...files].map(([name, text]) => [name.slice(name.indexOf('svar-')), text.toString()]);
    expect(Object.fromEntries(ofSheet(theirs))).toEqual(Object.fromEntries(ofSheet(ours)));
  });
});

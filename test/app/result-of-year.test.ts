import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createProgram } from '../../src/app/command-line/program.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lika-ask-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function ask(question: string): Promise<string> {
  let out = '';
  const program = createProgram({
    env: { DATABASE_URL: `sqlite:${folder}/lika.sqlite`, LOG_LEVEL: 'silent' },
    root: resolve(import.meta.dirname, '../..'),
    folder,
    now: () => new Date('2026-11-13T13:00:00Z'),
    write: (text) => {
      out += text;
    },
    writeError: () => {},
    onStop: () => {},
  });
  await program(['ask', question]);
  return out;
}

describe('what a self-assessment showed in a year', () => {
  test('is what was published of that round', async () => {
    const said = await ask('Vad visade självskattningen 2024?');
    expect(said).toMatch(/^Resultat: Självskattning 2024/);
    expect(said).toContain('Antirasism 1,9 (13 svar)');
    expect(said).not.toContain('Du nämner 2024');
  });

  test('is told of one area too', async () => {
    expect(await ask('hur gick det för antirasism 2024')).toMatch(
      /^Resultat: Självskattning 2024[\s\S]*Antirasism 1,9/,
    );
  });

  test('is left to the documents where no round opened in that year', async () => {
    expect(await ask('Vad visade självskattningen 2022?')).not.toContain('Resultat: ');
  });
});

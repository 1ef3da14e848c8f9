import { describe, expect, test } from 'vitest';
import { type ExportCommand, exportCommand } from '../../src/commands/export.ts';
import type { Made, Wanted } from '../../src/report/report-files.ts';

const FILE: Made = {
  kind: 'made',
  file: { name: 'rapport.docx', type: 'application/x', bytes: new Uint8Array([1, 2, 3]) },
};

async function run(more: Partial<ExportCommand> = {}, made: Made = FILE) {
  const wanted: Wanted[] = [];
  const written: [string, number][] = [];
  let out = '';
  let errors = '';
  const code = await exportCommand({
    format: 'docx',
    out: 'mapp/rapport.docx',
    round: undefined,
    public: false,
    language: undefined,
    planLanguage: 'sv',
    json: false,
    make: async (one) => {
      wanted.push(one);
      return made;
    },
    nameOf: (name) => String(name),
    writeFile: async (path, content) => void written.push([path, content.length]),
    write: (text) => {
      out += text;
    },
    writeError: (text) => {
      errors += text;
    },
    ...more,
  });
  return { code, wanted, written, out, errors };
}

describe('lika export', () => {
  test('writes the file, and tells what it is and what to do with it', async () => {
    const { code, wanted, written, out } = await run();
    expect(code).toBe(0);
    expect(wanted).toEqual([{ format: 'docx', language: 'sv', audience: 'board' }]);
    expect(written).toEqual([['mapp/rapport.docx', 3]]);
    expect(out).toBe(
      'mapp/rapport.docx är skriven. Det är uppföljningsrapporten. Leta efter ”Att skriva”: där fyller du i egna ord.\n',
    );
  });

  test('takes the short version, a round and a language', async () => {
    const { wanted, out } = await run({ public: true, round: '2025', language: 'en' });
    expect(wanted).toEqual([{ format: 'docx', language: 'en', audience: 'public', round: '2025' }]);
    expect(out).toContain('kortversionen för alla');
  });

  test('says which answers a csv is without', async () => {
    expect((await run({ format: 'csv' })).out).toContain('Andra svar finns i xlsx och json.');
  });

  test.each(['xlsx', 'csv', 'json'])('says that %s is for administrators only', async (format) => {
    expect((await run({ format })).out).toContain('bara för administratörer');
  });

  test('with --json tells it to machines', async () => {
    const { code, out } = await run({ json: true });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({ ok: true, format: 'docx', file: 'mapp/rapport.docx', bytes: 3 });
  });

  test.each<[string, Partial<ExportCommand>]>([
    ['an unknown format', { format: 'pdf' }],
    ['an unknown language', { language: 'no' }],
    ['a short version of something else than the report', { format: 'csv', public: true }],
  ])('is used wrongly with %s, and writes nothing', async (_what, more) => {
    const { code, wanted, written, errors } = await run(more);
    expect([code, wanted, written]).toEqual([2, [], []]);
    expect(errors).toContain('lika export --format docx, xlsx, csv eller json');
    const json = await run({ ...more, json: true });
    expect([json.code, json.errors]).toEqual([2, '']);
    expect(JSON.parse(json.out)).toMatchObject({ ok: false, why: 'usage' });
  });

  test.each<[Extract<Made, { kind: 'refused' }>['why'], string]>([
    ['not-published', 'lika rounds publish 2026'],
    ['nothing-published', 'publicera omgången'],
    ['unknown-round', 'lika rounds list'],
    ['no-ratings', 'inga inlämnade svar'],
  ])('with nothing to make it of (%s) says what to do, and writes nothing', async (why, words) => {
    const refused = { kind: 'refused', why, round: 'Självskattning 2026' } as const;
    const { code, written, out, errors } = await run({ round: '2026' }, refused);
    expect([code, written, out]).toEqual([1, [], '']);
    expect(errors).toContain(words);
    const json = await run({ round: '2026', json: true }, refused);
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({ ok: false, why });
    expect(json.errors).toBe('');
  });

  test('that cannot write tells where and why', async () => {
    const { code, errors } = await run({
      writeFile: () => Promise.reject(new Error('EISDIR: is a directory')),
    });
    expect(code).toBe(1);
    expect(errors).toContain('Filen mapp/rapport.docx gick inte att skriva (EISDIR: is a directory).');
  });
});

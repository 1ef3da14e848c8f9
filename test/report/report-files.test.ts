import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { instrumentOf } from '../../src/plan/instrument.ts';
import { createRegister } from '../../src/register/register.ts';
import { renderDocx } from '../../src/report/docx/render-docx.ts';
import { ExportFile } from '../../src/report/export-json.ts';
import { createReportFiles, type Made, type Wanted } from '../../src/report/report-files.ts';
import { writeWorkbook } from '../../src/report/xlsx/write-workbook.ts';
import { parseRatingsFile } from '../../src/scoring/parse-ratings.ts';
import { score } from '../../src/scoring/score.ts';
import { exampleRoster } from '../support/example-plan.ts';
import { handIn, handInAll, NOW, openTown, publish, type Town } from './example-report.ts';

let town: Town;
beforeEach(() => {
  town = openTown();
});
afterEach(() => town.close());

function make(wanted: Partial<Wanted>, of = town): Promise<Made> {
  const { plan, records, standing } = of;
  const files = createReportFiles({
    register: createRegister(plan, exampleRoster()),
    records,
    standing,
    paint: async () => undefined,
    writers: { docx: renderDocx, xlsx: writeWorkbook },
  });
  return files.makeReportFile({ format: 'docx', language: 'sv', ...wanted }, NOW);
}

async function made(wanted: Partial<Wanted>) {
  const result = await make(wanted);
  if (result.kind === 'refused') throw new Error(result.why);
  return result.file;
}

const text = async (wanted: Partial<Wanted>) => strFromU8((await made(wanted)).bytes);
const wordsIn = (docx: Uint8Array): string =>
  strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '');

describe('the report', () => {
  test('is of the round that was published last, and says so in its name', async () => {
    await handInAll(town);
    await publish(town);
    const { name, type, bytes } = await made({});
    expect(name).toBe('uppfoljningsrapport-2026.docx');
    expect(type).toContain('wordprocessingml');
    expect(wordsIn(bytes)).toContain('HBTQ (3,0)');
  });

  test('for everyone is the short version', async () => {
    await handInAll(town);
    await publish(town);
    const { name, bytes } = await made({ audience: 'public' });
    expect(name).toBe('kortversion-2026.docx');
    expect(wordsIn(bytes)).toContain('Så går det med planen för lika möjligheter');
    expect(wordsIn(bytes)).not.toContain('Alla rektorer');
  });

  test('is not made of a round that is not published, however much is handed in', async () => {
    await handInAll(town);
    expect(await make({})).toEqual({ kind: 'refused', why: 'nothing-published' });
    expect(await make({ round: '2026' })).toEqual({ kind: 'refused', why: 'not-published', round: '2026' });
    expect(await make({ round: 'nej' })).toEqual({ kind: 'refused', why: 'unknown-round' });
  });
});

describe('all answers', () => {
  test('as csv are read back by lika score to the same figures', async () => {
    await handInAll(town);
    await handIn(town, 'skola', [2, 'na', null, 3], {}, { round: '2025' });
    const parsed = parseRatingsFile(await text({ format: 'csv' }), instrumentOf(town.plan));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const [first, second] = score(parsed.ratings, instrumentOf(town.plan));
    expect(first).toMatchObject({ round: '2025', responded: 1 });
    expect(first?.units[0]).toMatchObject({ id: 'skola', answered: 2, notRelevant: 1 });
    expect(second?.areas.map(({ display }) => display)).toEqual(['3,0', '2,0']);
    expect(await text({ format: 'csv', round: '2025' })).toBe(
      'round,unit,item,rating\n2025,skola,hbtq.plan,2\n2025,skola,hbtq.data,na\n2025,skola,barn.data,3\n',
    );
  });

  test('leave drafts out, and are none where only drafts are there', async () => {
    await town.records.ratings.set('2026/skola/hbtq.plan', { rating: 5 });
    await town.records.forms.set('2026/skola', {
      startedAt: NOW.toISOString(),
      startedBy: 'amina@exempelby.se',
      answers: [],
      handIns: [],
    });
    for (const format of ['csv', 'xlsx'] as const) {
      expect(await make({ format })).toEqual({ kind: 'refused', why: 'no-ratings' });
    }
    const [round] = ExportFile.parse(JSON.parse(await text({ format: 'json', round: '2026' }))).rounds;
    expect(round?.units).toEqual([]);
  });

  test('as xlsx are of the latest round that has any', async () => {
    await handIn(town, 'skola', [2, 2, 2, 2], {}, { round: '2025' });
    expect((await made({ format: 'xlsx' })).name).toBe('sjalvskattning-2025.xlsx');
  });

  test('as json hold what is kept, and name no people', async () => {
    await handInAll(town);
    await publish(town);
    const by = 'karin@exempelby.se';
    const at = NOW.toISOString();
    await town.records.actionHistories.set('a1', {
      updates: [{ id: '1', state: 'done', line: 'Klart.', by, at }],
    });
    await town.records.examples.set('2026/kultur/barn', { told: [{ text: 'Vi frågade.', by, at }] });
    await town.records.sortings.set('2026/skola/del-3.stod', { version: 1, themes: ['stod'], by, at });
    await town.records.civilSociety.set('example', {
      interviews: [{ id: '1', by, at, organisations: ['Ung'], people: 2, themes: ['Lokaler'] }],
      proposals: [{ id: '1', by, at, text: 'Öppna.', answer: { kind: 'planned', text: 'I vår.', by, at } }],
    });
    await town.records.curatedAnswers.set('example', {
      version: 2,
      answers: [
        {
          id: 'one',
          question: 'Får vi fika?',
          wordings: [{ id: 'w', text: 'får vi fika?', joined: 'written-for' }],
          text: 'Ja, och frukt.',
          by,
          at,
          withdrawn: true,
          history: [
            { at, by, did: 'written', text: 'Ja.', sources: 'Planen' },
            { at, by, did: 'changed', text: 'Ja, och frukt.' },
            { at, by, did: 'withdrawn', text: 'Ja, och frukt.' },
          ],
        },
      ],
    });
    const json = await text({ format: 'json' });
    expect(json).not.toContain('@');
    const all = ExportFile.parse(JSON.parse(json));
    expect(all).toMatchObject({ version: 1, exportedAt: at, plan: { id: 'example' } });
    const round = all.rounds.find(({ id }) => id === '2026');
    expect(round?.units[0]).toMatchObject({
      unit: 'skola',
      version: 1,
      ratings: { 'hbtq.plan': 2, 'action.a1': 5 },
      texts: { 'action.a1.gjort': 'Alla rektorer har gått kursen.' },
      themes: { 'del-3.stod': ['stod'] },
    });
    expect(round?.publication).toMatchObject({
      version: 1,
      basis: { skola: 1 },
      results: [{ round: '2026' }],
    });
    expect(all.actions[0]?.updates).toEqual([{ state: 'done', line: 'Klart.', expected: null, at }]);
    expect(all.examples).toEqual([{ round: '2026', unit: 'kultur', area: 'barn', text: 'Vi frågade.', at }]);
    expect(all.civilSociety.proposals).toEqual([
      { text: 'Öppna.', at, answer: { kind: 'planned', text: 'I vår.', at } },
    ]);
    expect(all.curatedAnswers).toEqual([
      {
        question: 'Får vi fika?',
        text: 'Ja, och frukt.',
        sources: null,
        at,
        givenNow: false,
        history: [
          { did: 'written', text: 'Ja.', sources: 'Planen', at },
          { did: 'changed', text: 'Ja, och frukt.', sources: null, at },
          { did: 'withdrawn', text: 'Ja, och frukt.', sources: null, at },
        ],
      },
    ]);
  });
});

import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { instrumentOf } from '../../src/plan/instrument.ts';
import { basisOf, ratingsOn } from '../../src/records/assessment/counted-ratings.ts';
import type { RatingValue } from '../../src/records/assessment/rating.ts';
import { standingRounds } from '../../src/register/standing-rounds.ts';
import { answersIn } from '../../src/report/round-answers.ts';
import { roundWorkbook } from '../../src/report/sheets/round-workbook.ts';
import type { Cell, Formula, Sheet, Workbook } from '../../src/report/sheets/sheet.ts';
import { writeWorkbook } from '../../src/report/xlsx/write-workbook.ts';
import { ratingsFrom } from '../../src/scoring/ratings.ts';
import { score } from '../../src/scoring/score.ts';
import { handIn, handInAll, NOW, openTown, type Town } from './example-report.ts';

let town: Town;
beforeEach(() => {
  town = openTown();
});
afterEach(() => town.close());

async function workbookOf({ plan, records }: Town): Promise<Workbook> {
  const [round] = (await standingRounds(plan, records)).filter(({ id }) => id === '2026');
  if (round === undefined) throw new Error('there is no round 2026');
  const actions = plan.actions.map((action) => ({
    action,
    coordinating: 'Kulturförvaltningen',
    state: 'in-progress' as const,
    overdue: false,
    latestLine: { day: '2026-12-01', text: '=1+1' },
  }));
  return roundWorkbook(await answersIn(plan, records, round), { actions, when: '20 januari 2027' }, 'sv');
}

function sheetOf({ sheets }: Workbook, name: string): Sheet {
  const sheet = sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`there is no sheet ${name}`);
  return sheet;
}

const shown = (cell: Cell | undefined) => (typeof cell === 'object' && cell !== null ? cell.result : cell);
/** The rows below the title, as they are shown. */
function block({ rows }: Sheet, title: string): (string | number | null | undefined)[][] {
  const from = rows.findIndex(({ cells }) => cells[0] === title);
  const after = rows.slice(from + 1);
  const end = after.findIndex(({ cells }) => cells.length === 0);
  return (end === -1 ? after : after.slice(0, end)).map(({ cells }) => cells.map(shown));
}

describe('the workbook with all answers', () => {
  test('has a sheet for each part, after one that says what the file is and for whom', async () => {
    await handInAll(town);
    const workbook = await workbookOf(town);
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      'Om filen',
      'Del 1',
      'Del 1 områden',
      'Del 1 påståenden',
      'Del 1 matris',
      'Del 2',
      'Del 3',
      'Åtgärder',
    ]);
    const about = sheetOf(workbook, 'Om filen').rows.flatMap(({ cells }) => cells);
    expect(about.join('\n')).toContain('Den är för administratörer.');
    expect(about).toContain(
      'Siffrorna visar hur organisationen tycker att den arbetar, inte vilka effekter arbetet har.',
    );
  });

  test('has every rating, with what is not relevant apart from what is unanswered', async () => {
    await handIn(town, 'skola', [2, 'na', null, 3]);
    const { rows } = sheetOf(await workbookOf(town), 'Del 1');
    expect(rows.slice(1).map(({ cells }) => cells.map(shown))).toEqual([
      ['Skolförvaltningen', 'HBTQ', 2, 'ej relevant', 2, 1],
      ['Skolförvaltningen', 'Barns rättigheter', null, 3, 3, 1],
    ]);
  });

  test('adds up and takes means as the report does, with formulas', async () => {
    await handInAll(town);
    const areas = sheetOf(await workbookOf(town), 'Del 1 områden');
    expect(block(areas, 'Summor').at(-1)).toEqual(['Alla', 24, 16, 40]);
    expect(block(areas, 'Medelvärden, där tillräckligt många har en siffra').slice(-2)).toEqual([
      ['Medelvärde', 3, 2],
      ['Så många räknas', 4, 4],
    ]);
    const formulas = areas.rows.flatMap(({ cells }) =>
      cells.filter((cell): cell is Formula => typeof cell === 'object' && cell !== null),
    );
    expect(formulas.length).toBeGreaterThan(20);
  });

  test('leaves a unit out of a mean where too few of its cells have a figure', async () => {
    await handInAll(town);
    const strict = { ...town, plan: { ...town.plan, minCoverage: 0.6 } };
    await handIn(town, 'bostad', [5, null, 5, 5]);
    const means = block(
      sheetOf(await workbookOf(strict), 'Del 1 områden'),
      'Medelvärden, där tillräckligt många har en siffra',
    );
    expect(means).toContainEqual(['Exempelbyhem AB', '', 5, 5]);
    expect(means.slice(-2)).toEqual([
      ['Medelvärde', 3, (2 + 2 + 2 + 5) / 4],
      ['Så många räknas', 3, 4],
    ]);
  });

  test('has the texts beside their ratings, and open answers with their themes', async () => {
    await handInAll(town);
    await town.records.sortings.set('2026/skola/del-3.stod', {
      version: 1,
      themes: ['kunskap', 'stod'],
      by: 'karin',
      at: NOW.toISOString(),
    });
    const workbook = await workbookOf(town);
    expect(sheetOf(workbook, 'Del 2').rows[1]?.cells).toEqual([
      'Skolförvaltningen',
      1,
      'Kunskap',
      5,
      'Alla rektorer har gått kursen.',
    ]);
    expect(
      sheetOf(workbook, 'Del 3')
        .rows.slice(1)
        .map(({ cells }) => [cells[0], cells[3]]),
    ).toEqual([
      ['Skolförvaltningen', 'Stöd och handledning; Kunskap och analys'],
      ['Kulturförvaltningen', 'inte sorterat'],
      ['Omsorgsförvaltningen', 'inte sorterat'],
    ]);
    expect(sheetOf(workbook, 'Åtgärder').rows[1]?.cells.map(shown).slice(-2)).toEqual([4, 4]);
  });

  test('as a file holds formulas with what they give, and no text becomes a formula', async () => {
    await handInAll(town);
    const file = await writeWorkbook(await workbookOf(town), NOW);
    const read = new ExcelJS.Workbook();
    await read.xlsx.load(file.buffer as ArrayBuffer);
    expect(read.title).toBe('Alla svar i självskattningen 2026, Plan för lika möjligheter');
    expect(read.getWorksheet('Del 1')?.getCell('E2').value).toEqual({ formula: 'SUM(C2:D2)', result: 6 });
    expect(read.getWorksheet('Åtgärder')?.getCell('G2').value).toBe('2026-12-01: =1+1');
    for (const { name } of (await workbookOf(town)).sheets) expect(name.length).toBeLessThanOrEqual(31);
  });
});

const rating = fc.constantFrom<RatingValue | null>(1, 2, 3, 4, 5, 'na', null);
const sheet = fc.array(rating, { minLength: 7, maxLength: 7 });

test('its means are those that Lika computes, where no figure is withheld', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(sheet, { minLength: 1, maxLength: 4 }), async (sheets) => {
      const some = openTown();
      for (const [index, ratings] of sheets.entries()) {
        const unit = some.plan.units[index];
        if (unit !== undefined) await handIn(some, unit.id, ratings);
      }
      const instrument = { ...instrumentOf(some.plan), minGroup: 1 };
      const basis = await basisOf(some.records, some.plan, '2026');
      const ratings = await ratingsOn(some.records, some.plan, '2026', basis);
      const [result] = score(ratingsFrom(ratings, instrument), instrument);
      const workbook = await workbookOf(some);
      const means = (name: string) =>
        block(sheetOf(workbook, name), 'Medelvärden, där tillräckligt många har en siffra')
          .at(-2)
          ?.slice(1)
          .map((mean) => (mean === '' ? null : mean));
      const closeTo = (figures: readonly { mean: number | null }[] | undefined, count: number) =>
        (figures ?? Array.from({ length: count }, () => ({ mean: null }))).map(({ mean }) =>
          mean === null ? null : expect.closeTo(mean, 9),
        );
      expect(means('Del 1 områden')).toEqual(closeTo(result?.areas, 2));
      expect(means('Del 1 påståenden')).toEqual(closeTo(result?.criteria, 2));
      const actions = sheetOf(workbook, 'Åtgärder')
        .rows.slice(1)
        .map(({ cells }) => shown(cells.at(-2)));
      expect(actions.map((mean) => (mean === '' ? null : mean))).toEqual(closeTo(result?.actions, 3));
      await some.close();
    }),
    { numRuns: 40 },
  );
});

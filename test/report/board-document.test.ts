import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PublishedResult } from '../../src/records/rounds/published-result.ts';
import { boardDocument } from '../../src/report/board-document.ts';
import type { Block, ReportDocument } from '../../src/report/document.ts';
import type { ReportFacts } from '../../src/report/facts.ts';
import { examplePlan } from '../support/example-plan.ts';
import {
  factsOf,
  HIGHEST,
  handIn,
  handInAll,
  LOWEST,
  linesOf,
  openTown,
  publish,
  reportPlan,
  sectionText,
  type Town,
  textOf,
  withExtremes,
} from './example-report.ts';

let town: Town;
beforeEach(() => {
  town = openTown();
});
afterEach(() => town.close());

async function boardOf(of = town): Promise<ReportDocument> {
  await handInAll(of);
  await publish(of);
  return boardDocument(await factsOf(of), 'sv');
}

const NOT_EFFECTS =
  'Siffrorna visar hur organisationen tycker att den arbetar, inte vilka effekter arbetet har.';
const tables = ({ sections }: ReportDocument) =>
  sections.flatMap(({ blocks }) =>
    blocks.filter((block): block is Extract<Block, { kind: 'table' }> => block.kind === 'table'),
  );

describe('the report for kommunstyrelsen', () => {
  test('stands on the structure of the source report', async () => {
    expect((await boardOf()).sections.map(({ title }) => title)).toEqual([
      'Sammanfattning',
      'Inledning',
      'Planen',
      'Så arbetar förvaltningar och bolag',
      'Så går det med åtgärderna',
      'Önskemål om stöd',
      'Civilsamhällets syn på arbetet',
      'Analys och rekommendationer',
      'Vilka som har varit med',
      'Så är rapporten gjord',
    ]);
  });

  test('sums up in figures that are the published ones', async () => {
    const words = sectionText(await boardOf(), 'Sammanfattning');
    expect(words).toContain('4 av 4 förvaltningar och bolag har lämnat in svar till självskattningen 2026.');
    expect(words).toContain('3 av 3 åtgärder är inte påbörjade.');
    expect(words).toContain(
      '2 åtgärder har passerat sitt slutdatum: åtgärd 1, Kunskap och åtgärd 3, Dialog.',
    );
    expect(words).toContain(
      'Områdena från högst till lägst medelvärde: HBTQ (3,0) och Barns rättigheter (2,0).',
    );
    expect(words).toContain('åtgärd 1, Kunskap (4,0) högst och åtgärd 2, Kommunikation (2,0) lägst');
    expect(words).toContain(NOT_EFFECTS);
  });

  test('tells the actions in order where the highest are rated as high as the lowest', async () => {
    for (const unit of ['skola', 'kultur', 'omsorg', 'bostad']) {
      await handIn(town, unit, [2, 4, 1, 3, 4, 4, null]);
    }
    await publish(town);
    expect(sectionText(boardDocument(await factsOf(town), 'sv'), 'Sammanfattning')).toContain(
      'Åtgärderna från högst till lägst skattning: åtgärd 1, Kunskap (4,0) och åtgärd 2, Kommunikation (4,0).',
    );
  });

  test('shows the tables, and says below each what its figures are and are not', async () => {
    const board = await boardOf();
    const part1 = sectionText(board, 'Så arbetar förvaltningar och bolag');
    expect(part1).toContain('Område | Medelvärde | Antal svar\nHBTQ | 3,0 | 4\nBarns rättigheter | 2,0 | 4');
    expect(part1).toContain(
      '2. Vi mäter och följer upp området | 2,6 | 4\n1. Vi har med området i planeringen | 2,4 | 4',
    );
    expect(part1).toContain('HBTQ | 3,0 | 3,0\nBarns rättigheter | 1,8 | 2,3');
    expect(sectionText(board, 'Så går det med åtgärderna')).toContain(
      '1. Kunskap | Ej påbörjad, försenad | 1 december 2026 | 4,0 | 4',
    );
    const ofRatings = tables(board).filter(({ columns }) =>
      columns.some(({ name }) => /Medelvärde|Skattning|Påst/.test(name)),
    );
    expect(ofRatings).toHaveLength(4);
    for (const { caption, notes } of ofRatings) {
      expect(notes, caption).toContain(NOT_EFFECTS);
    }
  });

  test('has the result, what has changed and the actions by status as pictures, which say the same', async () => {
    for (const unit of ['skola', 'kultur', 'omsorg', 'bostad']) {
      await handIn(town, unit, [2, 2, 2, 2], {}, { round: '2025' });
    }
    await publish(town, '2025', new Date('2026-01-15T08:00:00Z'));
    const pictures = (await boardOf()).sections.flatMap(({ blocks }) =>
      blocks.filter((block) => block.kind === 'picture'),
    );
    expect(pictures.map(({ picture }) => picture.kind)).toEqual(['means', 'changes', 'counts']);
    for (const { picture, alt } of pictures.slice(0, 2)) {
      expect(picture).toMatchObject({ footnote: NOT_EFFECTS });
      expect(alt).toContain(NOT_EFFECTS);
    }
  });

  test('tells how the plan stands towards each commitment, point by point', async () => {
    const { actions, areas } = town.plan;
    const [a1, a2, ...rest] = actions;
    const [hbtq, barn] = areas;
    const plan = reportPlan({
      commitments: [
        { id: 'eccar', name: 'ECCAR', source: 'prov', points: ['Vaksamhet', 'Stöd', 'Bostäder.'] },
      ],
      actions: [{ ...a1, commitments: ['eccar.1'] }, { ...a2, commitments: ['eccar.1', 'eccar.2'] }, ...rest],
      areas: [{ ...hbtq, commitments: ['eccar.2'] }, barn],
    });
    const committed = openTown(plan);
    await committed.records.actionHistories.set('a1', {
      updates: [{ id: '1', state: 'done', by: 'petra', at: '2026-12-01T09:00:00.000Z' }],
    });
    const words = sectionText(await boardOf(committed), 'Internationella och regionala åtaganden');
    expect(words).toContain(
      'Det gör vi\nÅtgärd 1, Kunskap: klar\nDet kan vi utveckla\nÅtgärd 2, Kommunikation',
    );
    expect(words).toContain('Punkt 3, Bostäder: inget i planen än');
    expect(words).toContain('1. Vaksamhet | 1 (klar) och 2 (ej påbörjad) | inget i planen');
    expect(words).toContain('2. Stöd | 2 (ej påbörjad) | HBTQ (3,0)');
    expect(words).toContain(NOT_EFFECTS);
    await committed.close();
  });

  test('says where a figure is withheld, and why, and lets nobody see the ratings behind it', async () => {
    const board = await boardOf();
    const words = sectionText(board, 'Så går det med åtgärderna');
    expect(words).toContain('3. Dialog | Ej påbörjad, försenad | 1 oktober 2026 | visas inte | 2');
    expect(words).toContain('Där det står ”visas inte” har färre än 3 förvaltningar och bolag svarat');
    expect(words).toContain('Skattningen visas inte: annars kan någons svar gå att räkna ut.');
    expect(sectionText(board, 'Så är rapporten gjord')).toContain('minst 3 förvaltningar och bolag');
  });

  test('has every table row as long as its header, and headings that skip no level', async () => {
    const board = await boardOf();
    for (const { columns, rows } of tables(board)) {
      for (const row of rows) expect(row).toHaveLength(columns.length);
    }
    for (const { blocks } of board.sections) {
      let level = 1;
      for (const block of blocks) {
        if (block.kind !== 'heading') continue;
        expect(block.level, block.text).toBeLessThanOrEqual(level + 1);
        level = block.level;
      }
    }
  });

  test('sets out the figures that bear on each place to write', async () => {
    const analysis = (await boardOf()).sections.find(({ title }) => title === 'Analys och rekommendationer');
    const places = analysis?.blocks.filter(({ kind }) => kind === 'write') ?? [];
    expect(places).toHaveLength(6);
    const words = analysis?.blocks.flatMap(linesOf).join('\n') ?? '';
    expect(words).toContain('Flera perspektiv på samma gång\nSiffror som hör hit\nOmrådena från högst');
  });

  test('tells whoever edits it when a correction shows', async () => {
    expect((await boardOf()).forEditor.join('\n')).toContain('först när minst 3 har ändrat sina.');
  });

  test('has no piece that is empty', async () => {
    const empty = (await boardOf()).sections.flatMap(({ blocks }) =>
      blocks.flatMap(linesOf).filter((line) => line.trim() === ''),
    );
    expect(empty).toEqual([]);
  });

  test('names units beside their words and whether they took part, and no people at all', async () => {
    await town.records.actionHistories.set('a1', {
      updates: [
        { id: '1', state: 'done', line: 'Klart.', by: 'petra@exempelby.se', at: '2026-12-01T09:00:00.000Z' },
      ],
    });
    const words = textOf(await boardOf());
    expect(words).toContain('Skolförvaltningen: Alla rektorer har gått kursen.');
    expect(words).toContain('1 december 2026: Klart.');
    expect(words).not.toMatch(/petra|amina|@/i);
  });

  test('shortens a long text between two words, and says that it did', async () => {
    await handInAll(town);
    await handIn(town, 'bostad', [3, 3, 2, 2], { 'action.a1.gjort': 'många ord '.repeat(200) });
    await publish(town);
    const words = textOf(boardDocument(await factsOf(town), 'sv'));
    const [, told = ''] = /Exempelbyhem AB: ((?:många|ord| )+ \[…\])/.exec(words) ?? [];
    expect(told.length).toBeGreaterThan(580);
    expect(told.length).toBeLessThan(610);
  });

  test('is made in English too', async () => {
    await handInAll(town);
    await publish(town);
    const board = boardDocument(await factsOf(town), 'en');
    expect(board.sections.map(({ title }) => title)).toContain('Analysis and recommendations');
    expect(textOf(board)).toContain('The areas from the highest mean to the lowest: HBTQ (3.0)');
    expect(textOf(board)).not.toMatch(/medelvärde|förvaltningar och bolag har/);
  });
});

describe('a plan that has less', () => {
  test('of a matrix alone gets a report without the other parts', async () => {
    const small = openTown(examplePlan());
    await handInAll(small);
    await publish(small);
    const board = boardDocument(await factsOf(small), 'sv');
    expect(board.sections.map(({ title }) => title)).not.toContain('Önskemål om stöd');
    expect(sectionText(board, 'Inledning')).not.toContain('Öppna svar');
    await small.close();
  });

  test('of which only the highest and lowest were published shows those, and says that there is no more', async () => {
    await handInAll(town);
    await publish(town);
    const known = await factsOf(town);
    const none = (id: string, mean: number | null = null) => ({
      id,
      n: null,
      mean,
      median: null,
      rank: null,
      withheld: false,
    });
    const result: PublishedResult = {
      ...known.published.result,
      invited: null,
      responded: null,
      areas: [none('hbtq'), none('barn')],
      criteria: [none('plan'), none('data')],
      cells: [],
      actions: [none('a1', 4), none('a2', 3.5), none('a3', 3)],
      highest: { areas: ['barn'], criteria: ['plan'], actions: ['a1'] },
      lowest: { areas: ['hbtq'], criteria: ['data'], actions: ['a3'] },
      trend: null,
      source: 'stadens rapport (2020)',
    };
    const facts: ReportFacts = {
      ...known,
      published: { ...known.published, result },
      participation: undefined,
      actions: known.actions.map((one, index) => ({ ...one, figure: result.actions[index] })),
    };
    const board = boardDocument(facts, 'sv');
    const part1 = sectionText(board, 'Så arbetar förvaltningar och bolag');
    expect(part1).toContain('Här tycker organisationen att den arbetar mest:\nBarns rättigheter\n');
    expect(part1).toContain('bara de högsta och lägsta publicerade');
    expect(part1).not.toContain('Medelvärde |');
    const summary = sectionText(board, 'Sammanfattning');
    expect(summary).toContain('Mest tycker organisationen att den arbetar med Barns rättigheter.');
    expect(summary).not.toContain('har lämnat in svar');
    const part2 = sectionText(board, 'Så går det med åtgärderna');
    expect(part2).toContain('1. Kunskap | Ej påbörjad, försenad | 1 december 2026 | 4,0\n');
    expect(part2).toContain('Egen skattning av arbetet, inte av effekterna: 4,0.');
    expect(sectionText(board, 'Vilka som har varit med')).toBe('Vilka som svarade är inte publicerat.');
    const method = sectionText(board, 'Så är rapporten gjord');
    expect(method).toContain('De är de som publicerades i stadens rapport (2020).');
    expect(method).not.toContain('50 procent');
    expect(textOf(board)).not.toMatch(/null|undefined|NaN/);
  });
});

describe('a result of which only one end was published', () => {
  test.each([
    ['highest', { highest: HIGHEST }, ['att den arbetar minst:', 'De här påståendena stämmer sämst:']],
    ['lowest', { lowest: LOWEST }, ['att den arbetar mest:', 'De här påståendena stämmer bäst:']],
  ])('has no heading over nothing where that is the %s', async (_, published, headings) => {
    await handInAll(town);
    await publish(town);
    const facts = await factsOf(town);
    const both = boardDocument(withExtremes(facts, { highest: HIGHEST, lowest: LOWEST }), 'sv');
    const one = boardDocument(withExtremes(facts, published), 'sv');
    for (const heading of headings) {
      expect(textOf(both)).toContain(heading);
      expect(textOf(one)).not.toContain(heading);
    }
    const lists = one.sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'list'));
    expect(lists).not.toContainEqual(expect.objectContaining({ items: [] }));
  });
});

describe('what has changed', () => {
  const earlier = { round: '2025' };
  const publishEarlier = () => publish(town, '2025', new Date('2026-01-15T08:00:00Z'));

  test('is told with whom it is compared', async () => {
    for (const unit of ['skola', 'kultur', 'omsorg', 'bostad']) {
      await handIn(town, unit, [2, 2, 2, 2], {}, earlier);
    }
    await publishEarlier();
    const board = await boardOf();
    expect(sectionText(board, 'Så arbetar förvaltningar och bolag')).toContain(
      'Område | Medelvärde | Antal svar | Ändring\nHBTQ | 3,0 | 4 | +1,0\nBarns rättigheter | 2,0 | 4 | 0,0',
    );
    expect(sectionText(board, 'Sammanfattning')).toContain(
      'Sedan självskattningen 2025 har medelvärdet ökat mest för HBTQ (+1,0).',
    );
  });

  test('is withheld, and said to be, where one unit more would show what that one has answered', async () => {
    for (const unit of ['skola', 'kultur', 'omsorg']) await handIn(town, unit, [2, 2, 2, 2], {}, earlier);
    await publishEarlier();
    const board = await boardOf();
    const part1 = sectionText(board, 'Så arbetar förvaltningar och bolag');
    expect(part1).not.toContain('Ändring');
    expect(part1).toContain('Ingen jämförelse med omgången före visas.');
  });
});

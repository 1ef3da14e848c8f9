import { afterEach, beforeEach, expect, test } from 'vitest';
import { publicDocument } from '../../src/report/public-document.ts';
import {
  factsOf,
  HIGHEST,
  handIn,
  handInAll,
  LOWEST,
  NOW,
  openTown,
  publish,
  sectionText,
  type Town,
  textOf,
  withExtremes,
} from './example-report.ts';

let town: Town;
beforeEach(async () => {
  town = openTown();
  await handInAll(town);
  await publish(town);
});
afterEach(() => town.close());

const shortOf = async () => publicDocument(await factsOf(town), 'sv');

test('the short version tells what the plan is, how it goes and what the figures mean', async () => {
  await town.records.actionHistories.set('a1', {
    updates: [{ id: '1', state: 'done', by: 'petra@exempelby.se', at: '2026-12-01T09:00:00.000Z' }],
  });
  const short = await shortOf();
  expect(sectionText(short, 'Vad är planen?')).toContain(
    'Planen gäller från 1 januari 2025 till 31 december 2028. Den har 3 åtgärder.',
  );
  expect(sectionText(short, 'Så går det med åtgärderna')).toContain(
    '1 av 3 åtgärder är klar och 2 är inte påbörjade.',
  );
  const shown = sectionText(short, 'Vad tycker kommunen själv?');
  expect(shown).toContain('HBTQ (3,0)\nBarns rättigheter (2,0)');
  expect(shown).toContain('De visar inte vad arbetet har lett till.');
  expect(sectionText(short, 'Vad händer nu?')).toContain('Kommunikation, 1 juni 2027');
});

test('it says that only the order is published where there are no figures', async () => {
  const facts = await factsOf(town);
  const { result } = facts.published;
  const areas = result.areas.map((area) => ({ ...area, mean: null }));
  const inOrder = { ...facts, published: { ...facts.published, result: { ...result, areas } } };
  const only = 'Det är bara ordningen som är publicerad, inte siffrorna.';
  expect(sectionText(publicDocument(facts, 'sv'), 'Vad tycker kommunen själv?')).not.toContain(only);
  expect(sectionText(publicDocument(inOrder, 'sv'), 'Vad tycker kommunen själv?')).toContain(only);
});

test.each([
  ['highest', { highest: HIGHEST }, 'Lägst siffror fick:'],
  ['lowest', { lowest: LOWEST }, 'Högst siffror fick:'],
])('where only the %s areas are published no heading stands over nothing', async (_, published, heading) => {
  const facts = await factsOf(town);
  const both = publicDocument(withExtremes(facts, { highest: HIGHEST, lowest: LOWEST }), 'sv');
  const one = publicDocument(withExtremes(facts, published), 'sv');
  expect(textOf(both)).toContain(heading);
  expect(textOf(one)).not.toContain(heading);
  expect(one.sections.flatMap(({ blocks }) => blocks)).not.toContainEqual({ kind: 'list', items: [] });
});

test('it says why a figure is not shown', async () => {
  await handIn(town, 'skola', [2, 4, null, null], {}, { version: 2 });
  await handIn(town, 'kultur', [4, 2, null, null], {}, { version: 2 });
  await handIn(town, 'omsorg', [3, 3, null, null], {}, { version: 2 });
  await publish(town);
  expect(sectionText(await shortOf(), 'Vad tycker kommunen själv?')).toContain(
    'om färre än 3 har svarat, eller om alla har svarat högst eller lägst på skalan',
  );
});

test('it leaves places to write, and names neither people nor what single units have written', async () => {
  const short = await shortOf();
  const places = short.sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'write'));
  expect(places).toHaveLength(3);
  expect(textOf(short)).not.toMatch(/Skolförvaltningen|rektorer|ringa|@/);
});

test('it tells associations what became of what they proposed', async () => {
  const noted = { by: 'karin@exempelby.se', at: NOW.toISOString() };
  await town.records.civilSociety.set('example', {
    interviews: [{ id: '1', ...noted, organisations: ['Ung'], people: 1, themes: [] }],
    proposals: [
      {
        id: '1',
        ...noted,
        text: 'Öppna skolorna.',
        answer: { kind: 'declined', text: 'De renoveras.', ...noted },
      },
      { id: '2', ...noted, text: 'Fler bänkar.' },
    ],
  });
  expect(sectionText(await shortOf(), 'Vad säger föreningarna?')).toBe(
    [
      'Vi har pratat med en person från en förening eller organisation.',
      'Det här har de föreslagit, och så svarar vi:',
      'Öppna skolorna. Därför inte: De renoveras.',
      'Fler bänkar. Inget svar än.',
    ].join('\n'),
  );
});

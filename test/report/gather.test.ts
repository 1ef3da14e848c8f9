import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  factsOf,
  handIn,
  handInAll,
  NOW,
  openTown,
  publish,
  reportPlan,
  type Town,
} from './example-report.ts';

let town: Town;
beforeEach(() => {
  town = openTown();
});
afterEach(() => town.close());

const at = '2026-12-01T09:00:00.000Z';

describe('what the report is made of', () => {
  test('is the published result, with who had handed in then', async () => {
    await handIn(town, 'skola', [2, 4, 1, 3]);
    await handIn(town, 'kultur', [4, 2, 2, 2]);
    await handIn(town, 'omsorg', [3, 3, 3, 1]);
    await publish(town);
    await handIn(town, 'skola', [5, 5, 5, 5], {}, { version: 2 });
    await handIn(town, 'bostad', [5, 5, 5, 5]);
    const facts = await factsOf(town);
    expect(facts.published.result.areas.map(({ mean }) => mean)).toEqual([3, 2]);
    expect(facts.participation).toEqual({
      handedIn: ['Skolförvaltningen', 'Kulturförvaltningen', 'Omsorgsförvaltningen'],
      missing: [],
      later: ['Skolförvaltningen', 'Exempelbyhem AB'],
    });
  });

  test('holds each action as it stands, with what its coordinator and the units have written', async () => {
    await handInAll(town);
    await publish(town);
    const by = 'petra@exempelby.se';
    const lines = ['första', 'andra', 'tredje', 'fjärde', 'från framtiden'].map((line, index) => ({
      id: String(index),
      state: index === 3 ? ('done' as const) : ('in-progress' as const),
      line,
      by,
      at: index === 4 ? '2027-02-01T09:00:00.000Z' : `2026-12-0${index + 1}T09:00:00.000Z`,
    }));
    await town.records.actionHistories.set('a1', { updates: lines });
    const [a1, a2, a3] = (await factsOf(town)).actions;
    expect(a1).toMatchObject({
      state: 'done',
      overdue: false,
      coordinating: 'Kulturförvaltningen',
      responsible: ['Skolförvaltningen'],
      figure: { mean: 4, n: 4 },
      efforts: [{ unit: 'Skolförvaltningen', text: 'Alla rektorer har gått kursen.' }],
    });
    expect(a1?.lines.map(({ text }) => text)).toEqual(['fjärde', 'tredje', 'andra']);
    expect(a2).toMatchObject({ state: 'not-started', overdue: false, efforts: [], lines: [] });
    expect(a3).toMatchObject({ overdue: true, figure: { mean: null, n: 2, withheld: true } });
  });

  test('reads the texts that the result rests on, not what was handed in since', async () => {
    await handInAll(town);
    await publish(town);
    await handIn(town, 'skola', [5, 5, 5, 5, 5, 5, 5], { 'action.a1.gjort': 'Nytt.' }, { version: 2 });
    expect((await factsOf(town)).actions[0]?.efforts).toEqual([
      { unit: 'Skolförvaltningen', text: 'Alla rektorer har gått kursen.' },
    ]);
  });

  test('has each open answer once: under its first theme, without a theme, or not sorted', async () => {
    await handInAll(town);
    await handIn(town, 'bostad', [3, 3, 2, 2], { 'del-3.stod': 'Stöd och kunskap.' });
    await publish(town);
    const sort = (unit: string, themes: string[], version = 1) =>
      town.records.sortings.set(`2026/${unit}/del-3.stod`, { version, themes, by: 'karin', at });
    await sort('skola', []);
    await sort('kultur', ['kunskap'], 2);
    await sort('bostad', ['kunskap', 'stod']);
    const [support, other] = (await factsOf(town)).questions;
    expect(support?.themes).toEqual([
      {
        name: 'Stöd och handledning',
        units: ['Exempelbyhem AB'],
        answers: [{ unit: 'Exempelbyhem AB', text: 'Stöd och kunskap.', also: ['Kunskap och analys'] }],
      },
      { name: 'Kunskap och analys', units: ['Exempelbyhem AB'], answers: [] },
    ]);
    expect(support?.withoutTheme).toEqual([
      { unit: 'Skolförvaltningen', text: 'Någon att ringa om statistik.' },
    ]);
    expect(support?.unsorted).toEqual([{ unit: 'Kulturförvaltningen', text: 'Mer kunskap om lagen.' }]);
    expect(other?.unsorted).toEqual([{ unit: 'Omsorgsförvaltningen', text: 'Tack för i år.' }]);
  });

  test('puts good examples beside the action that they fit, also those told in chat, each once', async () => {
    await handInAll(town);
    await publish(town);
    const told = { text: 'Vi bytte frågan om make.', by: 'olle@exempelby.se', at };
    await town.records.examples.set('2026/omsorg/hbtq', { told: [told] });
    await town.records.examples.set('2026/omsorg/barn', { told: [told] });
    const { actions, otherExamples } = await factsOf(town);
    expect(actions.map(({ examples }) => examples.map(({ from, text }) => `${from}: ${text}`))).toEqual([
      [],
      ['Omsorgsförvaltningen: Vi bytte frågan om make.', 'Kulturförvaltningen: Vi frågade barnen i hallen.'],
      [],
    ]);
    expect(otherExamples).toEqual([]);
  });

  test('sums the interviews with civil society, each organisation and theme once', async () => {
    await handInAll(town);
    await publish(town);
    const noted = { by: 'karin@exempelby.se', at };
    await town.records.civilSociety.set('example', {
      interviews: [
        { id: '1', ...noted, organisations: ['Ung i Exempelby'], people: 2, themes: ['Lokaler'] },
        {
          id: '2',
          ...noted,
          organisations: ['ung i exempelby ', 'Pensionärerna'],
          people: 3,
          themes: ['Dialog', 'lokaler'],
        },
      ],
      proposals: [
        {
          id: '1',
          ...noted,
          text: 'Öppna skolorna.',
          answer: { kind: 'done', text: 'Sex är öppna.', ...noted },
        },
        { id: '2', ...noted, text: 'Skriv kontrakt.' },
      ],
    });
    expect((await factsOf(town)).civilSociety).toEqual({
      interviews: 2,
      organisations: ['Ung i Exempelby', 'Pensionärerna'],
      people: 5,
      themes: [
        { name: 'Lokaler', interviews: 2 },
        { name: 'Dialog', interviews: 1 },
      ],
      proposals: [
        { text: 'Öppna skolorna.', outcome: 'done', answer: 'Sex är öppna.' },
        { text: 'Skriv kontrakt.', outcome: 'open', answer: undefined },
      ],
    });
  });

  test('still has an action that the plan has dropped since, without a status', async () => {
    await handInAll(town);
    await publish(town);
    const { areas, criteria, actions, assessment } = town.plan;
    await town.records.instruments.set('2026', { areas, criteria, actions, assessment });
    const fewer = { ...town, plan: reportPlan({ actions: actions.slice(0, 2), examples: [] }) };
    const found = (await factsOf({ ...fewer, standing: openTown(fewer.plan).standing }, NOW)).actions;
    expect(found.map(({ action, state }) => [action.id, state])).toEqual([
      ['a1', 'not-started'],
      ['a2', 'not-started'],
      ['a3', undefined],
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { type ScoreOptions, scoreCommand } from '../../src/commands/score.ts';
import { parseRatingsFile } from '../../src/scoring/parse-ratings.ts';
import { exampleInstrument } from '../scoring/example-instrument.ts';

const instrument = exampleInstrument({ currentRound: '2026' });
const names = {
  areas: { hbtq: 'HBTQ', barn: 'Barns rättigheter' },
  criteria: {
    plan: 'Vi har med området i nulägesbild, planering och uppföljning',
    data: 'Vi mäter och följer upp området med hjälp av statistik och andra underlag',
    stod: 'Vi säkerställer att vi har kompetens och stöd att arbeta med området',
    dialog: 'Vi pratar med rättighetsbärarna om behov och erfarenheter inom området',
  },
  actions: { a1: 'Kunskap', a2: 'Kommunikation' },
};

/** Runs the command over files that exist in memory only. */
async function run(options: Partial<ScoreOptions>, files: Record<string, string> = {}) {
  const out: string[] = [];
  const errors: string[] = [];
  const code = await scoreCommand({
    template: false,
    json: false,
    instrument,
    names,
    readFile: async (path) => {
      const text = files[path];
      if (text !== undefined) return text;
      throw Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' });
    },
    write: (text) => out.push(text),
    writeError: (text) => errors.push(text),
    ...options,
  });
  return { code, out: out.join(''), errors: errors.join('') };
}

const units = ['skola', 'kultur', 'omsorg', 'bostad'];
const rated = (round: string, item: string, ratings: (number | string)[]) =>
  ratings.map((rating, place) => `${round},${units[place]},${item},${rating}`);
const TWO_ROUNDS = [
  'round,unit,item,rating',
  ...rated('2017', 'hbtq.plan', [1, 2, 1, 2]),
  ...rated('2017', 'hbtq.data', [1, 2, 1, 2]),
  ...rated('2017', 'barn.plan', [4, 4, 4, 4]),
  ...rated('2017', 'barn.data', [4, 4, 4, 'na']),
  ...rated('2020', 'hbtq.plan', [2, 2, 2, 3]),
  ...rated('2020', 'hbtq.data', [2, 2, 2, 3]),
  ...rated('2020', 'barn.plan', [4, 5, 4, '']),
  ...rated('2020', 'barn.data', [4, 5, '', '']),
  ...rated('2020', 'action.a1', [3, 3, 4, 3]),
  ...rated('2020', 'action.a2', [3, 3, '', '']),
].join('\n');

describe('lika score, as text', () => {
  test('shows the latest round with what changed', async () => {
    const { code, out } = await run({ file: 'f.csv' }, { 'f.csv': TWO_ROUNDS });
    expect(code).toBe(0);
    expect(out.slice(out.indexOf('Omgång 2020'))).toMatchInlineSnapshot(`
      "Omgång 2020
      4 av 5 har svarat.

      Siffrorna visar hur organisationen tycker att den arbetar, inte vilka effekter
      arbetet har.

      Områden                                       Plats        Medel   Svar  Ändring
      --------------------------------------------------------------------------------
      HBTQ                                              1          2,3      4     +0,8
      Barns rättigheter                                 –  för få svar      2        –
      Starkast: HBTQ (2,3).
      Svagast: HBTQ (2,3).

      Påståenden                                    Plats        Medel   Svar  Ändring
      --------------------------------------------------------------------------------
      Vi har med området i nulägesbild, planering       1          3,1      4     +0,4
        och uppföljning
      Vi mäter och följer upp området med hjälp av      2          2,9      4     +0,4
        statistik och andra underlag
      Vi säkerställer att vi har kompetens och          –  för få svar      0        –
        stöd att arbeta med området
      Vi pratar med rättighetsbärarna om behov och      –  för få svar      0        –
        erfarenheter inom området
      Starkast: Vi har med området i nulägesbild, planering och uppföljning (3,1).
      Svagast: Vi mäter och följer upp området med hjälp av statistik och andra
        underlag (2,9).

      Åtgärder                                      Plats        Medel   Svar  Ändring
      --------------------------------------------------------------------------------
      Kunskap                                           1          3,3      4        –
      Kommunikation                                     –  för få svar      2        –
      Starkast: Kunskap (3,3).
      Svagast: Kunskap (3,3).

      Svar: antalet förvaltningar och bolag bakom siffran.
      För få svar: siffran visas när minst 3 har svarat, så att ingens svar går att
      räkna ut.
      Ändring: sedan omgång 2017, för de 4 som svarade båda gångerna.
      "
    `);
  });

  test('fits a terminal of 80 columns', async () => {
    const { out } = await run({ file: 'f.csv' }, { 'f.csv': TWO_ROUNDS });
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('says of every round that the figures are not the effects of the work', async () => {
    const { out } = await run({ file: 'f.csv' }, { 'f.csv': TWO_ROUNDS });
    const said = out
      .replaceAll(/\s+/g, ' ')
      .split('Siffrorna visar hur organisationen tycker att den arbetar, inte vilka effekter');
    expect(said).toHaveLength(3);
  });

  test('says why no change is shown', async () => {
    const file = `${TWO_ROUNDS}\n2020,hamn,hbtq.plan,5`;
    const { out } = await run({ file: 'f.csv' }, { 'f.csv': file });
    expect(out).toContain('Ändring sedan omgång 2017 visas inte');
    expect(out).not.toContain('+0,');
  });

  test('says so when there is only a heading', async () => {
    const { code, out } = await run({ file: 'f.csv' }, { 'f.csv': 'round,unit,item,rating\n' });
    expect({ code, out }).toEqual({ code: 0, out: 'Filen har inga skattningar, bara en rubrikrad.\n' });
  });
});

describe('lika score --json', () => {
  test('gives one object for each round', async () => {
    const { code, out } = await run({ file: 'f.csv', json: true }, { 'f.csv': TWO_ROUNDS });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([
      { round: '2017', invited: 5, responded: 4, trend: null },
      {
        round: '2020',
        areas: [
          { id: 'hbtq', n: 4, mean: 2.25, display: '2,3', rank: 1 },
          { id: 'barn', n: 2, mean: null, display: null, suppressed: true },
        ],
        highest: { areas: ['hbtq'] },
        trend: {
          since: '2017',
          matchedUnits: 4,
          areas: [{ from: 1.5, to: 2.25, change: 0.75 }, { to: null }],
        },
      },
    ]);
  });

  test('gives all that is wrong, and no figures', async () => {
    const text = 'round,unit,item,rating\n2020,skola,hbtq.plan,9\n2020,skola,x.plan,3';
    const { code, out, errors } = await run({ file: 'f.csv', json: true }, { 'f.csv': text });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ ok: false, problems: [{ file: 'f.csv', line: 2 }, { line: 3 }] });
    expect(errors).toContain('f.csv:2');
  });
});

describe('a file that cannot be scored', () => {
  test('is told of line by line', async () => {
    const text = 'round,unit,item,rating\n2020,skola,hbtq.plan,9\n2020,skola,x.plan,3';
    const { code, out, errors } = await run({ file: 'f.csv' }, { 'f.csv': text });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(errors).toMatchInlineSnapshot(`
      "Inget har räknats. Att rätta: 2.
      f.csv:2: Skattningen 9 ligger utanför skalan, som går från 1 till 5.
          Skriv ett heltal från 1 till 5, na för ej relevant, eller lämna tomt för obesvarat.
      f.csv:3: Området ”x” finns inte i planen.
          Planens områden är: hbtq, barn.
      "
    `);
  });

  test('with very much wrong is told of in part, and how much there is', async () => {
    const lines = Array.from({ length: 250 }, (_, place) => `2020,u${place},hbtq.plan,9`);
    const { errors } = await run(
      { file: 'f.csv' },
      { 'f.csv': ['round,unit,item,rating', ...lines].join('\n') },
    );
    expect(errors).toContain('Att rätta: 250.');
    expect(errors).toContain('… och 50 till. Med --json skrivs alla ut.');
  });

  test('because it is not there', async () => {
    const { code, errors } = await run({ file: 'borta.csv' });
    expect(code).toBe(1);
    expect(errors).toBe(
      'Inget har räknats. Att rätta: 1.\nborta.csv: Filen finns inte.\n    Kontrollera sökvägen och försök igen.\n',
    );
  });
});

describe('lika score --template', () => {
  test('gives a line for each unit and item of the current round, to fill in', async () => {
    const { code, out } = await run({ template: true });
    const lines = out.trimEnd().split('\n');
    expect(code).toBe(0);
    expect(lines.slice(0, 2)).toEqual(['round,unit,item,rating', '2026,skola,hbtq.plan,']);
    expect(lines.at(-1)).toBe('2026,hamn,action.a2,');
    expect(lines).toHaveLength(1 + 5 * 10);
  });

  test('gives a file that can be scored as it is: invited, and nobody has responded', async () => {
    const { out } = await run({ template: true });
    expect(parseRatingsFile(out, instrument)).toMatchObject({ ok: true });
    const scored = await run({ file: 'f.csv', json: true }, { 'f.csv': out });
    expect(JSON.parse(scored.out)).toMatchObject([{ round: '2026', invited: 5, responded: 0 }]);
  });

  test('gives the same lines as JSON', async () => {
    const { out } = await run({ template: true, json: true });
    expect(JSON.parse(out)[0]).toEqual({ round: '2026', unit: 'skola', item: 'hbtq.plan', rating: '' });
  });

  test('works for a plan that has no rounds yet', async () => {
    const { out } = await run({ template: true, instrument: exampleInstrument() });
    expect(out).toContain('\n1,skola,hbtq.plan,\n');
  });
});

describe('lika score, called wrongly', () => {
  test.each([{}, { file: 'f.csv', template: true }])('%j', async (options) => {
    const { code, out, errors } = await run(options, { 'f.csv': TWO_ROUNDS });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(errors).toContain('lika score FIL.csv');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRatingsFile } from '../../src/scoring/parse-ratings.ts';
import { type Rating, type Ratings, ratingsFrom } from '../../src/scoring/ratings.ts';
import { anyRatings } from './arbitraries.ts';
import { exampleInstrument } from './example-instrument.ts';

const instrument = exampleInstrument();

function read(text: string): Ratings {
  const parsed = parseRatingsFile(text, instrument);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.ratings;
}

/** Each problem as `line: message`. */
function problems(text: string): string[] {
  const parsed = parseRatingsFile(text, instrument);
  return parsed.ok ? [] : parsed.problems.map(({ line, message }) => `${line}: ${message}`);
}

const EXPECTED = ratingsFrom(
  [
    { round: '2020', unit: 'skola', item: 'hbtq.plan', rating: 3 },
    { round: '2020', unit: 'skola', item: 'hbtq.data', rating: 'na' },
    { round: '2020', unit: 'kultur', item: 'action.a1', rating: 5 },
    { round: '2020', unit: 'kultur', item: 'action.a2', rating: null },
  ],
  instrument,
);
const LINES = [
  'round,unit,item,rating',
  '2020,skola,hbtq.plan,3',
  '2020,skola,hbtq.data,na',
  '2020,kultur,action.a1,5',
  '2020,kultur,action.a2,',
];

describe('a file of ratings is read', () => {
  test.each([
    ['with commas', LINES.join('\n')],
    ['with semicolons', LINES.join('\n').replaceAll(',', ';')],
    ['with a BOM', `\uFEFF${LINES.join('\n')}`],
    ['with Windows line endings', LINES.join('\r\n')],
    ['with old Mac line endings', LINES.join('\r')],
    ['with mixed line endings', `${LINES.slice(0, 2).join('\r\n')}\n${LINES.slice(2).join('\r')}\r\n`],
    ['with a line ending at the end', `${LINES.join('\n')}\n`],
    ['with blank lines', `\n${LINES.join('\n\n')}\n , ,,\n\n`],
    ['with every field quoted', LINES.map((line) => `"${line.replaceAll(',', '","')}"`).join('\r\n')],
    ['with spaces around the values', LINES.join('\n').replaceAll(',', ' , ')],
    ['with na in capitals', LINES.join('\n').replace(',na', ',NA')],
    ['with a heading in capitals', LINES.join('\n').replace('round,unit', 'Round,UNIT')],
    ['with empty fields after the last', LINES.map((line) => `${line},,`).join('\n')],
    [
      'with its columns in another order, and others among them',
      LINES.map((line, place) => {
        const [round, unit, item, rating] = line.split(',');
        return [rating, place ? 'annat' : 'note', item, unit, round].join(';');
      }).join('\n'),
    ],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual(EXPECTED);
  });

  test('with units named as anyone likes', () => {
    const text =
      'round;unit;item;rating\n2020;"Barn; unga ""och"" äldre,\nnorr";hbtq.plan;3\n2020;__proto__;hbtq.plan;3';
    expect(read(text).sheets.map(({ unit }) => unit)).toEqual(['Barn; unga "och" äldre,\nnorr', '__proto__']);
  });

  test('with no ratings under the heading', () => {
    expect(read('round,unit,item,rating\n').sheets).toEqual([]);
  });

  test('with the same result quoted or not, whatever the ratings', () => {
    fc.assert(
      fc.property(anyRatings, fc.constantFrom(',', ';'), (sample, delimiter) => {
        const tame = sample.ratings.map((rating) => ({ ...rating, unit: rating.unit.replace(';', '') }));
        const expected = ratingsFrom(tame, sample.instrument);
        const plain = csv(tame, delimiter, (field) => field);
        const quoted = csv(tame, delimiter, (field) => `"${field}"`);
        expect(parseRatingsFile(plain, sample.instrument)).toEqual({ ok: true, ratings: expected });
        expect(parseRatingsFile(quoted, sample.instrument)).toEqual({ ok: true, ratings: expected });
      }),
      { numRuns: 100 },
    );
  });
});

function csv(ratings: Rating[], delimiter: string, quote: (field: string) => string): string {
  const rows = ratings.map(({ round, unit, item, rating }) => [round, unit, item, String(rating ?? '')]);
  return [['round', 'unit', 'item', 'rating'], ...rows]
    .map((row) => row.map(quote).join(delimiter))
    .join('\r\n');
}

describe('a file that is wrong', () => {
  test('is told of in full, line by line, and gives no ratings', () => {
    const text = [
      'round,unit,item,rating',
      '2020,skola,hbtq.plan,3',
      '2020,skola,hbtq.plann,3',
      '2020,skola,hbt.plann,3',
      '2020,skola,action.a9,3',
      '2020,skola,tillsammans,3',
      '2020,skola,hbtq.data,7',
      '2020,skola,hbtq.data,2.5',
      '2020,skola,hbtq.data,ofta',
      '2020,skola,hbtq.plan,3',
      ',,hbtq.plan,0',
      '2020,skola,,3',
      '2020,skola,hbtq.data',
    ].join('\r\n');
    expect(problems(text)).toEqual([
      '3: Påståendet ”plann” finns inte i planen.',
      '4: Området ”hbt” finns inte i planen.',
      '4: Påståendet ”plann” finns inte i planen.',
      '5: Åtgärden ”a9” finns inte i planen.',
      '6: ”tillsammans” finns inte i formuläret.',
      '7: Skattningen 7 ligger utanför skalan, som går från 1 till 5.',
      '8: Skattningen ”2.5” är inget heltal.',
      '9: Skattningen ”ofta” är inget heltal.',
      '10: hbtq.plan för skola i omgång 2020 finns redan på rad 2.',
      '11: Omgången saknas.',
      '11: Förvaltningen eller bolaget saknas.',
      '11: Skattningen 0 ligger utanför skalan, som går från 1 till 5.',
      '12: Det står inte vad som skattas.',
      '13: Raden har 3 fält, men rubrikraden har 4.',
    ]);
  });

  test('comes with what to do', () => {
    const parsed = parseRatingsFile('round,unit,item,rating\n2020,skola,hbtq.plan,6', instrument);
    expect(parsed).toEqual({
      ok: false,
      problems: [
        {
          line: 2,
          message: 'Skattningen 6 ligger utanför skalan, som går från 1 till 5.',
          fix: 'Skriv ett heltal från 1 till 5, na för ej relevant, eller lämna tomt för obesvarat.',
        },
      ],
    });
  });

  test('where a rating with a decimal comma splits in two, which must not be read as a whole one', () => {
    expect(problems('round,unit,item,rating\n2020,skola,hbtq.plan,3,5')).toEqual([
      '2: Raden har 5 fält, men rubrikraden har 4.',
    ]);
  });

  test('where an action is rated on another scale than the matrix', () => {
    const parsed = parseRatingsFile(
      'round,unit,item,rating\n2020,skola,action.a1,4\n2020,skola,hbtq.plan,4',
      exampleInstrument({ actionScale: { min: 0, max: 3 } }),
    );
    expect(parsed).toMatchObject({ ok: false, problems: [{ line: 2 }] });
  });

  test('where two lines about the same thing differ only in that one is empty', () => {
    expect(problems(`${LINES.join('\n')}\n2020,kultur,action.a2,4`)).toEqual([
      '6: action.a2 för kultur i omgång 2020 finns redan på rad 5.',
    ]);
  });

  test('where columns are missing or come twice', () => {
    expect(problems('round,unit,area,unit\n2020,skola,hbtq.plan,3')).toEqual([
      '1: Rubrikraden saknar ”item” och ”rating”.',
      '1: Kolumnen ”unit” finns mer än en gång.',
    ]);
  });

  test('where there is nothing', () => {
    expect(problems('')).toEqual(['1: Filen är tom.']);
    expect(problems('\uFEFF\r\n\r\n')).toEqual(['1: Filen är tom.']);
  });

  test('where a quote is never closed, named where it opens', () => {
    expect(
      problems('round,unit,item,rating\n2020,skola,hbtq.plan,9\n2020,"skola,hbtq.data,3\n2020,x,y,z'),
    ).toEqual([
      '2: Skattningen 9 ligger utanför skalan, som går från 1 till 5.',
      '3: Ett citattecken öppnas men stängs aldrig. Det som följer har inte lästs.',
    ]);
  });

  test('where lines are counted as an editor counts them, though a quoted field spans several', () => {
    const text = 'round,unit,item,rating\r\n\r\n2020,"a\r\nb",hbtq.plan,3\r\n2020,c,hbtq.plan,9';
    expect(problems(text)).toEqual(['5: Skattningen 9 ligger utanför skalan, som går från 1 till 5.']);
  });

  test('where the file is saved in another encoding', () => {
    const text = Buffer.from('round,unit,item,rating\n2020,förskola,hbtq.plan,3', 'latin1').toString('utf8');
    expect(problems(text)).toEqual([
      '2: Filen är inte sparad som UTF-8, så minst ett tecken gick inte att läsa.',
    ]);
  });
});

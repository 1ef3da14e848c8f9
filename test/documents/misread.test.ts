import { expect, it } from 'vitest';
import { markedQuote } from '../../src/answers/citations/marked-quote.ts';
import { markMisread } from '../../src/documents/misread/mark-misread.ts';
import { passagesOf } from '../../src/documents/passages.ts';
import { atOnce } from '../../src/retrieval/in-turns.ts';

const KNOWN =
  'Deklarationen gäller. Vi följer deklarationen. Läs deklarationen. Jämställdhet är ett mål. Mer jämställdhet. All jämställdhet. Kommunen, kommunen, kommunen.';
const misread = (text: string) =>
  atOnce(markMisread(passagesOf({ path: 'a.md', text: `# A\n\n${KNOWN} ${text}` })))[0]?.misread;

it.each([
  [
    'capitals inside a word',
    'Den deklARATIONEN är viktig.',
    [{ seen: 'deklARATIONEN', meant: 'deklarationen' }],
  ],
  [
    'a letter three times over',
    'Vår jämställldhet växer.',
    [{ seen: 'jämställldhet', meant: 'jämställdhet' }],
  ],
  ['rn for m', 'Det gäller komrnunen.', [{ seen: 'komrnunen', meant: 'kommunen' }]],
])('%s is marked where the word stands elsewhere', (_what, text, words) => {
  expect(misread(text)).toEqual(words);
});

it.each([
  'HelsingborgsHem bygger.',
  'Skriv HBTQI och ECCAR.',
  'Handlingsplanen antogs.',
  'En modern hamn i kommunerna.',
])('"%s" stays unmarked', (text) => {
  expect(misread(text)).toBeUndefined();
});

it('the text stays as it is, and a quotation shows both', () => {
  const [passage] = atOnce(
    markMisread(passagesOf({ path: 'a.md', text: `# A\n\n${KNOWN} Se deklARATIONEN.` })),
  );
  expect(passage?.text).toContain('Se deklARATIONEN.');
  expect(markedQuote('Se deklARATIONEN.', passage ?? {})).toBe('Se deklARATIONEN [deklarationen].');
});

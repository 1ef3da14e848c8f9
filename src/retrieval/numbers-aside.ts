import type { Passage } from '../documents/passage.ts';
import { wordsOf } from './words/words.ts';

/** A number that stands by itself; years are names. */
const NUMBER = /(?<![\p{L}\d:.,/-])(?!(?:19|20)\d{2}(?!\d))\d{1,4}(?=[\s?!]|$)/gu;
const MONTH =
  /(?<!\p{L})(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)(?!\p{L})/giu;
const IN_LETTERS = 'noll en två tre fyra fem sex sju åtta nio tio elva tolv'.split(' ');

/** Whether the question names numbers or months of which none of the passages holds all, under its headings. */
export function numbersAside(question: string, passages: readonly Passage[]): boolean {
  const asked = [...(question.match(NUMBER) ?? []), ...(question.toLowerCase().match(MONTH) ?? [])];
  return asked.length > 0 && !passages.some((passage) => holdsAll(passage, asked));
}

function holdsAll({ document, above, heading, text }: Passage, asked: readonly string[]): boolean {
  const said = new Set(wordsOf([document, ...above, heading, text].join(' ')));
  return asked.every((number) => said.has(number) || said.has(IN_LETTERS[Number(number)] ?? number));
}

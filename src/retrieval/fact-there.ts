import type { Term } from './asked-terms.ts';
import type { Question } from './question.ts';
import type { SearchResult } from './search-index.ts';
import { countedWord, holdsFact, type WantedFact } from './wanted-fact.ts';
import { inSwedish } from './words/english-question.ts';
import { stemOf, wordsOf } from './words/words.ts';

/** Beside the best sentence's match. */
const GOOD_ENOUGH = 0.6;
/** So many words apart, a number and a noun may belong together. */
const NEAR = 4;
/** A sentence of so many words may give the number of what the sentence before speaks of. */
const SHORT_SENTENCE = 12;

/** Whether the best passages hold such a fact where they speak of the question. A number must be one of what is counted. */
export function isFactThere(wanted: WantedFact, question: Question, found: SearchResult): boolean {
  const places = toThePoint(found);
  const counted = wanted === 'count' ? countedTerm(question, found.terms) : undefined;
  return counted
    ? places.some(({ before, text }) => isCountOf(counted.sure, before, text))
    : places.some(({ fact }) => fact);
}

/** How much less of the question is met where such a fact stands than where the most of it is met, 0 to 1. */
export function factAside({ matches }: SearchResult): number {
  let most = 0;
  let withFact = 0;
  for (const { sentences } of matches) {
    const further = sentences.some(({ fact }) => fact) ? FACT_FURTHER : 0;
    for (const [at, { surely, fact }] of sentences.entries()) {
      const near = fact ? 1 : sentences[at + 1]?.fact ? FACT_AFTER : further;
      most = Math.max(most, surely);
      withFact = Math.max(withFact, surely * near);
    }
  }
  return most - withFact;
}

/** What a fact in the sentence after, or further away in the passage, is worth beside one in the same. */
const FACT_AFTER = 0.6;
const FACT_FURTHER = 0.3;

function countedTerm({ text, english }: Question, terms: readonly Term[]): Term | undefined {
  const counted = countedWord(text);
  const word = english && counted !== undefined ? inSwedish(counted)[0] : counted;
  return word === undefined ? undefined : terms.find((term) => term.stem === stemOf(word.toLowerCase()));
}

/** The number and what is counted stand near each other, or the number in the sentence after. */
function isCountOf(counted: ReadonlyMap<string, number>, before: string, text: string): boolean {
  const speaksOf = (words: string) => wordsOf(words).some((word) => (counted.get(stemOf(word)) ?? 0) > 0);
  const words = text.split(/\s+/);
  const near = words.some(
    (word, at) =>
      speaksOf(word) && holdsFact('count', words.slice(Math.max(0, at - NEAR), at + NEAR + 1).join(' ')),
  );
  return near || (speaksOf(before) && words.length <= SHORT_SENTENCE && holdsFact('count', text));
}

/** The sentences of the best passages that meet the question about as well as any, each with its neighbours; and the first under a heading that is the question. */
function toThePoint(found: SearchResult): { before: string; text: string; fact: boolean }[] {
  const top = Math.max(
    ...found.matches.flatMap((match) => match.sentences.map((sentence) => sentence.match)),
  );
  return found.matches.flatMap(({ sentences, heading }) =>
    sentences.flatMap(({ text, fact }, at) => {
      const near = sentences.slice(Math.max(0, at - 1), at + 2);
      const isNear = near.some((sentence) => sentence.match >= top * GOOD_ENOUGH);
      const opens = at === 0 && heading >= GOOD_ENOUGH;
      return isNear || opens ? [{ before: sentences[at - 1]?.text ?? '', text, fact }] : [];
    }),
  );
}

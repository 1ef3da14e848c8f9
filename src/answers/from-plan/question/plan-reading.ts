import type { Localised } from '../../../plan/plan.ts';
import { probableSpelling } from '../../../retrieval/words/spelling.ts';
import { folded, stemOf, wordsOf } from '../../../retrieval/words/words.ts';
import { type Concept, conceptsOf } from './plan-words.ts';

/** A question's words: what each means, and which of them nothing here explains. */
export type Read = { has: (concept: Concept) => boolean; unexplained: string[] };

export function read(words: readonly string[]): Read {
  const concepts = new Set(words.flatMap((word) => [...(conceptsOf(word) ?? [])]));
  return {
    has: (concept) => concepts.has(concept),
    unexplained: words.filter((word) => !conceptsOf(word)),
  };
}

/** The words that are left when the name's are taken away; undefined when one of the name's is missing. */
export function withoutName(words: readonly string[], name: string): string[] | undefined {
  const rest = [...words];
  for (const wanted of foldedWords(name)) {
    const at = rest.findIndex((word) => isSame(word, wanted));
    if (at === -1) return undefined;
    rest.splice(at, 1);
  }
  return rest;
}

/** The same word, inflected or with a slip of the pen. Folded. */
export function isSame(word: string, wanted: string): boolean {
  if (word === wanted || stemOf(word) === stemOf(wanted)) return true;
  return wanted.length >= 5 && probableSpelling(word, [wanted]) !== undefined;
}

/** In each of its languages. */
export function namesOf(name: Localised): string[] {
  return typeof name === 'string' ? [name] : [name.sv, name.en];
}

export function foldedWords(name: string): string[] {
  return wordsOf(name).map(folded);
}

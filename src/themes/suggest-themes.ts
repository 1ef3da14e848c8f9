import type { Theme } from '../plan/plan.ts';
import { stemOf, wordsOf } from '../retrieval/words/words.ts';

/** A stem this long is also looked for inside longer words, as "utbildning" in "grundutbildningar". */
const SHORTEST_IN_COMPOUND = 5;

/** The themes whose words the text has, the one with most of them first; the plan's order where they are as many. */
export function suggestThemes(text: string, themes: readonly Theme[]): string[] {
  const stems = [...new Set(wordsOf(text).map(stemOf))];
  return themes
    .map(({ id, words }) => ({ id, count: stems.filter((stem) => isAbout(stem, words)).length }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count)
    .map(({ id }) => id);
}

function isAbout(stem: string, words: readonly string[]): boolean {
  return words
    .map((word) => stemOf(word.toLowerCase()))
    .some((word) => stem === word || isCompound(stem, word));
}

const isCompound = (stem: string, word: string): boolean =>
  word.length >= SHORTEST_IN_COMPOUND && (stem.startsWith(word) || stem.endsWith(word));

import type { WordTerms } from './passage-terms.ts';

/** A question's word with every stem that meets it, 0 to 1, and how much the word tells passages apart. */
export type Term = {
  stem: string;
  weight: number;
  met: ReadonlyMap<string, number>;
  /** The same without guesses, for judging whether the question is answered at all. */
  sure: ReadonlyMap<string, number>;
};

/** How much of a question some words meet, 0 to 1. */
export type Matcher = {
  /** By stems: each of the question's words by its weight and by the nearest stem. */
  byStems(words: Iterable<WordTerms>): number;
  /** By runs of letters, which compounds and misspelt words share. */
  byLetters(words: Iterable<WordTerms>): number;
};

/** `grams`: the question's n-grams by id, with how much each tells passages apart. */
export function createMatcher(terms: readonly Term[], grams: ReadonlyMap<number, number>): Matcher {
  const total = terms.reduce((sum, term) => sum + term.weight, 0);
  const allGrams = [...grams.values()].reduce((sum, weight) => sum + weight, 0);
  const byStem = new Map<string, { at: number; worth: number }[]>();
  terms.forEach((term, at) => {
    for (const [stem, nearness] of term.met) {
      const meets = byStem.get(stem) ?? [];
      meets.push({ at, worth: (nearness * term.weight) / total });
      byStem.set(stem, meets);
    }
  });

  return {
    byStems: (words) => {
      const nearest = new Float64Array(terms.length);
      for (const { stem } of words) {
        for (const { at, worth } of byStem.get(stem) ?? []) {
          if (worth > (nearest[at] ?? 0)) nearest[at] = worth;
        }
      }
      return nearest.reduce((sum, worth) => sum + worth, 0);
    },
    byLetters: (words) => {
      const met = new Set<number>();
      for (const { gramIds } of words) {
        for (const gram of gramIds) if (grams.has(gram)) met.add(gram);
      }
      let sum = 0;
      for (const gram of met) sum += grams.get(gram) ?? 0;
      return allGrams > 0 ? sum / allGrams : 0;
    },
  };
}

import type { Ids } from './ids.ts';
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

/** The question's n-grams by id, with how much each tells passages apart; 0 for those that it lacks. */
export type GramWeights = { of: Float32Array; total: number };

export function createMatcher(terms: readonly Term[], stemIds: Ids, grams: GramWeights): Matcher {
  const total = terms.reduce((sum, term) => sum + term.weight, 0);
  const byStem = new Map<number, { at: number; worth: number }[]>();
  terms.forEach((term, at) => {
    for (const [stem, nearness] of term.met) {
      const id = stemIds.find(stem);
      if (id === undefined) continue;
      const meets = byStem.get(id) ?? [];
      meets.push({ at, worth: (nearness * term.weight) / total });
      byStem.set(id, meets);
    }
  });
  const nearest = new Float64Array(terms.length);
  /** The number of the reading in which each n-gram was last met. */
  const lastMet = new Uint32Array(grams.of.length);
  let reading = 0;

  return {
    byStems: (words) => {
      nearest.fill(0);
      for (const { stemId } of words) {
        for (const { at, worth } of byStem.get(stemId) ?? []) {
          if (worth > (nearest[at] ?? 0)) nearest[at] = worth;
        }
      }
      return nearest.reduce((sum, worth) => sum + worth, 0);
    },
    byLetters: (words) => {
      reading += 1;
      let sum = 0;
      for (const { gramIds } of words) {
        for (const gram of gramIds) {
          const weight = grams.of[gram] ?? 0;
          if (weight === 0 || lastMet[gram] === reading) continue;
          lastMet[gram] = reading;
          sum += weight;
        }
      }
      return grams.total > 0 ? sum / grams.total : 0;
    },
  };
}

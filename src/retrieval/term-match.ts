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

/** Makes the matcher of one question, good until it makes the next. `grams`: the question's n-grams, each with its factor. */
export type MakeMatcher = (terms: readonly Term[], grams?: ReadonlyMap<number, number>) => Matcher;

/** A question's word that a stem meets, and what that is worth of the whole question. */
type Meet = { at: number; worth: number };

/**
 * The places where a question's stems and n-grams are noted are made once and wiped for the next: there is one for each
 * that the collection holds, and most of a sentence's words are none of the question's.
 */
export function createMatching(
  stemIds: Ids,
  gramCount: number,
  gramIdf: (gram: number) => number,
): MakeMatcher {
  const meetsOf: (Meet[] | undefined)[] = Array.from({ length: stemIds.count() });
  const isAsked = new Uint8Array(gramCount);
  const weightOf = new Float32Array(gramCount);
  /** The number of the reading in which each n-gram was last met. */
  const lastMet = new Uint32Array(gramCount);
  let reading = 0;
  let noted: { stems: number[]; grams: number[] } = { stems: [], grams: [] };

  const wipe = () => {
    for (const stem of noted.stems) meetsOf[stem] = undefined;
    for (const gram of noted.grams) isAsked[gram] = 0;
    noted = { stems: [], grams: [] };
  };
  const noteStems = (terms: readonly Term[]) => {
    const total = terms.reduce((sum, term) => sum + term.weight, 0);
    terms.forEach(({ met, weight }, at) => {
      for (const [stem, nearness] of met) {
        const id = stemIds.find(stem);
        if (id === undefined) continue;
        const meets = meetsOf[id] ?? [];
        meets.push({ at, worth: (nearness * weight) / total });
        meetsOf[id] = meets;
        noted.stems.push(id);
      }
    });
  };
  const noteGrams = (grams: ReadonlyMap<number, number>): number => {
    let total = 0;
    for (const [gram, factor] of grams) {
      const weight = factor * gramIdf(gram);
      isAsked[gram] = 1;
      weightOf[gram] = weight;
      total += weight;
      noted.grams.push(gram);
    }
    return total;
  };

  return (terms, grams = new Map()) => {
    wipe();
    noteStems(terms);
    const allGrams = noteGrams(grams);
    const nearest = new Float64Array(terms.length);
    const meet = (meets: readonly Meet[]) => {
      for (const { at, worth } of meets) if (worth > (nearest[at] ?? 0)) nearest[at] = worth;
    };
    /** What the word's n-grams are worth that this reading has not met. */
    const newIn = (word: readonly number[]): number => {
      let sum = 0;
      for (const gram of word) {
        if (isAsked[gram] === 0 || lastMet[gram] === reading) continue;
        lastMet[gram] = reading;
        sum += weightOf[gram] ?? 0;
      }
      return sum;
    };
    return {
      byStems: (words) => {
        nearest.fill(0);
        for (const { stemId } of words) {
          const meets = meetsOf[stemId];
          if (meets !== undefined) meet(meets);
        }
        return nearest.reduce((sum, worth) => sum + worth, 0);
      },
      byLetters: (words) => {
        reading += 1;
        let sum = 0;
        for (const { gramIds } of words) sum += newIn(gramIds);
        return allGrams > 0 ? sum / allGrams : 0;
      },
    };
  };
}

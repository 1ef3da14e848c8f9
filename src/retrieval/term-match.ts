import type { AskedGrams } from './asked-grams.ts';
import { sumOfWeights, type Term } from './asked-terms.ts';
import type { CollectionWords } from './collection-words.ts';

/** How much of a question some words meet, 0 to 1. */
export type Matcher = {
  /** By stems: each of the question's words by its weight and by the nearest stem. */
  byStems(...parts: (readonly number[])[]): Met;
  /** By runs of letters, which compounds and misspelt words share. */
  byLetters(words: readonly number[]): number;
};

/** `surely`: without guesses, and of the words that the question is about. */
type Met = { all: number; surely: number };

/** Makes the matcher of one question, good until it makes the next. `about`: those of the terms that the question is about. */
type MakeMatcher = (terms: readonly Term[], about: readonly Term[], grams: AskedGrams) => Matcher;

/** A question's word that a stem meets, and what that is worth of the whole question. */
type Meet = { at: number; worth: number; sureWorth: number };

/**
 * The places where a question's stems and n-grams are noted are made once and wiped for the next: there is one for each
 * that the collection holds, and most of a sentence's words are none of the question's.
 */
export function createMatching(words: CollectionWords, gramIdf: (gram: number) => number): MakeMatcher {
  /** Where among `meets` a stem's are, from 1; 0 for none. */
  const placeOf = new Uint16Array(words.stems.count());
  const weightOf = new Float32Array(words.grams.count());
  /** The number of the reading in which each n-gram was last met. */
  const lastMet = new Uint32Array(words.grams.count());
  let reading = 0;
  let noted: { stems: number[]; grams: readonly number[] } = { stems: [], grams: [] };

  const wipe = () => {
    for (const stem of noted.stems) placeOf[stem] = 0;
    for (const gram of noted.grams) weightOf[gram] = 0;
  };
  const noteStems = (found: Iterable<[string, Meet]>): { meets: Meet[][]; stems: number[] } => {
    const meets: Meet[][] = [];
    const stems: number[] = [];
    for (const [stem, meet] of found) {
      const id = words.stems.find(stem);
      if (id === undefined) continue;
      if (placeOf[id] === 0) placeOf[id] = meets.push([]);
      meets[(placeOf[id] ?? 0) - 1]?.push(meet);
      stems.push(id);
    }
    return { meets, stems };
  };
  const noteGrams = ({ ids, factors }: AskedGrams): number => {
    let total = 0;
    for (const gram of ids) {
      const weight = (factors[gram] ?? 0) * gramIdf(gram);
      weightOf[gram] = weight;
      total += weight;
    }
    return total;
  };

  return (terms, about, grams) => {
    wipe();
    const { meets, stems } = noteStems(stemsMeeting(terms, about));
    noted = { stems, grams: grams.ids };
    const allGrams = noteGrams(grams);
    const nearest = new Float64Array(terms.length);
    const surest = new Float64Array(terms.length);
    const meet = (place: number) => {
      for (const { at, worth, sureWorth } of meets[place - 1] ?? []) {
        if (worth > (nearest[at] ?? 0)) nearest[at] = worth;
        if (sureWorth > (surest[at] ?? 0)) surest[at] = sureWorth;
      }
    };
    /** What the word's n-grams are worth that this reading has not met. */
    const newIn = (word: number): number => {
      let sum = 0;
      const end = words.gramStart(word + 1);
      for (let at = words.gramStart(word); at < end; at += 1) {
        const gram = words.gramAt(at);
        const weight = weightOf[gram] ?? 0;
        if (weight === 0 || lastMet[gram] === reading) continue;
        lastMet[gram] = reading;
        sum += weight;
      }
      return sum;
    };
    return {
      byStems: (...parts) => {
        nearest.fill(0);
        surest.fill(0);
        for (const part of parts) {
          for (const word of part) {
            const place = placeOf[words.stemOf(word)] ?? 0;
            if (place !== 0) meet(place);
          }
        }
        return { all: sumOf(nearest), surely: sumOf(surest) };
      },
      byLetters: (read) => {
        reading += 1;
        let sum = 0;
        for (const word of read) sum += newIn(word);
        return allGrams > 0 ? sum / allGrams : 0;
      },
    };
  };
}

/** Every stem that meets one of the terms, with what it is worth there. */
function stemsMeeting(terms: readonly Term[], about: readonly Term[]): [string, Meet][] {
  const [total, totalAbout] = [sumOfWeights(terms), sumOfWeights(about)];
  return terms.flatMap((term, at) => {
    const share = term.weight / total;
    const sureShare = about.includes(term) ? term.weight / totalAbout : 0;
    return [...term.met].map(([stem, nearness]): [string, Meet] => [
      stem,
      { at, worth: nearness * share, sureWorth: (term.sure.get(stem) ?? 0) * sureShare },
    ]);
  });
}

function sumOf(numbers: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < numbers.length; at += 1) sum += numbers[at] ?? 0;
  return sum;
}

import type { HeldWords } from './asked-terms.ts';
import type { Ids } from './ids.ts';
import type { Question } from './question.ts';
import { folded, gramsOf } from './words/words.ts';

/** What a related word's n-grams are worth, beside its own nearness. */
const RELATED_GRAMS = 1.2;
/** The same words come again in question after question. */
const WORDS_KEPT = 50_000;

/** A question's n-grams that the collection holds. `factors`: what each is worth, 0 for all others. */
export type AskedGrams = { ids: readonly number[]; factors: Float64Array };

/** Each n-gram counts by the nearest of the words that hold it. What is read is good until the next question. */
export function createGramReader(ids: Ids): (question: Question, held: HeldWords) => AskedGrams {
  const known = new Map<string, readonly number[]>();
  const gramsOfWord = (word: string): readonly number[] => {
    const grams = known.get(word) ?? gramsOf(folded(word)).flatMap((gram) => ids.find(gram) ?? []);
    if (known.size < WORDS_KEPT) known.set(word, grams);
    return grams;
  };

  const factors = new Float64Array(ids.count());
  let asked: number[] = [];
  const weigh = (word: string, factor: number) => {
    for (const gram of gramsOfWord(word)) {
      const before = factors[gram] ?? 0;
      if (before === 0) asked.push(gram);
      if (factor > before) factors[gram] = factor;
    }
  };
  return (question, held) => {
    for (const gram of asked) factors[gram] = 0;
    asked = [];
    for (const { word } of question.asked) weigh(word, 1);
    for (const { words, worth } of held) {
      for (const other of words) weigh(other.word, other.nearness * RELATED_GRAMS * worth);
    }
    return { ids: asked, factors };
  };
}

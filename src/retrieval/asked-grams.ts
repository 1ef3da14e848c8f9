import type { HeldWords } from './asked-terms.ts';
import type { CollectionWords } from './collection-words.ts';
import type { Question } from './question.ts';
import { folded, gramsOf } from './words/words.ts';

/** What a related word's n-grams are worth, beside its own nearness. */
const RELATED_GRAMS = 1.2;
/** The same words come again in question after question. */
const WORDS_KEPT = 50_000;

/** A question's n-grams that the collection holds. `factors`: what each is worth, 0 for all others. */
export type AskedGrams = { ids: readonly number[]; factors: Float64Array };

/** Each n-gram counts by the nearest of the words that hold it. What is read is good until the next question. */
export function createGramReader(
  words: CollectionWords,
): (question: Question, held: HeldWords) => AskedGrams {
  /** Of words that the collection lacks, those n-grams that it has. */
  const ofOthers = new Map<string, readonly number[]>();
  const workedOut = (word: string): readonly number[] => {
    const grams = ofOthers.get(word) ?? gramsOf(folded(word)).flatMap((gram) => words.grams.find(gram) ?? []);
    if (ofOthers.size < WORDS_KEPT) ofOthers.set(word, grams);
    return grams;
  };

  const factors = new Float64Array(words.grams.count());
  let asked: number[] = [];
  const weigh = (gram: number, factor: number) => {
    const before = factors[gram] ?? 0;
    if (before === 0) asked.push(gram);
    if (factor > before) factors[gram] = factor;
  };
  const weighWord = (word: string, factor: number) => {
    const id = words.find(word);
    if (id === undefined) {
      for (const gram of workedOut(word)) weigh(gram, factor);
      return;
    }
    const end = words.gramStart(id + 1);
    for (let at = words.gramStart(id); at < end; at += 1) weigh(words.gramAt(at), factor);
  };
  return (question, held) => {
    for (const gram of asked) factors[gram] = 0;
    asked = [];
    for (const { word } of question.asked) weighWord(word, 1);
    for (const { words: others, worth } of held) {
      for (const other of others) weighWord(other.word, other.nearness * RELATED_GRAMS * worth);
    }
    return { ids: asked, factors };
  };
}

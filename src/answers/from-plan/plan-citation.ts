import { readQuestion } from '../../retrieval/question.ts';
import type { SearchIndex } from '../../retrieval/search-index.ts';
import { type Cited, firstWords, LONGEST_QUOTE_WORDS } from '../citations/cited.ts';

/** Where the documents say what the plan is: the sentence that begins with it, in the passage that is nearest. */
export function citePlan(index: SearchIndex): Cited[] {
  const found = index.search(readQuestion('Vad är planen för lika möjligheter?'), 3).matches;
  const best = found
    .flatMap(({ passage, sentences }) => sentences.map((sentence) => ({ passage, text: sentence.text })))
    .find(({ text }) => /^(?:plan(?:en)? )(?:för lika möjligheter )?(?:är|var)\s/iu.test(text));
  return best ? [{ source: best.passage, quote: firstWords(best.text, LONGEST_QUOTE_WORDS) }] : [];
}

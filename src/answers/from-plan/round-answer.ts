import { type Part, text } from '../../messages/reply.ts';
import type { SearchIndex } from '../../retrieval/search-index.ts';
import { type Cited, withMark } from '../citations/cited.ts';
import type { Speech } from '../speech.ts';
import { citeDay } from './day-citation.ts';
import { roundDay, roundWords } from './plan-dates.ts';

/** When the round opens or closes, and where the documents say so. */
export function roundAnswer(speech: Speech, index: SearchIndex): { parts: Part[]; cited: Cited[] } {
  const words = roundWords(speech);
  const told = roundDay(speech);
  const cited = told ? citeDay(told.name, told.day, index) : [];
  return { parts: [text(withMark(words, cited, speech.say))], cited };
}

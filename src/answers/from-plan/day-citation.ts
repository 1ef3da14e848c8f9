import { sentencesOf } from '../../documents/sentences.ts';
import { formatDay } from '../../messages/format.ts';
import { inLanguage, type Localised } from '../../plan/plan.ts';
import { readQuestion } from '../../retrieval/question.ts';
import type { SearchIndex } from '../../retrieval/search-index.ts';
import { contentStems } from '../../retrieval/words/words.ts';
import { type Cited, firstWords, LONGEST_QUOTE_WORDS } from '../citations/cited.ts';

/** So many of the nearest passages are looked through. */
const NEAREST = 10;

/** Where the documents tell that day of what is called so: the first sentence that does; nothing where none does. */
export function citeDay(name: Localised, day: string, index: SearchIndex): Cited[] {
  const called = inLanguage(name, 'sv');
  const stems = new Set(contentStems(called));
  const tellsDay = dayPattern(day);
  for (const { passage } of index.search(readQuestion(`${called} ${formatDay(day, 'sv')}`), NEAREST).ranked) {
    const { heading, text } = passage;
    if (!contentStems(`${heading} ${text}`).some((stem) => stems.has(stem))) continue;
    const sentence = sentencesOf(text).find((one) => tellsDay.test(one));
    if (sentence) return [{ source: passage, quote: firstWords(sentence, LONGEST_QUOTE_WORDS) }];
  }
  return [];
}

/** The day and the month, with that year or with none. */
function dayPattern(day: string): RegExp {
  const [date = '', month = '', year = ''] = formatDay(day, 'sv').split(' ');
  return new RegExp(`(?<!\\d)${date}(?::?e)? ${month}(?! (?!${year})\\d{4})`, 'iu');
}

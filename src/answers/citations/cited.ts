import { pageAt } from '../../documents/block.ts';
import type { Passage } from '../../documents/passage.ts';
import { wordCount } from '../../documents/sentences.ts';
import type { Language } from '../../messages/format.ts';
import type { Citation } from '../../messages/reply.ts';
import { type AnswersWording, wording } from '../speech.ts';
import { markedQuote } from './marked-quote.ts';
import { shownInside } from './shown-quote.ts';

/** Words that stand word for word in a passage, or in the plan itself. */
export type Cited = {
  source: Passage | { document: string; heading: string };
  quote: string;
  /** The answer itself shows the words, so that in chat the citation need not say them again. */
  inAnswer?: boolean;
};

/** The words with the mark of the first citation, where there is one. */
export function withMark(words: string, cited: readonly Cited[], say: Pick<AnswersWording, 'cited'>): string {
  return cited.length > 0 ? say.cited({ words, citation: 1 }) : words;
}

/** Enough to find the place by, where the words stand in the answer; a shorter quotation is not worth cutting. */
const POINTER_WORDS = 6;
const WORTH_CUTTING = 12;
export const LONGEST_QUOTE_WORDS = 40;
/** A sentence up to this is shown whole in the answer, although its citation is shorter. */
export const LONGEST_SHOWN_WORDS = 60;

/** As it is shown in chat; for machines the quote stands word for word in `Cited`. */
export function chatCitation({ source, quote, inAnswer }: Cited, language: Language): Citation {
  const words =
    inAnswer === true && wordCount(quote) >= WORTH_CUTTING ? firstWords(quote, POINTER_WORDS) : quote;
  const page = pageOf(source, quote);
  return {
    document: source.document,
    heading: source.heading,
    ...(page !== undefined && { page: wording[language].page({ page }) }),
    quote: shownInside(markedQuote(words === quote.trim() ? words : `${words} …`, source), language),
  };
}

/** The page that the quote begins on, where the document has pages. */
export function pageOf(source: Cited['source'], quote: string): number | undefined {
  if (!('pages' in source)) return undefined;
  return pageAt(source.pages, Math.max(0, source.text.indexOf(quote.trim())));
}

/** The quote's beginning, ended between words and at no comma. */
export function firstWords(quote: string, count: number): string {
  const beginning = new RegExp(`^(?:\\S+\\s+){0,${count - 1}}\\S+`).exec(quote.trim())?.[0] ?? quote.trim();
  return beginning === quote.trim() ? beginning : beginning.replace(/[\s,;:–-]+$/, '');
}

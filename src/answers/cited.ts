import type { Passage } from '../documents/passage.ts';
import { sentencesOf } from '../documents/sentences.ts';
import type { Citation } from '../messages/reply.ts';

/** Words that stand word for word in a passage, or in the plan itself. */
export type Cited = { source: Passage | { document: string; heading: string }; quote: string };

/** In chat the words already stand in the answer, so a citation needs only the beginning, to find the place by. */
const POINTER_WORDS = 14;
export const LONGEST_QUOTE_WORDS = 40;
/** A sentence up to this is shown whole in the answer, although its citation is shorter. */
export const LONGEST_SHOWN_WORDS = 60;

export function chatCitation({ source, quote }: Cited): Citation {
  return {
    document: source.document,
    heading: source.heading,
    quote: firstWords(sentencesOf(quote)[0] ?? quote, POINTER_WORDS),
  };
}

/** The quote's beginning, ended between words and at no comma. */
export function firstWords(quote: string, count: number): string {
  const beginning = new RegExp(`^(?:\\S+\\s+){0,${count - 1}}\\S+`).exec(quote.trim())?.[0] ?? quote.trim();
  return beginning === quote.trim() ? beginning : beginning.replace(/[\s,;:–-]+$/, '');
}

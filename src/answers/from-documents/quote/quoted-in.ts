import { wordCount } from '../../../documents/sentences.ts';
import { LONGEST_QUOTE_WORDS } from '../../citations/cited.ts';

const SHORTEST_QUOTE_WORDS = 3;

/** The quote as it stands in the text, where only spaces and line breaks may differ; undefined when it does not. */
export function quotedIn(text: string, quote: string): string | undefined {
  const count = wordCount(quote);
  if (count < SHORTEST_QUOTE_WORDS || count > LONGEST_QUOTE_WORDS) return undefined;
  const words = quote
    .trim()
    .split(/\s+/u)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join('\\s+')}(?![\\p{L}\\p{N}])`, 'u').exec(text)?.[0];
}

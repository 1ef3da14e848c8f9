import type { Language } from '../../messages/format.ts';
import { ENGLISH_STOP_WORDS } from '../../retrieval/words/english.ts';
import { isStopWord, wordsOf } from '../../retrieval/words/words.ts';

/** Running text has more of them; a few words may have less. */
const LEAST_SHARE = 0.12;

/** Whether the text reads as that language: by the small words that every text has, which other languages lack. */
export function isIn(text: string, language: Language): boolean {
  const words = wordsOf(text);
  const english = words.filter((word) => ENGLISH_STOP_WORDS.has(word)).length;
  const swedish = words.filter((word) => isStopWord(word)).length;
  const [own, other] = language === 'sv' ? [swedish, english] : [english, swedish];
  return own >= other && own >= words.length * LEAST_SHARE;
}

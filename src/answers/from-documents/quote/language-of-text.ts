import type { Language } from '../../../messages/format.ts';
import { ENGLISH_STOP_WORDS } from '../../../retrieval/words/english.ts';
import { isStopWord, wordsOf } from '../../../retrieval/words/words.ts';

/** Running text has more of them; a few words may have none. */
const LEAST_SHARE = 0.12;
const FEW_WORDS = 6;

/**
 * Whether the text reads as that language: by the small words that every text has, which other languages lack; in Swedish
 * also by those of its words that stand in what it is about, which is in Swedish.
 */
export function isIn(text: string, language: Language, about: string): boolean {
  const words = wordsOf(text);
  const there = new Set(wordsOf(about));
  const english = words.filter((word) => ENGLISH_STOP_WORDS.has(word)).length;
  const swedish = words.filter((word) => isStopWord(word)).length;
  const quoted = words.filter((word) => there.has(word) && !ENGLISH_STOP_WORDS.has(word)).length;
  const [own, other] = language === 'sv' ? [Math.max(swedish, quoted), english] : [english, swedish];
  return own >= other && (words.length < FEW_WORDS || own >= words.length * LEAST_SHARE);
}

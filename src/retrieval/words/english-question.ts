import { ENGLISH_STOP_WORDS, ENGLISH_TO_SWEDISH } from './english.ts';
import { isStopWord, wordsOf } from './words.ts';

const LONGEST_PHRASE = 5;

/** Whether the question reads as English; one in both languages is Swedish. */
export function isEnglish(text: string): boolean {
  const words = wordsOf(text);
  const english = words.filter((word) => ENGLISH_STOP_WORDS.has(word)).length;
  const swedish = words.filter((word) => isStopWord(word) && !ENGLISH_STOP_WORDS.has(word)).length;
  const foreign = words.filter((word) => /[åäö]/.test(word)).length;
  return english > 0 && english > swedish + foreign;
}

/** The English question's words in Swedish, as far as the word list goes; names and unknown words stay. */
export function inSwedish(text: string): string[] {
  const words = wordsOf(text.replace(/['’]s\b/g, ''));
  const swedish: string[] = [];
  for (let at = 0; at < words.length; ) {
    const phrase = longestPhrase(words, at);
    if (phrase) swedish.push(...phrase.swedish);
    else if (!ENGLISH_STOP_WORDS.has(words[at] ?? '')) swedish.push(words[at] ?? '');
    at += phrase?.length ?? 1;
  }
  return swedish;
}

function longestPhrase(
  words: readonly string[],
  at: number,
): { swedish: string[]; length: number } | undefined {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length -= 1) {
    const swedish = ENGLISH_TO_SWEDISH.get(words.slice(at, at + length).join(' '));
    if (swedish) return { swedish: wordsOf(swedish), length };
  }
  return undefined;
}

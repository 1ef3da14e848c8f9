import snowball from 'snowball-stemmers';
import { endsInOwnS, OTHER_WITHOUT_DOTS, OWN_STEMS } from './own-stems.ts';
import { NO_STOP_WORDS, STOP_WORDS } from './stop-words.ts';

const stemmer = snowball.newStemmer('swedish');
const ONLY_ASCII = /^[\x20-\x7e]*$/;
const WORD = /[\p{L}\p{N}]+/gu;

/** The text's words in small letters, in order. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFC').toLowerCase().match(WORD) ?? [];
}

/** Without dots and accents, as people type when in a hurry: `åtgärd` is `atgard`. */
export function folded(word: string): string {
  return ONLY_ASCII.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '');
}

/**
 * The word's Swedish stem, folded but for stems that are told apart by their dots. Words with digits are their own stem. The Snowball stemmer leaves the ending
 * of "stödet" and "programmet" as it is; here they are "stöd" and "program".
 */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = workedOut(word);
  if (stems.size >= STEMS_KEPT) stems.clear();
  stems.set(word, stem);
  return stem;
}

/** The same words come again and again, and a stem is slow to work out. */
const stems = new Map<string, string>();
const STEMS_KEPT = 100_000;

function workedOut(word: string): string {
  if (/\d/.test(word)) return word;
  const own = OWN_STEMS.get(word);
  if (own !== undefined) return own;
  const stem = endsInOwnS(word) ? word : stemmer.stem(word);
  const bare = stem.length >= 5 && stem.endsWith('et') ? stem.slice(0, -2) : stem;
  const whole = bare.replace(/(?<=\p{L}{2})([mn])\1$/u, '$1');
  return OTHER_WITHOUT_DOTS.has(whole) ? whole : folded(whole);
}

/** By the stem without its dots. */
const dotted = new Map([...OTHER_WITHOUT_DOTS].map((stem) => [folded(stem), stem]));

/** The stem that someone may mean who writes without dots. */
export function withDots(stem: string): string | undefined {
  return dotted.get(stem);
}

export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(folded(word)) && !NO_STOP_WORDS.has(word);
}

/** The stems of the text's words that say something, in order. */
export function contentStems(text: string): string[] {
  return wordsOf(text)
    .filter((word) => !isStopWord(word))
    .map(stemOf);
}

/** A folded word's letters in runs of three to five, its ends marked: what compounds, inflections and slips share. */
export function gramsOf(word: string): string[] {
  const marked = `_${word}_`;
  const grams: string[] = [];
  for (let size = 3; size <= 5; size += 1) {
    for (let at = 0; at + size <= marked.length; at += 1) grams.push(marked.slice(at, at + size));
  }
  return grams;
}

import type { Passage } from '../passage.ts';
import { likelyMeant } from './likely-meant.ts';

const WORD = /[\p{L}\p{N}]+/gu;
/** Upper case in the middle of a word is never meant, however often it stands there. */
const MIXED = /\p{Ll}\p{Lu}{2,}/u;
/** What was meant stands at least so many times in the collection, what was seen no more than once. */
const LEAST_MEANT = 3;
const MOST_SEEN = 1;

/**
 * The passages, each with the words that a scanner surely has misread. The text stays as it stands in the document. In steps,
 * so that everyone else can have their turn.
 */
export function* markMisread(passages: readonly Passage[]): Generator<void, Passage[]> {
  const meantBy = yield* misreadWords(passages);
  if (meantBy.size === 0) return [...passages];
  const seenWords = new RegExp(`(?:${[...meantBy.keys()].join('|')})`, 'u');
  return passages.map((passage) => {
    if (!seenWords.test(passage.text)) return passage;
    const misread = [...new Set(passage.text.match(WORD))].flatMap((seen) => {
      const meant = meantBy.get(seen);
      return meant === undefined ? [] : [{ seen, meant }];
    });
    return misread.length > 0 ? { ...passage, misread } : passage;
  });
}

function* misreadWords(passages: readonly Passage[]): Generator<void, Map<string, string>> {
  const words = new Set<string>();
  const inAnyCase = new Map<string, number>();
  const asWritten = new Map<string, number>();
  for (const { text } of passages) {
    for (const word of text.match(WORD) ?? []) {
      words.add(word);
      add(inAnyCase, word.toLowerCase());
      if (!MIXED.test(word)) add(asWritten, word.toLowerCase());
    }
    yield;
  }
  const misread = new Map<string, string>();
  for (const seen of words) {
    if (!MIXED.test(seen) && (inAnyCase.get(seen.toLowerCase()) ?? 0) > MOST_SEEN) continue;
    const [meant, other] = likelyMeant(seen).filter((word) => (asWritten.get(word) ?? 0) >= LEAST_MEANT);
    if (meant !== undefined && other === undefined) misread.set(seen, meant);
  }
  return misread;
}

function add(counts: Map<string, number>, word: string): void {
  counts.set(word, (counts.get(word) ?? 0) + 1);
}

import { SYNONYMS } from './synonyms.ts';
import { stemOf, wordsOf } from './words.ts';

const LONGEST = 4;
const groups = byStems();

/** Other words for those in the question, each with the place of the word it belongs to. */
export function relatedWords(words: readonly string[]): { at: number; words: string[] }[] {
  const stems = words.map(stemOf);
  const related: { at: number; words: string[] }[] = [];
  for (let at = 0; at < stems.length; at += 1) {
    for (let length = 1; length <= Math.min(LONGEST, stems.length - at); length += 1) {
      for (const other of groups.get(stems.slice(at, at + length).join(' ')) ?? []) {
        related.push({ at: at + length - 1, words: wordsOf(other) });
      }
    }
  }
  return related;
}

/** Each word or phrase of the table, by its stems, with what else stands in its groups. */
function byStems(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const group of SYNONYMS) {
    for (const phrase of group) {
      const key = wordsOf(phrase).map(stemOf).join(' ');
      const others = found.get(key) ?? new Set();
      for (const other of group) if (other !== phrase) others.add(other);
      found.set(key, others);
    }
  }
  return found;
}

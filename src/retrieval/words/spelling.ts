import { nearestWord } from '../../plan/nearest-word.ts';

/** Below this, two words with few slips between them are two words: "altan" is no "antog". */
const LEAST_LIKENESS = 0.5;

/** The candidate that the word is probably a misspelling of; undefined when none is near enough. */
export function probableSpelling(word: string, candidates: Iterable<string>): string | undefined {
  const nearest = nearestWord(word, candidates);
  return nearest !== undefined && likeness(word, nearest) >= LEAST_LIKENESS ? nearest : undefined;
}

/** The share of their pairs of letters that two words have in common, 0 to 1. */
function likeness(one: string, other: string): number {
  const left = pairsOf(one);
  const right = pairsOf(other);
  const shared = left.filter((pair) => right.includes(pair)).length;
  return (2 * shared) / (left.length + right.length);
}

/** Pairs of neighbouring letters, the word's ends marked. */
function pairsOf(word: string): string[] {
  const marked = `_${word}_`;
  return Array.from({ length: marked.length - 1 }, (_, at) => marked.slice(at, at + 2));
}

import { distance } from 'fastest-levenshtein';

/** The candidate that the word is most likely a misspelling of: one slip in a short word, two from five letters on. */
export function nearestWord(word: string, candidates: Iterable<string>): string | undefined {
  const most = word.length < 3 ? 0 : word.length < 5 ? 1 : 2;
  const near = [...candidates]
    .filter(({ length }) => Math.abs(length - word.length) <= most)
    .map((candidate) => ({ candidate, slips: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ slips }) => slips <= most)
    .toSorted((one, other) => one.slips - other.slips);
  return near[0]?.candidate;
}

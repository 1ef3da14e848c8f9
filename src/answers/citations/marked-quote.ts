import type { Passage } from '../../documents/passage.ts';

/** Words of a passage as they are shown: what a scanner misread stands as it does in the document, with what it surely is in brackets. */
export function markedQuote(words: string, source: Pick<Passage, 'misread'> | object): string {
  const misread = 'misread' in source ? (source.misread ?? []) : [];
  return misread.reduce(
    (marked, { seen, meant }) =>
      marked.replace(new RegExp(`(?<![\\p{L}\\p{N}])${seen}(?![\\p{L}\\p{N}])`, 'gu'), `${seen} [${meant}]`),
    words,
  );
}

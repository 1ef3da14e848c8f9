import type { TermCounts } from './bm25.ts';
import type { Ids } from './ids.ts';
import type { Passage } from './passage.ts';
import { sentencesOf } from './sentences.ts';
import { folded, gramsOf, isStopWord, stemOf, wordsOf } from './words/words.ts';

/** How many times a word in the heading, the headings above it and the title counts beside one in the text. */
const HEADING = 1.5;
const ABOVE = 1;
const TITLE = 0.5;

/** What is known of a passage word by word. */
export type PassageTerms = {
  stems: TermCounts;
  grams: TermCounts;
  sentences: { text: string; stems: string[] }[];
  headingStems: string[];
};

/** Reads passages into stems and n-grams; each word of the collection is worked out once. */
export function createTermReader(stemIds: Ids, gramIds: Ids): (passage: Passage) => PassageTerms {
  const known = new Map<string, { stem: string; stemId: number; gramIds: number[] }>();
  const termsOf = (text: string) =>
    wordsOf(text)
      .filter((word) => !isStopWord(word))
      .map((word) => {
        const terms = known.get(word) ?? {
          stem: stemOf(word),
          stemId: stemIds.idOf(stemOf(word)),
          gramIds: gramsOf(folded(word)).map(gramIds.idOf),
        };
        known.set(word, terms);
        return terms;
      });

  return (passage) => {
    const stems = new Map<number, number>();
    const grams = new Map<number, number>();
    const count = (text: string, worth: number): string[] => {
      const terms = termsOf(text);
      for (const term of terms) {
        stems.set(term.stemId, (stems.get(term.stemId) ?? 0) + worth);
        for (const gram of term.gramIds) grams.set(gram, (grams.get(gram) ?? 0) + worth);
      }
      return terms.map((term) => term.stem);
    };
    const sentences = sentencesOf(passage.text).map((text) => ({ text, stems: count(text, 1) }));
    const headingStems = [
      ...count(passage.heading, HEADING),
      ...count(passage.above.join(' '), ABOVE),
      ...count(passage.document, TITLE),
    ];
    return { stems, grams, sentences, headingStems };
  };
}

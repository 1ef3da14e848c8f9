import type { Passage } from '../documents/passage.ts';
import { sentencesOf } from '../documents/sentences.ts';
import type { Bm25Builder } from './bm25.ts';
import type { Ids } from './ids.ts';
import { folded, gramsOf, isStopWord, stemOf, wordsOf } from './words/words.ts';

/** How many times a word in the heading, the headings above it and the title counts beside one in the text. */
const HEADING = 1.5;
const ABOVE = 1;
const TITLE = 0.5;

/** A word of the collection, worked out once and shared by every place where it stands. */
export type WordTerms = { stem: string; stemId: number; gramIds: readonly number[] };

/** A passage's words, stop words left out. */
export type PassageWords = {
  sentences: { text: string; words: WordTerms[] }[];
  heading: WordTerms[];
  /** The headings above, and the document's title. */
  above: WordTerms[];
};

/** Reads passages into stems and n-grams, counted for the two rankings as it goes. */
export function createTermReader(
  stemIds: Ids,
  gramIds: Ids,
  counted: { stems: Bm25Builder; grams: Bm25Builder },
): (passage: Passage) => PassageWords {
  const known = new Map<string, WordTerms>();
  const termsOf = (text: string): WordTerms[] =>
    wordsOf(text)
      .filter((word) => !isStopWord(word))
      .map((word) => {
        const stem = stemOf(word);
        const terms = known.get(word) ?? {
          stem,
          stemId: stemIds.idOf(stem),
          gramIds: gramsOf(folded(word)).map(gramIds.idOf),
        };
        known.set(word, terms);
        return terms;
      });

  const count = (text: string, worth: number): WordTerms[] => {
    const words = termsOf(text);
    for (const { stemId, gramIds: grams } of words) {
      counted.stems.count(stemId, worth);
      for (const gram of grams) counted.grams.count(gram, worth);
    }
    return words;
  };

  return (passage) => {
    const sentences = sentencesOf(passage.text).map((text) => ({ text, words: count(text, 1) }));
    for (const { seen, meant } of passage.misread ?? []) {
      if (seen.toLowerCase() !== meant) count(meant, 1);
    }
    const heading = count(passage.heading, HEADING);
    const above = [...count(passage.above.join(' '), ABOVE), ...count(passage.document, TITLE)];
    counted.stems.endText();
    counted.grams.endText();
    return { sentences, heading, above };
  };
}

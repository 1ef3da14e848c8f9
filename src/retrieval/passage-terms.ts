import type { Passage } from '../documents/passage.ts';
import { sentencesOf } from '../documents/sentences.ts';
import type { Bm25Builder } from './bm25.ts';
import type { CollectionWords } from './collection-words.ts';
import { isStopWord, wordsOf } from './words/words.ts';

/** How many times a word in the heading, the headings above it and the title counts beside one in the text. */
const HEADING = 1.5;
const ABOVE = 0.6;
const TITLE = 0.45;

/** A passage's words in order, stop words left out, by their numbers among the collection's words. */
export type PassageWords = {
  sentences: { text: string; words: readonly number[] }[];
  heading: readonly number[];
  /** The headings above, and the document's title. */
  above: readonly number[];
};

/** Reads passages into words, their stems and n-grams counted for the two rankings as it goes. */
export function createTermReader(
  { idOf, stemOf, gramStart, gramAt }: CollectionWords,
  counted: { stems: Bm25Builder; grams: Bm25Builder },
): (passage: Passage) => PassageWords {
  const count = (text: string, worth: number): number[] => {
    const words = wordsOf(text)
      .filter((word) => !isStopWord(word))
      .map(idOf);
    for (const word of words) {
      counted.stems.count(stemOf(word), worth);
      const end = gramStart(word + 1);
      for (let at = gramStart(word); at < end; at += 1) counted.grams.count(gramAt(at), worth);
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

/** All the words of a passage and its headings, in parts. */
export function allWords({ heading, above, sentences }: PassageWords): (readonly number[])[] {
  return [heading, above, ...sentences.map(({ words }) => words)];
}

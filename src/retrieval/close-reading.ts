import type { RankedPassage } from '../documents/passage.ts';
import type { PassageWords, WordTerms } from './passage-terms.ts';
import type { Matcher } from './term-match.ts';

/** A passage that was read closely, with how its sentences meet the question. */
export type Match = RankedPassage & {
  /** How much of the question the whole passage meets, its headings too, 0 to 1. */
  coverage: number;
  /** How much it surely meets of what the question is about: no guesses, no words that only say what kind of fact is asked for. */
  surely: number;
  /** How much of it the heading alone meets, 0 to 1. */
  heading: number;
  /** Each sentence and list item, in order, with how much of the question it meets, 0 to 1, and how much it surely meets with its headings. */
  sentences: { text: string; match: number; surely: number }[];
};

/** How much of the question the sentence meets, 0 to about 1. */
export function sentenceMatch(matcher: Matcher, words: readonly WordTerms[]): number {
  const stems = matcher.byStems(words);
  return stems === 0 ? 0 : (stems + matcher.byLetters(words)) / 2;
}

export function readClosely(
  ranked: RankedPassage,
  words: PassageWords,
  { matcher, surely }: { matcher: Matcher; surely: Matcher },
): Match {
  const all = allWords(words);
  return {
    ...ranked,
    coverage: matcher.byStems(all),
    surely: surely.byStems(all),
    heading: matcher.byStems(words.heading),
    sentences: words.sentences.map((sentence) => ({
      text: sentence.text,
      match: sentenceMatch(matcher, sentence.words),
      surely: surely.byStems([...words.heading, ...words.above, ...sentence.words]),
    })),
  };
}

export function allWords({ heading, above, sentences }: PassageWords): WordTerms[] {
  return [...heading, ...above, ...sentences.flatMap((sentence) => sentence.words)];
}

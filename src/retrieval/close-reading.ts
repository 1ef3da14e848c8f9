import type { RankedPassage } from '../documents/passage.ts';
import { allWords, type PassageWords } from './passage-terms.ts';
import type { Matcher } from './term-match.ts';
import { holdsFact, type WantedFact } from './wanted-fact.ts';

/** A passage that was read closely, with how its sentences meet the question. */
export type Match = RankedPassage & {
  /** How much of the question the whole passage meets, its headings too, 0 to 1. */
  coverage: number;
  /** How much it surely meets of what the question is about: no guesses, no words that only say what kind of fact is asked for. */
  surely: number;
  /** How much of it the heading alone meets, 0 to 1. */
  heading: number;
  /** Each sentence and list item, in order. */
  sentences: ReadSentence[];
};

export type ReadSentence = {
  text: string;
  /** How much of the question it meets, 0 to 1. */
  match: number;
  /** How much it surely meets, with its headings. */
  surely: number;
  /** Whether it holds a fact of the kind that the question asks for. */
  fact: boolean;
};

export function readClosely(
  ranked: RankedPassage,
  words: PassageWords,
  matcher: Matcher,
  wanted: WantedFact | undefined,
): Match {
  const whole = matcher.byStems(...allWords(words));
  return {
    ...ranked,
    coverage: whole.all,
    surely: whole.surely,
    heading: matcher.byStems(words.heading).all,
    sentences: words.sentences.map((sentence) => ({
      text: sentence.text,
      match: sentenceMatch(matcher, sentence.words, matcher.byStems(sentence.words).all),
      surely: matcher.byStems(words.heading, words.above, sentence.words).surely,
      fact: wanted !== undefined && holdsFact(wanted, sentence.text),
    })),
  };
}

/** How much its best sentences meet of the question, one by all that it meets, one by what it surely meets; and its heading. */
type Glance = { heading: number; sentence: number; surely: number };

/** What `readClosely` would find at best, without reading every sentence for its letters. */
export function glanceAt({ heading, sentences }: PassageWords, matcher: Matcher): Glance {
  const met = sentences.map(({ words }) => ({ words, ...matcher.byStems(words) }));
  let sentence = 0;
  for (const { words, all } of met.toSorted((one, other) => other.all - one.all)) {
    // Were all of its letters met, it would still not be the best.
    if ((all + 1) / 2 <= sentence) break;
    sentence = Math.max(sentence, sentenceMatch(matcher, words, all));
  }
  return {
    heading: matcher.byStems(heading).all,
    sentence,
    surely: Math.max(0, ...met.map(({ surely }) => surely)),
  };
}

/** How much of the question the sentence meets, 0 to about 1, when its stems meet that much. */
function sentenceMatch(matcher: Matcher, words: readonly number[], stems: number): number {
  return stems === 0 ? 0 : (stems + matcher.byLetters(words)) / 2;
}

import type { RankedPassage } from '../documents/passage.ts';
import type { Part } from '../messages/reply.ts';
import type { About } from './before.ts';
import type { Cited } from './citations/cited.ts';

/** So many passages are told of at most. */
export const PASSAGES = 10;

/** What one source makes of a question: what to say, what it rests on, and whether that is an answer. */
export type Answered = {
  parts: Part[];
  cited: Cited[];
  abstained: boolean;
  byModel?: true;
  /** The best passages, where more than the words said which they are. */
  passages?: RankedPassage[];
  /** The id of the curated answer that it is. */
  curated?: string;
  about?: About;
  /** It tells of nothing new: what was spoken of before still is. */
  stays?: true;
};

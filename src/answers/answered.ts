import type { Part } from '../messages/reply.ts';
import type { Cited } from './cited.ts';

/** What one source makes of a question: what to say, what it rests on, and whether that is an answer. `curated`: the id of the curated answer that it is. */
export type Answered = {
  parts: Part[];
  cited: Cited[];
  abstained: boolean;
  byModel?: true;
  curated?: string;
};

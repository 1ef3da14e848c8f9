import type { Part } from '../messages/reply.ts';
import type { About } from './before.ts';
import type { Cited } from './cited.ts';

/** What one source makes of a question: what to say, what it rests on, and whether that is an answer. */
export type Answered = { parts: Part[]; cited: Cited[]; abstained: boolean; byModel?: true; about?: About };

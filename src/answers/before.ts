import type { About } from '../records/questions/latest-questions.ts';

export type { About };

/** The latest questions of the conversation, oldest first: as they were understood, and what they were about. */
export type Before = readonly { question: string; answer?: string | undefined; about: About }[];

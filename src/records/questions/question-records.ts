import type { Open } from '../collection.ts';
import { DAY_MS } from '../who-and-when.ts';
import { Asked } from './asked.ts';
import { CuratedAnswers } from './curated-answers.ts';
import { ExpertQuestion } from './expert-question.ts';
import { LatestQuestions } from './latest-questions.ts';

/** What is asked, and what experts answer. */
export const questionRecords = (open: Open) => ({
  /** Kept for a day at most. Key: the conversation, as `conversationKey` of the chat names it. */
  latestQuestions: open('latest-questions', LatestQuestions, { ttlMs: DAY_MS }),
  /** Key: `askedKey`. Each is forgotten when nobody has asked it for as long as the plan says. */
  asked: open('asked', Asked),
  /** Key: the message that sent it. */
  expertQuestions: open('expert-questions', ExpertQuestion),
  /** Key: plan id. Written by whoever alone may change them. */
  curatedAnswers: open('curated-answers', CuratedAnswers),
});

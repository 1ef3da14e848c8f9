import type { Question } from '../../retrieval/question.ts';
import type { SearchIndex, SearchResult } from '../../retrieval/search-index.ts';
import type { Answered } from '../answered.ts';
import type { Before } from '../before.ts';
import { roundAnswer } from '../from-plan/round-answer.ts';
import type { Speech } from '../speech.ts';
import { readTopic, type Topic } from './topic.ts';
import { type Running, topicAnswer } from './topic-answer.ts';

/** A question made ready, and what the documents hold of it. */
export type Searched = { question: Question; found: SearchResult };

type AboutLikaParts = {
  search: Searched;
  speech: Speech;
  running: Running;
  before: Before;
  index: SearchIndex;
};

/** How the self-assessment and Lika work; undefined when the line asks something else, or the documents answer that very question. */
export function answerAboutLika(
  line: string,
  { search, speech, running, before, index }: AboutLikaParts,
): Answered | undefined {
  const latest = before.at(-1)?.about ?? {};
  const isFirst = Object.keys(latest).length === 0;
  const topic = readTopic(line, isFirst);
  if (topic === undefined || isAnsweredThere(search)) return undefined;
  if (topic === 'round') return { ...roundAnswer(speech, index), abstained: false };
  const parts = topicAnswer(topic, speech, running, isFirst);
  return { parts, cited: [], abstained: false, ...(ABOUT_THE_ANSWER.has(topic) && { stays: true }) };
}

/** Whoever did not understand the answer goes on about the same thing. */
const ABOUT_THE_ANSWER: ReadonlySet<Topic> = new Set(['lost', 'wrong-answer']);

/** So much of the question a heading that asks the same holds, at least. */
const ASKS_THE_SAME = 0.5;
const SURELY = 0.9;

/** The municipality has answered that very question, under a heading that asks it. */
function isAnsweredThere({ question, found }: Searched): boolean {
  const [best] = found.matches;
  // A single word is in many a heading.
  if (!best || question.asked.length < 2) return false;
  const { passage, heading, surely } = best;
  return passage.heading.endsWith('?') && heading >= ASKS_THE_SAME && surely >= SURELY;
}

import { PASSAGES } from '../../src/answers/answered.ts';
import { createAnswers } from '../../src/answers/answers.ts';
import { confidence } from '../../src/answers/from-documents/decline.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import { evidenceFor } from '../../src/retrieval/evidence.ts';
import { readQuestion } from '../../src/retrieval/question.ts';
import type { SearchIndex } from '../../src/retrieval/search-index.ts';
import { isEnglish } from '../../src/retrieval/words/english-question.ts';
import type { EvalQuestion } from './questions.ts';
import { holdsWords, tellsFact } from './same-words.ts';

/** How one question went. */
export type Outcome = {
  question: EvalQuestion;
  answerable: boolean;
  /** The place of the first passage that answers it, from 1, among the ten best; 0 for none. */
  rank: number;
  declined: boolean;
  /** Everything that it must tell stands in an answer that was given. */
  told: boolean;
  /** How sure Lika is that the documents answer it, 0 to 1. */
  confidence: number;
  ms: number;
};

const FIRST_WORKING_DAY = new Date('2026-09-01T08:00:00Z');

/** Asks the questions of documents alone, without a plan or a model, one after the other. */
export async function answerQuestions(
  questions: readonly EvalQuestion[],
  index: SearchIndex,
): Promise<Outcome[]> {
  const answers = createAnswers({ index: () => index });
  const outcomes: Outcome[] = [];
  for (const question of questions) {
    const started = performance.now();
    const { reply, abstained, passages } = await answers.answer(
      question.q,
      isEnglish(question.q) ? 'en' : 'sv',
      FIRST_WORKING_DAY,
    );
    const ms = performance.now() - started;
    const read = readQuestion(question.q);
    const words = plainText({ parts: reply.parts.filter(({ kind }) => kind !== 'citations') });
    outcomes.push({
      question,
      answerable: question.gold.length > 0,
      rank:
        passages.findIndex(({ passage }) => question.gold.some((gold) => holdsWords(passage.text, gold))) + 1,
      declined: abstained,
      told: !abstained && question.answer_facts.every((fact) => tellsFact(words, fact)),
      confidence: confidence(read, evidenceFor(read, index.search(read, PASSAGES), index), new Set()),
      ms,
    });
  }
  return outcomes;
}

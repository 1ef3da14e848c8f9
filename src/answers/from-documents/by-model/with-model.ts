import type { Passage } from '../../../documents/passage.ts';
import type { Language } from '../../../messages/format.ts';
import type { Part } from '../../../messages/reply.ts';
import type { LanguageModel } from '../../../model/language-model.ts';
import { type Question, readQuestion } from '../../../retrieval/question.ts';
import type { SearchIndex } from '../../../retrieval/search-index.ts';
import type { Cited } from '../../citations/cited.ts';
import { tellsOfIndividualCase } from '../../individual-case/individual-case.ts';
import { chosenPassages } from './chosen-passages.ts';
import { type QuestionMeant, questionMeant, type Said } from './question-meant.ts';
import { speaksToModel } from './speaks-to-model.ts';
import { wordedAnswer } from './worded-answer.ts';

type ModelStep = 'question' | 'ranking' | 'answer';

/** A language model, what it is told at each step, and how long each may take. */
export type Wording = {
  model: LanguageModel;
  /** The texts of `prompts/question.md`, `ranking.md` and `answer.md`. */
  instructions: Record<ModelStep, string>;
  /** Told why a step, or a sentence, was not used; never what anyone wrote. */
  onFailure?: (step: ModelStep, reason: unknown) => void;
  timePlan?: Partial<TimePlan>;
  /** Milliseconds on a clock that only goes forward. */
  elapsed?: () => number;
};

/** Milliseconds: all together, the most that each step before the last may take, and the least that the last needs. */
export type TimePlan = { total: number; question: number; ranking: number; leastForAnswer: number };

/** A person waits ten seconds at most; what is left of them is for finding, sending and showing. */
const TIME_PLAN: TimePlan = { total: 8_000, question: 2_000, ranking: 2_000, leastForAnswer: 1_000 };
const CANDIDATES = 12;
const PASSAGES_GIVEN = 5;
/** What is longer is a text, and costs as one. */
export const LONGEST_QUESTION = 1_500;

type ModelQuestion = {
  question: Question;
  before: Said;
  language: Language;
  /** Lika would answer it without a model too: then it needs neither reading nor ranking. */
  sure: boolean;
  /** How near the passages are in meaning, by id. */
  meaning: ReadonlyMap<string, number>;
};

/**
 * The answer in the model's words: read, search, rank, word. A step that fails or is slow is gone without; a question that
 * is plainly answered takes one call. Undefined whenever no sentence of the answer stands.
 */
export async function answerWithModel(
  { question, before, language, sure, meaning }: ModelQuestion,
  index: SearchIndex,
  wording: Wording,
): Promise<{ parts: Part[]; cited: Cited[] } | undefined> {
  const { model, instructions, onFailure } = wording;
  const plan = { ...TIME_PLAN, ...wording.timePlan };
  const elapsed = wording.elapsed ?? (() => performance.now());
  const ends = elapsed() + plan.total;
  const timeFor = (most: number) => Math.min(most, ends - elapsed() - plan.leastForAnswer);
  const failed = (step: ModelStep, reason: string) => {
    onFailure?.(step, new Error(`the language model’s answer is not used: ${reason}`));
    return undefined;
  };
  if (question.text.length > LONGEST_QUESTION) return failed('question', 'the question’s length');
  if (speaksToModel(question.text)) return failed('question', 'the question gives the model orders');

  /** What the step gives; what stands in for it when it fails, or when there is no time. */
  const step = async <Result>(
    name: 'question' | 'ranking',
    without: Result,
    work: (by: { model: LanguageModel; instructions: string; timeoutMs: number }) => Promise<Result>,
  ): Promise<Result> => {
    const timeoutMs = timeFor(plan[name]);
    if (timeoutMs <= 0) return without;
    return work({ model, instructions: instructions[name], timeoutMs }).catch((reason: unknown) => {
      onFailure?.(name, reason);
      return without;
    });
  };

  const told = before.filter(mayBeTold);
  const asked: QuestionMeant = { question: question.text, words: [] };
  const simple = sure && told.length === 0;
  const meant = simple
    ? asked
    : await step('question', asked, (by) => questionMeant(question.text, told, language, by));

  const found = candidates(question, meant, meaning, index);
  if (found.length === 0) return undefined;
  const ranked =
    simple || found.length <= PASSAGES_GIVEN
      ? found
      : await step('ranking', found, (by) => chosenPassages(meant.question, found, by));

  const timeoutMs = ends - elapsed();
  if (timeoutMs < plan.leastForAnswer) return failed('answer', 'there is no time left');
  try {
    const passages = ranked.slice(0, PASSAGES_GIVEN);
    const by = { model, instructions: instructions.answer, timeoutMs };
    const { faults, ...answer } = await wordedAnswer(meant.question, passages, language, by);
    for (const fault of faults) failed('answer', fault);
    return 'parts' in answer ? answer : undefined;
  } catch (reason) {
    onFailure?.('answer', reason);
    return undefined;
  }
}

/** What was said of someone's case is told to no one, and orders to a model are told to none. */
function mayBeTold({ question, answer = '' }: Said[number]): boolean {
  return !tellsOfIndividualCase(question) && !speaksToModel(question) && !speaksToModel(answer);
}

/**
 * The question's own passages, joined by score with what the model's reading and words bring, and what is near in meaning.
 * Passages that give a model orders are none.
 */
function candidates(
  question: Question,
  meant: QuestionMeant,
  meaning: ReadonlyMap<string, number>,
  index: SearchIndex,
): Passage[] {
  const also = new Map(meaning);
  const others = [meant.question === question.text ? '' : meant.question, meant.words.join(' ')];
  for (const words of others.filter((text) => text !== '')) {
    for (const { passage, score } of index.search(readQuestion(words), CANDIDATES).ranked) {
      also.set(passage.id, Math.max(also.get(passage.id) ?? 0, score));
    }
  }
  return index
    .search(question, CANDIDATES, also)
    .ranked.map(({ passage }) => passage)
    .filter(({ document, heading, text }) => !speaksToModel([document, heading, text].join('\n')));
}

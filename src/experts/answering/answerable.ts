import type { Command } from '../../messages/command.ts';
import { type Reply, reply, text } from '../../messages/reply.ts';
import type { CuratedAnswer } from '../../records/questions/curated-answers.ts';
import type { ExpertQuestion } from '../../records/questions/expert-question.ts';
import type { Asking } from '../../register/asking.ts';
import { latestOf } from '../asked/unanswered.ts';
import type { CuratedStore } from '../curated/curated-store.ts';
import type { ExpertParts } from '../parts.ts';
import { answeredBy, askedParts, type Told } from '../passed-on/question-views.ts';
import { words } from '../words.ts';
import { type AnswerValues, LONGEST } from './answer-form.ts';

export type WriteCommand = Extract<Command, { do: 'write-answer' }>;

/** What is answered, as it stands. */
export type Answerable =
  | { what: 'question'; id: string; question: ExpertQuestion }
  | { what: 'asked'; id: string; line: string; wordings: string[] }
  | { what: 'curated'; id: string; answer: CuratedAnswer };

/** What the command is about, or why it cannot be answered. Whoever sees a question may answer it. */
export async function findAnswerable(
  { records, curated }: Pick<ExpertParts, 'records'> & { curated: CuratedStore },
  { what, id }: WriteCommand,
  { person, language }: Asking,
): Promise<Answerable | Reply> {
  const say = words[language];
  if (what === 'question') {
    const question = await records.expertQuestions.get(id);
    if (question === undefined) return reply(text(say.questionGone));
    return question.takenBack === undefined ? { what, id, question } : reply(text(say.wasTakenBack));
  }
  if (!person.roles.includes('admin')) return reply(text(say.administratorsOnly));
  if (what === 'asked') {
    const asked = await records.asked.get(id);
    if (asked === undefined) return reply(text(say.askedForgotten));
    return { what, id, line: latestOf(asked), wordings: asked.wordings.map((one) => one.text) };
  }
  const answer = await curated.get(id);
  return answer === undefined ? reply(text(say.curatedGone)) : { what, id, answer };
}

/** What is told before the answer is written, a paragraph each. */
export function introOf(about: Answerable, told: Told): string[] {
  const say = words[told.language];
  switch (about.what) {
    case 'question':
      return [
        ...askedParts(about.question, told).flatMap((part) => ('text' in part ? [part.text] : [])),
        ...about.question.answers.map((answer) => answeredBy(answer, told)),
        ...(about.question.answers.length > 0 ? [say.mayAdd] : []),
        say.noPeople,
      ];
    case 'asked':
      return [say.wasAsked({ question: about.line }), say.forAll, say.noPeople];
    case 'curated':
      return [say.changesForAll, say.noPeople];
  }
}

/** What the form holds when it is opened. */
export function valuesOf(about: Answerable): Omit<AnswerValues, 'keep'> {
  if (about.what === 'question') return { question: '', text: '', sources: '' };
  if (about.what === 'asked') return { question: cut(about.line), text: '', sources: '' };
  const { question, text: line, sources } = about.answer;
  return { question: cut(question), text: line, sources: sources ?? '' };
}

const cut = (line: string): string => line.slice(0, LONGEST.question);

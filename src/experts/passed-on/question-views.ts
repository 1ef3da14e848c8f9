import { formatWhen, type Language } from '../../messages/format.ts';
import { type Choice, choices, note, type Part, type Reply, reply, text } from '../../messages/reply.ts';
import type { ExpertAnswer, ExpertQuestion } from '../../records/questions/expert-question.ts';
import { nameOf } from '../../register/name-of.ts';
import type { Register } from '../../register/register.ts';
import { amongOthers } from '../pages.ts';
import { words } from '../words.ts';

/** How people and times are told. */
export type Told = { register: Register; language: Language; now: Date };

/** The question as the experts see it, with what has been answered. `nearest`: in the documents. */
export function questionReply(
  id: string,
  question: ExpertQuestion,
  nearest: { heading: string; document: string } | undefined,
  told: Told,
): Reply {
  const { language } = told;
  const say = words[language];
  if (question.takenBack !== undefined) return reply(text(say.wasTakenBack));
  return reply(
    ...askedParts(question, told),
    ...(nearest === undefined ? [] : [note(say.nearest(nearest))]),
    ...question.answers.map((answer) => text(answeredInShort(answer, told))),
    note(say.noPeople),
    choices(answerChoice(id, question, told)),
  );
}

/** Who asks what: the name only where the person has let it be seen. */
export function askedParts(
  { by, named, unit, text: line }: ExpertQuestion,
  { register, language }: Told,
): Part[] {
  const say = words[language];
  const from = register.unit(unit)?.name ?? unit;
  return [
    text(
      named ? say.personAsks({ name: nameOf(register, by), unit: from }) : say.someoneAsks({ unit: from }),
    ),
    text(say.quoted({ words: line })),
  ];
}

export const answeredBy = ({ by, at, text: words_ }: ExpertAnswer, told: Told): string =>
  words[told.language].answeredBy({
    by: nameOf(told.register, by),
    when: formatWhen(new Date(at), told.now, told.language, told.register.plan.timeZone),
    answer: words_,
  });

/** Where there may be several; the whole stands where someone adds to it. */
export const answeredInShort = (answer: ExpertAnswer, told: Told): string =>
  answeredBy({ ...answer, text: amongOthers(answer.text) }, told);

export function answerChoice(
  id: string,
  { answers }: Pick<ExpertQuestion, 'answers'>,
  { language }: Told,
): Choice {
  const say = words[language];
  return {
    title: answers.length === 0 ? say.answer : say.addToAnswer,
    command: { do: 'write-answer', what: 'question', id },
  };
}

import type { Command } from '../../messages/command.ts';
import { type Choice, choices, note, type Reply, reply, text } from '../../messages/reply.ts';
import type { Language } from '../../plan/plan.ts';
import type { Asking } from '../../register/asking.ts';
import { wordsAsked } from '../asked/asked.ts';
import type { ExpertParts } from '../parts.ts';
import { words } from '../words.ts';
import { everyQuestion, keepQuestion, takeBack } from './question-store.ts';
import { whereInWords } from './where.ts';

export type AskCommand = Extract<Command, { do: 'ask-expert' }>;

/** Shows what would be passed on, and passes it on once the person says so. */
export async function passOn(parts: ExpertParts, command: AskCommand, asking: Asking): Promise<Reply> {
  const { register, records } = parts;
  const { language, person } = asking;
  const say = words[language];
  if (command.act === 'leave') return inPlace(reply(text(say.notSent)), asking);
  const line = await wordsAsked(records, command);
  if (line === undefined) return reply(text(say.askedForgotten));
  if (parts.isIndividualCase(line)) return parts.individualCase(language);
  const where = await whereInWords(register, records, language);
  if (command.act === 'send') return send(parts, command, { line, where }, asking);

  const { asked, wording } = command;
  const unit = register.unit(person.unit)?.name ?? person.unit;
  const sending = (named: boolean): Choice => ({
    title: named ? say.sendNamed : say.send,
    command: { do: 'ask-expert', act: 'send', asked, wording, ...(named ? { named: true as const } : {}) },
    ...(named ? {} : { emphasis: 'primary' }),
  });
  return reply(
    text(say.willSend({ where, question: line })),
    text(say.whatIsSeen({ unit })),
    note(`${say.noPeople} ${say.rewrite}`),
    choices(sending(false), sending(true), {
      title: say.leave,
      command: { do: 'ask-expert', act: 'leave', asked, wording },
    }),
  );
}

async function send(
  parts: ExpertParts,
  { asked, named }: AskCommand,
  { line, where }: { line: string; where: string },
  asking: Asking,
): Promise<Reply> {
  const { person, language, now, id } = asking;
  const say = words[language];
  const mine = (await everyQuestion(parts)).find(
    ({ question }) =>
      question.by === person.email &&
      question.asked === asked &&
      question.takenBack === undefined &&
      question.answers.length === 0,
  );
  if (mine !== undefined && mine.id !== id) {
    return inPlace(reply(text(say.alreadySent), choices(takeBackChoice(mine.id, language))), asking);
  }
  await keepQuestion(parts, id, {
    asked,
    text: line,
    by: person.email,
    named: named === true,
    unit: person.unit,
    at: now.toISOString(),
    answers: [],
  });
  return inPlace(
    reply(text(say.sent({ where, question: line })), choices(takeBackChoice(id, language))),
    asking,
  );
}

/** Takes a question back for the one who sent it. */
export async function takeBackQuestion(parts: ExpertParts, id: string, asking: Asking): Promise<Reply> {
  const say = words[asking.language];
  const mine = (await parts.records.expertQuestions.get(id))?.by === asking.person.email;
  const question = mine ? await takeBack(parts, id, asking.now) : undefined;
  if (question === undefined) return reply(text(say.questionGone));
  if (question.takenBack === undefined) return reply(text(say.alreadyAnswered));
  return inPlace(reply(text(say.takenBack({ question: question.text }))), asking);
}

const takeBackChoice = (question: string, language: Language): Choice => ({
  title: words[language].takeBack,
  command: { do: 'take-back-question', question },
});

const inPlace = (said: Reply, { pressed }: Asking): Reply => (pressed ? { ...said, to: 'origin' } : said);

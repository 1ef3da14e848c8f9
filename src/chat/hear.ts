import { tellsOfIndividualCase } from '../answers/individual-case/individual-case.ts';
import type { Reply } from '../messages/reply.ts';
import type { Asking } from '../register/asking.ts';
import { isEnglish } from '../retrieval/words/english-question.ts';
import { questionsBefore, rememberQuestion } from './latest-questions.ts';
import { shortReport } from './short-report.ts';
import { askingOf, type Turn } from './turn.ts';

/** A line that is no command: the answer that is waited for, else a question. */
export async function hear(turn: Turn, line: string): Promise<Reply[]> {
  const asking = askingOf(turn);
  if (asking === undefined || turn.incoming.place.kind === 'channel') return question(turn, line);
  const mayAsk = !(await turn.abilities.civilSociety.waitsForWords(asking));
  const isQuestion = tellsOfIndividualCase(line) || (mayAsk && asksSomething(line));
  const taken = isQuestion ? undefined : await takenAsAnswer(turn, line, asking);
  if (taken !== undefined) return taken;
  const rated = await turn.abilities.assessment.typed(line, asking, isQuestion);
  return rated ?? question(turn, line);
}

/** What is waited for, by one ability at a time; a short report of an action is one where nothing is. */
async function takenAsAnswer(turn: Turn, line: string, asking: Asking): Promise<Reply[] | undefined> {
  const { actions, availability, doers, civilSociety, handOvers, approvals, experts } = turn.abilities;
  const waiting = await turn.records.conversations.get(asking.person.email);
  const report = await shortReport(turn, line, waiting, asking);
  if (report !== undefined) return actions.handle(report, asking);
  for (const ability of [actions, availability, doers, civilSociety, handOvers, approvals, experts]) {
    const taken = await ability.typed(line, asking);
    if (taken !== undefined) return taken;
  }
  return undefined;
}

/** Only those that no line about an action begins with: "När upphandlingen är klar börjar vi" is a line. */
const QUESTION_WORD = /^(?:vad|vem|vems|vilka|vilken|vilket|hur|vart|varför|what|who|which|how|why)\b/iu;

/** A question while a line is waited for is answered, not kept as the line, with or without its mark. */
const asksSomething = (line: string) => line.endsWith('?') || QUESTION_WORD.test(line);

/** The answer, and then what was waited for again, so that a question in between is neither swallowed nor in the way. */
export async function question(turn: Turn, line: string): Promise<Reply[]> {
  const { abilities, person, now } = turn;
  // Whoever asks in English is answered so, without having to choose it for all else.
  const language = isEnglish(line) ? 'en' : turn.language;
  const before = await questionsBefore(turn);
  const answer = await abilities.answer(line, language, now, { person, before });
  await rememberQuestion(turn, answer);
  const asking = askingOf(turn);
  const nearest = answer.passages[0]?.passage;
  const choices = await abilities.experts.learn(answer.understood?.question ?? line, {
    id: turn.incoming.id,
    now,
    language,
    abstained: answer.abstained,
    nearest: nearest && { heading: nearest.heading, document: nearest.document },
    curated: answer.curated,
    mayAsk: asking !== undefined,
  });
  const reply = { ...answer.reply, parts: [...answer.reply.parts, ...choices] };
  if (asking === undefined || turn.incoming.place.kind === 'channel') return [reply];
  const { actions, doers, handOvers, civilSociety, assessment, experts } = abilities;
  return [
    reply,
    ...(await actions.again(asking)),
    ...(await doers.again(asking)),
    ...(await handOvers.again(asking)),
    ...(await civilSociety.again(asking)),
    ...(await experts.again(asking)),
    ...(await assessment.again(asking)),
  ];
}

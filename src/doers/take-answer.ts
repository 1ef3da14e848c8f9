import { choices, type Reply, reply, text } from '../messages/reply.ts';
import { ActionState } from '../plan/action-state.ts';
import type { Action } from '../plan/plan.ts';
import type { DoerRound, DoerWord } from '../records/actions/doer-round.ts';
import type { Asking } from '../register/asking.ts';
import { answerOf, withoutWord, withWord, wordsOf } from './answer.ts';
import { askedRound } from './asked-round.ts';
import { decideState, isUsed } from './decide-answer.ts';
import {
  askLineReply,
  awaitedDoerLine,
  LINE_LIMIT,
  lineReply,
  stopWaiting,
  tooLongReply,
  waitForDoerLine,
} from './doer-line.ts';
import { type AsTheyStand, type DoerCommand, type DoerParts, words } from './doer-parts.ts';
import { doersOf } from './doers-of.ts';
import { contactFor, questionParts, recordedParts } from './question-view.ts';
import type { RoundsNow } from './rounds-now.ts';
import { sentQuestion } from './sent-question.ts';

type AnswerCommand = Extract<DoerCommand, { do: 'doer-state' | 'doer-line' | 'doer-undo' }>;

export type TakingAnswers = {
  handle(command: AnswerCommand, asking: Asking): Promise<Reply[]>;
  /** Takes the line that is waited for; undefined when none is. */
  typed(line: string, asking: Asking): Promise<Reply[] | undefined>;
  /** The line that is waited for, asked for again after something else; empty when none is. */
  again(asking: Asking): Promise<Reply[]>;
  /** No longer waits; undefined when it did not. */
  cancel(asking: Asking): Promise<Reply[] | undefined>;
  /** Takes back what was said last, while its line is waited for; undefined when none is. */
  undoLast(asking: Asking): Promise<Reply[] | undefined>;
};

/** A round that the doer answers in. */
type Asked = { action: Action; round: DoerRound; settledAt: Date | undefined };

/** What the work came to: replies, and the round where it has changed. */
type Outcome = { replies: Reply[]; changed?: DoerRound };

export function createTakingAnswers(parts: DoerParts, rounds: RoundsNow, ours: AsTheyStand): TakingAnswers {
  const { register, records, turns, stateName } = parts;

  /** Works on the round that was asked about, one at a time; else says why not, and what to do instead. */
  const inRound = async (
    at: { action: string; asked: string },
    asking: Asking,
    work: (asked: Asked) => Promise<Outcome>,
  ): Promise<Reply[]> => {
    const { language, person, now } = asking;
    const say = words[language];
    const action = register.action(at.action);
    if (action === undefined) return [reply(text(say.stale))];
    const { number } = action;
    return turns(`doers/${action.id}`, async () => {
      const found = await askedRound(parts, rounds, action, at.asked, now);
      if (found.kind === 'unknown') return [reply(text(say.stale))];
      const round = found.kind === 'newer' ? found.latest.round : found.round;
      const isDoer = doersOf(register, action.id).includes(person);
      if (!isDoer) {
        return [reply(text(say.notYours({ number, to: contactFor(parts, action, language) })))];
      }
      if (found.kind === 'newer') {
        const question = questionParts(parts, { action, round }, person, language);
        return [reply(text(say.newer({ number })), ...question)];
      }
      const { replies, changed } = await work({ action, round, settledAt: found.settledAt });
      if (changed !== undefined) await keep(action, changed);
      return replies;
    });
  };

  const keep = async (action: Action, round: DoerRound): Promise<void> => {
    const kept = (await records.doerRounds.get(action.id))?.rounds ?? [];
    const isKept = kept.some(({ id }) => id === round.id);
    const next = isKept ? kept.map((one) => (one.id === round.id ? round : one)) : [...kept, round];
    await records.doerRounds.set(action.id, { rounds: next });
  };

  const settledReply = ({ action }: Asked, { language }: Asking): Reply => {
    const to = contactFor(parts, action, language);
    return reply(text(words[language].settled({ number: action.number, to })));
  };

  /** Stands in place of the message whose button was pressed, where one was. */
  const inPlace = async (
    { action, round, settledAt }: Asked,
    topic: string | undefined,
    { person, language, pressed }: Asking,
  ): Promise<Reply[]> => {
    if (!pressed) return [];
    const sent = await sentQuestion(parts, ours, topic, person.email, language);
    if (sent !== undefined) return [sent];
    const answer = answerOf(round, person.email);
    const undoable = !isUsed(answer?.at, settledAt);
    const shown =
      answer === undefined
        ? questionParts(parts, { action, round }, person, language)
        : recordedParts(parts, { action, round, undoable }, person, answer, language);
    return [{ parts: shown, to: 'origin' }];
  };

  /** The question, where it does not come back in place and has no answer any more. */
  const askedAgain = ({ action, round }: Asked, { person, language, pressed }: Asking): Reply[] =>
    pressed || answerOf(round, person.email) !== undefined
      ? []
      : [{ parts: questionParts(parts, { action, round }, person, language) }];

  const setState = async (
    command: Extract<AnswerCommand, { do: 'doer-state' }>,
    asking: Asking,
  ): Promise<Reply[]> => {
    const { person, language, now, id } = asking;
    const state = ActionState.safeParse(command.state).data;
    if (state === undefined) return [reply(text(words[language].stale))];
    let answered: Asked | undefined;
    const said = await inRound(command, asking, async (asked) => {
      const word: DoerWord = { id, at: now.toISOString(), state };
      const decision = decideState(asked.round, { email: person.email, word, settledAt: asked.settledAt });
      if (decision === 'settled') return { replies: [settledReply(asked, asking)] };
      const round = decision === 'record' ? withWord(asked.round, person.email, word) : asked.round;
      answered = { ...asked, round };
      await waitForDoerLine(records, asking, { action: asked.action.id, asked: round.id });
      const name = stateName(state, language);
      const noted = words[language].noted({ number: asked.action.number, state, name });
      return { replies: [lineReply(parts, asked.action, noted, language)], changed: round };
    });
    return answered === undefined ? said : [...(await inPlace(answered, command.topic, asking)), ...said];
  };

  const askLine = (command: Extract<AnswerCommand, { do: 'doer-line' }>, asking: Asking): Promise<Reply[]> =>
    inRound(command, asking, async (asked) => {
      const answer = answerOf(asked.round, asking.person.email);
      if (answer?.line !== undefined && isUsed(answer.at, asked.settledAt)) {
        return { replies: [settledReply(asked, asking)] };
      }
      await waitForDoerLine(records, asking, { action: asked.action.id, asked: asked.round.id });
      return { replies: [askLineReply(parts, asked.action, asking.language)] };
    });

  /** What stands when a state was taken back. */
  const undoneWords = ({ action: { number }, round }: Asked, { person, language }: Asking): string => {
    const state = answerOf(round, person.email)?.state;
    if (state === undefined) return words[language].undone({ number });
    return words[language].undoneTo({ number, state: stateName(state, language) });
  };

  const undo = async (
    command: Extract<AnswerCommand, { do: 'doer-undo' }>,
    asking: Asking,
  ): Promise<Reply[]> => {
    const { person, language } = asking;
    const say = words[language];
    let undone: Asked | undefined;
    const said = await inRound(command, asking, async (asked) => {
      const { number } = asked.action;
      const word = wordsOf(asked.round, person.email).find(({ id }) => id === command.word);
      if (word === undefined) return { replies: [reply(text(say.stale))] };
      if (isUsed(word.at, asked.settledAt)) return { replies: [settledReply(asked, asking)] };
      const round = withoutWord(asked.round, person.email, command.word);
      undone = { ...asked, round };
      const waiting = await awaitedDoerLine(records, asking);
      if (waiting?.action === asked.action.id) await stopWaiting(records, asking, asking.id);
      const said = word.line === undefined ? undoneWords(undone, asking) : say.lineRemoved({ number });
      return { replies: [reply(text(said))], changed: round };
    });
    if (undone === undefined) return said;
    return [...(await inPlace(undone, command.topic, asking)), ...said, ...askedAgain(undone, asking)];
  };

  return {
    handle(command, asking) {
      switch (command.do) {
        case 'doer-state':
          return setState(command, asking);
        case 'doer-line':
          return askLine(command, asking);
        case 'doer-undo':
          return undo(command, asking);
      }
    },

    async typed(typed, asking) {
      const { person, language, now, id } = asking;
      const waiting = await awaitedDoerLine(records, asking);
      const line = typed.trim();
      if (waiting === undefined || line === '') return undefined;
      const length = [...line].length;
      if (length > LINE_LIMIT) return [tooLongReply(length, language)];
      const replies = await inRound(waiting, asking, async ({ action, round }) => {
        const say = words[language];
        const { number } = action;
        const before = answerOf(round, person.email)?.line;
        const changed = withWord(round, person.email, { id, at: now.toISOString(), line });
        const remove = {
          title: say.removeLine,
          label: say.removeLineLabel({ number }),
          command: { do: 'doer-undo', action: action.id, asked: round.id, word: id } as const,
        };
        const isOther = before !== undefined && changed !== round;
        const saved = isOther ? say.lineReplaces({ number }) : say.lineSaved({ number });
        return { replies: [reply(text(saved), choices(remove))], changed };
      });
      await stopWaiting(records, asking, id);
      return replies;
    },

    async again(asking) {
      const waiting = await awaitedDoerLine(records, asking);
      const action = waiting && register.action(waiting.action);
      return action === undefined ? [] : [askLineReply(parts, action, asking.language)];
    },

    async cancel(asking) {
      const waiting = await awaitedDoerLine(records, asking);
      const action = waiting && register.action(waiting.action);
      if (action === undefined) return undefined;
      await stopWaiting(records, asking);
      const said = reply(text(words[asking.language].noLineAdded({ number: action.number })));
      return [asking.pressed ? { ...said, to: 'origin' } : said];
    },

    async undoLast(asking) {
      const waiting = await awaitedDoerLine(records, asking);
      if (waiting === undefined) return undefined;
      const { action, asked } = waiting;
      const round = (await records.doerRounds.get(action))?.rounds.find(({ id }) => id === asked);
      const last =
        round && wordsOf(round, asking.person.email).findLast(({ undone }) => undone === undefined);
      return last && undo({ do: 'doer-undo', action, asked, word: last.id }, asking);
    },
  };
}

import type { Command } from '../messages/command.ts';
import type { Concerns, Due, Revisions } from '../messages/due.ts';
import { formatEitherPerson } from '../messages/format.ts';
import { choices, note, type Part, type Reply, reply, text } from '../messages/reply.ts';
import { masked } from '../model/masking.ts';
import type { Language } from '../plan/plan.ts';
import type { Asked } from '../records/questions/asked.ts';
import type { Asking } from '../register/asking.ts';
import {
  createWriting,
  type KeepCommand,
  type SaveAnswerCommand,
  type WriteCommand,
  type Writing,
} from './answering/writing.ts';
import { changeAsked, LONGEST_WORDING, noteAsked, wordingOf, wordsAsked } from './asked/asked.ts';
import { type UnansweredCommand, unanswered } from './asked/unanswered.ts';
import { askChoice, castVote, type VoteCommand, type Voter, voteChoices } from './asked/vote.ts';
import { createReader } from './curated/curated-match.ts';
import { createCuratedStore } from './curated/curated-store.ts';
import {
  curatedListReply,
  curatedParts,
  curatedReply,
  MOST_MEANT,
  meantParts,
} from './curated/curated-views.ts';
import { askedKeyOf } from './curated/sameness.ts';
import { type ExpertParts, shortId } from './parts.ts';
import { expertConcerns, expertMessages, expertRevisions } from './passed-on/due.ts';
import { type AskCommand, passOn, takeBackQuestion } from './passed-on/passing-on.ts';
import { expertChannelName } from './passed-on/where.ts';
import { words } from './words.ts';

export type { VoteCommand, Voter } from './asked/vote.ts';

type CuratedCommand = Extract<Command, { do: 'curated-answers' }>;
export type ExpertCommand =
  | AskCommand
  | CuratedCommand
  | KeepCommand
  | SaveAnswerCommand
  | UnansweredCommand
  | WriteCommand
  | Extract<Command, { do: 'take-back-question' | 'meant' }>;

/** What was answered to a question, as far as there is something to learn from it. */
type Given = {
  /** Of the message that asked. */
  id: string;
  now: Date;
  language: Language;
  abstained: boolean;
  /** The passage that was nearest. */
  nearest: Asked['nearest'];
  /** The curated answer that was given. */
  curated: string | undefined;
  /** The question can be passed on to a person, and the answer back. */
  mayAsk: boolean;
};

/** A place in a channel, as the platform knows it. */
type ExpertPlace = { platform: string; conversation: string };

/** Learning from what is asked: what helps, what is missing, what experts answer, and what is kept of that for others. */
export type Experts = Pick<Writing, 'form' | 'unopened' | 'typed' | 'again' | 'cancel'> & {
  /** The curated answer to that very question; undefined when there is none. */
  curated(line: string, language: Language): Promise<CuratedGiven | undefined>;
  /** Notes what was asked, never by whom, and gives what can be done with the answer. */
  learn(line: string, given: Given): Promise<Part[]>;
  vote(command: VoteCommand, voter: Voter): Promise<Reply>;
  handle(command: ExpertCommand, asking: Asking): Promise<Reply[]>;
  /** Questions come here from now on; for administrators. `place`: missing where it was not written in a channel. */
  comeHere(place: ExpertPlace | undefined, asking: Asking): Promise<Reply>;
  due: Due;
  revisions: Revisions;
  concerns: Concerns;
};

/** A curated answer as it is given; it rests on what its writer says, not on passages. */
type CuratedGiven = { parts: Part[]; cited: never[]; abstained: false; curated: string };

/** `settle`: from now on what goes to the channel of that name reaches that place. */
export function createExperts(
  given: ExpertParts & { settle: (place: ExpertPlace, name: string) => Promise<void> },
): Experts {
  const { register, records } = given;
  const { plan } = register;
  const read = createReader(register);
  const curated = createCuratedStore({ ...given, read });
  const parts = { ...given, read, curated };
  const writing = createWriting(parts);

  const meant = async (
    { curated: id, asked, wording }: Extract<ExpertCommand, { do: 'meant' }>,
    asking: Asking,
  ): Promise<Reply> => {
    const { language } = asking;
    const line = await wordsAsked(records, { asked, wording });
    const answer = await curated.get(id);
    if (answer === undefined || answer.withdrawn) return reply(text(words[language].curatedGone));
    const isJoined = answer.wordings.some((one) => one.id === wording);
    if (line !== undefined && !isJoined) {
      await curated.join(id, line, 'meant');
      await changeAsked(parts, asked, (one) => ({ ...one, open: Math.max(0, one.open - 1) }));
    }
    const voted = { answer: asking.id, asked, wording, curated: id };
    return reply(...curatedParts(answer, { register, language }), choices(...voteChoices(voted, language)));
  };

  const look = async ({ act, id = '', from }: CuratedCommand, asking: Asking): Promise<Reply> => {
    const { language, now, person } = asking;
    const say = words[language];
    const shown = { register, language, now };
    if (act === 'list') return curatedListReply(await curated.all(), from, shown);
    const found =
      act === 'withdraw'
        ? await curated.withdraw(id, person.email, now)
        : act === 'restore'
          ? await curated.restore(id, person.email, now)
          : await curated.get(id);
    if (found === undefined) return reply(text(say.curatedGone));
    const said = curatedReply(found, shown);
    if (act === 'show') return said;
    const lead = text(act === 'withdraw' ? say.withdrawnNow : say.restoredNow);
    const done = reply(lead, ...said.parts);
    return asking.pressed ? { ...done, to: 'origin' } : done;
  };

  const refusal = ({ person, language }: Asking): Reply | undefined => {
    if (person.roles.includes('admin')) return undefined;
    const administrator = formatEitherPerson(register.administrators(), language);
    return reply(text(words[language].byAdministrator({ administrator })));
  };

  return {
    form: writing.form,
    unopened: writing.unopened,
    typed: writing.typed,
    again: writing.again,
    cancel: writing.cancel,
    due: (now) => expertMessages(parts, now),
    revisions: (now) => expertRevisions(parts, now),
    concerns: (now) => expertConcerns(parts, now),

    async curated(line, language) {
      const question = read(masked(line).slice(0, LONGEST_WORDING));
      if (question.asked.length === 0) return undefined;
      const answer = (await curated.matcher()).same(question);
      if (answer === undefined) return undefined;
      return {
        parts: curatedParts(answer, { register, language }),
        cited: [],
        abstained: false,
        curated: answer.id,
      };
    },

    async learn(line, { id, now, language, abstained, nearest, curated: answered, mayAsk }) {
      if (given.isIndividualCase(line)) return [];
      const asked = masked(line).replace(/\s+/gu, ' ').trim().slice(0, LONGEST_WORDING);
      const question = read(asked);
      const key = askedKeyOf(question);
      if (key === undefined) return [];
      const about = { asked: shortId(`${plan.id} ${key}`), wording: wordingOf(asked).id };
      await noteAsked(parts, about.asked, { id, now, text: asked, declined: abstained, nearest });
      const near =
        answered === undefined ? (await curated.matcher()).near(question, { unanswered: abstained }) : [];
      if (!abstained) {
        const voted = { answer: id, ...about, ...(answered !== undefined && { curated: answered }) };
        // Documents may speak of the same thing beside the point: a person's answer is still worth offering.
        return [...meantParts(near.slice(0, 1), about, language), choices(...voteChoices(voted, language))];
      }
      return [
        ...meantParts(near.slice(0, MOST_MEANT), about, language),
        ...(mayAsk ? [choices(askChoice(about, language))] : []),
      ];
    },

    vote: (command, voter) => castVote(parts, command, voter),

    async handle(command, asking) {
      switch (command.do) {
        case 'ask-expert':
          return [await passOn(parts, command, asking)];
        case 'take-back-question':
          return [await takeBackQuestion(parts, command.question, asking)];
        case 'meant':
          return [await meant(command, asking)];
        case 'write-answer':
          return writing.write(command, asking);
        case 'save-answer':
          return writing.save(command, asking);
        case 'keep-answer':
          return writing.keep(command, asking);
        case 'unanswered':
          return [refusal(asking) ?? (await unanswered(parts, command, asking))];
        case 'curated-answers':
          return [refusal(asking) ?? (await look(command, asking))];
      }
    },

    async comeHere(place, asking) {
      const say = words[asking.language];
      const refused = refusal(asking);
      // Nobody is named in a channel.
      if (refused !== undefined) return { ...refused, to: 'direct' };
      if (place === undefined) return reply(text(say.notAChannel));
      await given.settle(place, expertChannelName(register));
      return reply(text(say.questionsComeHere), note(say.noPeople));
    },
  };
}

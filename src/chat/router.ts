import type { ActionCommand } from '../actions/action-parts.ts';
import type { Actions } from '../actions/actions.ts';
import { isWaitedFor } from '../actions/status-line.ts';
import { tellsOfIndividualCase } from '../answers/individual-case.ts';
import type { ApprovalCommand, Approvals } from '../assessment/approval/approvals.ts';
import type { Assessment } from '../assessment/assessment.ts';
import type { AssessmentCommand } from '../assessment/form/form-event.ts';
import type { Command } from '../messages/command.ts';
import type { Language } from '../messages/format.ts';
import type { Incoming, Sender } from '../messages/incoming.ts';
import { type Reply, reply, text } from '../messages/reply.ts';
import { localDay } from '../plan/local-time.ts';
import type { Person } from '../plan/roster.ts';
import type { Acquaintance, Records } from '../records/records.ts';
import type { Asking } from '../register/asking.ts';
import { languageFor } from '../register/language-of.ts';
import type { Register } from '../register/register.ts';
import type { RoundCommand, Rounds } from '../rounds/rounds.ts';
import type { ThemeCommand, Themes } from '../themes/themes.ts';
import { administratorNames, greetingReply, helpReply, words } from './help.ts';
import { readLetIn, readRoundCommand } from './round-words.ts';
import { readCommand } from './words.ts';

/** The abilities that the router chooses between. */
export type Abilities = {
  answer(question: string, language: Language, now: Date): Promise<Reply[]>;
  assessment: Assessment;
  actions: Actions;
  approvals: Approvals;
  rounds: Rounds;
  themes: Themes;
  summary(now: Date, language: Language): Promise<Reply>;
  /** Lets the weekly post come where that was written. */
  useChannel(incoming: Incoming): Promise<void>;
};

export type Router = (incoming: Incoming, now: Date) => Promise<Reply[]>;

/** Decides which ability answers what came in, and hands it over. */
export function createRouter(parts: { register: Register; records: Records; abilities: Abilities }): Router {
  const { register, records, abilities } = parts;

  return async (incoming, now) => {
    const { from } = incoming;
    const person = from.email === undefined ? undefined : register.person(from.email);
    const known = await recall(records, from, person);
    const language = languageFor(known, person, register.plan.language);
    if (from.guest) {
      return [reply(text(words[language].guest({ municipality: register.plan.municipality })))];
    }
    const turn: Turn = { register, records, abilities, incoming, person, known, language, now };
    const replies = await respond(turn);
    return incoming.place.kind === 'direct' ? replies : forChannel(turn, replies);
  };
}

type Turn = {
  register: Register;
  records: Records;
  abilities: Abilities;
  incoming: Incoming;
  person: Person | undefined;
  known: Acquaintance;
  language: Language;
  now: Date;
};

/** What is known of the sender, with where they wrote from: that is where reminders will reach them. */
async function recall(records: Records, from: Sender, person: Person | undefined): Promise<Acquaintance> {
  const key = from.email ?? `${from.platform}:${from.address}`;
  const known = (await records.acquaintances.get(key)) ?? { addresses: {}, remindFrom: {} };
  if (person === undefined) return known;
  // Who writes can be written to again.
  if ((await records.unreachable.get(key)) !== undefined) await records.unreachable.delete(key);
  if (known.addresses[from.platform] === from.address && known.lastPlatform === from.platform) return known;
  const next = {
    ...known,
    addresses: { ...known.addresses, [from.platform]: from.address },
    lastPlatform: from.platform,
  };
  await records.acquaintances.set(key, next);
  return next;
}

async function respond(turn: Turn): Promise<Reply[]> {
  const { incoming, language } = turn;
  switch (incoming.body.kind) {
    case 'stale':
      return [reply(text(words[language].staleButton))];
    case 'opened':
      return welcomeOnce(turn);
    case 'command':
      return obey(turn, incoming.body.command);
    case 'text': {
      const line = incoming.body.text.trim();
      if (line === '') return [reply(text(words[language].emptyMessage))];
      const command = commandIn(turn, line);
      return command === undefined ? hear(turn, line) : obey(turn, command);
    }
  }
}

/** What the line asks Lika to do; undefined when it is an answer or a question. */
function commandIn({ person, register, now }: Turn, line: string): Command | undefined {
  const letIn = person?.roles.includes('admin') ? readLetIn(line) : undefined;
  return letIn ?? readRoundCommand(line, localDay(now, register.plan.timeZone)) ?? readCommand(line);
}

async function welcomeOnce(turn: Turn): Promise<Reply[]> {
  const { person, known, incoming, language, now, records } = turn;
  if (person === undefined || known.greetedAt !== undefined) return [];
  await records.acquaintances.set(person.email, { ...known, greetedAt: now.toISOString() });
  return [greetingReply(person, incoming.from.name, language)];
}

/** A line that is no command: the answer that is waited for, else a question. */
async function hear(turn: Turn, line: string): Promise<Reply[]> {
  const asking = askingOf(turn);
  if (asking === undefined || turn.incoming.place.kind === 'channel') return question(turn, line);
  const waiting = await turn.records.conversations.get(asking.person.email);
  const isQuestion = tellsOfIndividualCase(line) || asksSomething(line);
  if (isWaitedFor(waiting?.line, turn.now) && !isQuestion) return turn.abilities.actions.line(line, asking);
  const sentBack = isQuestion ? undefined : await turn.abilities.approvals.typed(line, asking);
  if (sentBack !== undefined) return sentBack;
  const rated = await turn.abilities.assessment.typed(line, asking, isQuestion);
  return rated ?? question(turn, line);
}

/** Only those that no line about an action begins with: "När upphandlingen är klar börjar vi" is a line. */
const QUESTION_WORD = /^(?:vad|vem|vems|vilka|vilken|vilket|hur|vart|varför|what|who|which|how|why)\b/iu;

/** A question while a line is waited for is answered, not kept as the line, with or without its mark. */
const asksSomething = (line: string) => line.endsWith('?') || QUESTION_WORD.test(line);

/** The answer, and then what was waited for again, so that a question in between is neither swallowed nor in the way. */
async function question(turn: Turn, line: string): Promise<Reply[]> {
  const answer = await turn.abilities.answer(line, turn.language, turn.now);
  const asking = askingOf(turn);
  if (asking === undefined || turn.incoming.place.kind === 'channel') return answer;
  const { actions, assessment } = turn.abilities;
  return [...answer, ...(await actions.lineAgain(asking)), ...(await assessment.again(asking))];
}

/** Commands that may come in the middle of the form without leaving it. */
const ASIDES: ReadonlySet<Command['do']> = new Set([
  'help',
  'greet',
  'thank',
  'summary',
  'status',
  'language',
]);

async function obey(turn: Turn, command: Command): Promise<Reply[]> {
  const replies = await obeyed(turn, command);
  const asking = askingOf(turn);
  if (asking === undefined || turn.incoming.place.kind === 'channel' || !ASIDES.has(command.do))
    return replies;
  return [...replies, ...(await turn.abilities.assessment.again(asking))];
}

async function obeyed(turn: Turn, command: Command): Promise<Reply[]> {
  const { abilities, register, person, incoming, language, now } = turn;
  switch (command.do) {
    case 'help':
      return [helpReply(register, person, language)];
    case 'greet':
      return [greetingReply(person, incoming.from.name, language)];
    case 'thank':
      return [reply(text(words[language].welcome))];
    case 'language':
      return changeLanguage(turn, command.language);
    case 'question':
      return question(turn, command.text);
    case 'summary':
      return [await abilities.summary(now, language)];
    case 'use-channel':
      return useChannel(turn);
    case 'status':
      return status(turn);
    default:
      return personal(turn, command);
  }
}

async function useChannel({ abilities, register, person, incoming, language }: Turn): Promise<Reply[]> {
  const say = words[language];
  if (!person?.roles.includes('admin')) {
    const administrator = administratorNames(register, language);
    return [reply(text(say.channelByAdministrator({ administrator })))];
  }
  if (incoming.place.kind === 'direct') return [reply(text(say.channelNotHere))];
  await abilities.useChannel(incoming);
  return [reply(text(say.channelChosen))];
}

async function status(turn: Turn): Promise<Reply[]> {
  const asking = askingOf(turn);
  const plan = await turn.abilities.actions.status(turn.language, turn.now);
  return asking === undefined ? plan : [...plan, ...(await turn.abilities.assessment.progress(asking))];
}

/** What only someone on the roster may do. */
async function personal(
  turn: Turn,
  command: ActionCommand | ApprovalCommand | AssessmentCommand | RoundCommand | ThemeCommand,
): Promise<Reply[]> {
  const { abilities, register, language } = turn;
  const asking = askingOf(turn);
  if (asking === undefined) {
    return [reply(text(words[language].stranger({ administrator: administratorNames(register, language) })))];
  }
  switch (command.do) {
    case 'my-actions':
    case 'update-status':
    case 'set-state':
    case 'write-line':
    case 'remove-line':
    case 'remind-later':
      return abilities.actions.handle(command, asking);
    case 'round':
      return abilities.rounds.handle(command, asking);
    case 'themes':
    case 'sort-answer':
      return abilities.themes.handle(command, asking);
    case 'approval':
    case 'withdraw':
      return abilities.approvals.handle(command, asking);
    case 'cancel':
      return cancel(turn, command, asking);
    default:
      return abilities.assessment.handle(command, asking);
  }
}

async function cancel(turn: Turn, command: AssessmentCommand, asking: Asking): Promise<Reply[]> {
  const waiting = await turn.records.conversations.get(asking.person.email);
  if (isWaitedFor(waiting?.line, turn.now)) return turn.abilities.actions.cancelLine(asking);
  const { form, reopening, sendingBack, example } = waiting ?? {};
  if ([form, reopening, sendingBack, example].some((one) => one !== undefined)) {
    return turn.abilities.assessment.handle(command, asking);
  }
  return [reply(text(words[turn.language].nothingToCancel))];
}

async function changeLanguage(turn: Turn, language: Language): Promise<Reply[]> {
  const { records, incoming, known, register, person } = turn;
  const key = incoming.from.email ?? `${incoming.from.platform}:${incoming.from.address}`;
  await records.acquaintances.set(key, { ...known, language });
  return [reply(text(words[language].languageChanged)), helpReply(register, person, language)];
}

function askingOf(turn: Turn): Asking | undefined {
  const { person, language, now, incoming } = turn;
  const pressed = incoming.body.kind === 'command';
  return person && { person, language, now, id: incoming.id, pressed, forms: incoming.forms === true };
}

/** Commands whose answers are for all in a channel. */
const OPEN_COMMANDS: ReadonlySet<Command['do']> = new Set(['help', 'greet', 'thank', 'use-channel']);

/** In a channel only questions are answered in the open; the rest goes to the person, and no post is replaced. */
function forChannel(turn: Turn, replies: Reply[]): Reply[] {
  const { body } = turn.incoming;
  const command =
    body.kind === 'command' ? body.command : body.kind === 'text' ? commandIn(turn, body.text) : undefined;
  if (body.kind === 'text' && (command === undefined || OPEN_COMMANDS.has(command.do))) return replies;
  const privately = replies
    .filter((one) => one.to !== 'origin')
    .map((one): Reply => ({ ...one, to: 'direct' }));
  return body.kind === 'text' ? [reply(text(words[turn.language].inDirectMessage)), ...privately] : privately;
}

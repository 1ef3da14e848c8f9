import type { VoteCommand } from '../experts/experts.ts';
import type { Command } from '../messages/command.ts';
import { formatEitherPerson, type Language } from '../messages/format.ts';
import { type Reply, reply, text } from '../messages/reply.ts';
import type { ChannelCommand } from '../summaries/channels.ts';
import { question } from './hear.ts';
import { greetingReply, helpReply, words } from './help.ts';
import { personal } from './personal.ts';
import { acquaintanceKey, askingOf, type Turn } from './turn.ts';

/** Commands that may come in the middle of the form without leaving it. */
const ASIDES: ReadonlySet<Command['do']> = new Set([
  'help',
  'greet',
  'thank',
  'summary',
  'status',
  'commitments',
  'language',
  'calendar-file',
  'preview',
]);

/** Does what the command asks, and goes on with the form where it was only an aside. */
export async function obey(turn: Turn, command: Command): Promise<Reply[]> {
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
      return [greetingReply(register, person, incoming.from.name, language)];
    case 'thank':
      return [reply(text(words[language].welcome))];
    case 'language':
      return changeLanguage(turn, command.language);
    case 'question':
      return question(turn, command.text);
    case 'summary':
      return [await abilities.summary(now, language)];
    case 'summary-details':
      return [await abilities.details(command.unit, now, language)];
    case 'ask':
      return [reply(text(words[language].askNow))];
    case 'use-channel':
    case 'leave-channel':
      return [await channel(turn, command)];
    case 'vote':
      return [await vote(turn, command)];
    case 'experts-here':
      return expertsHere(turn);
    case 'status':
      return status(turn);
    case 'commitments':
      return [await abilities.commitments.status(command.commitment, language, now)];
    default:
      return personal(turn, command);
  }
}

function channel(turn: Turn, command: ChannelCommand): Promise<Reply> {
  const { abilities, person, incoming, language, now } = turn;
  const { kind, conversation } = incoming.place;
  const place = kind === 'direct' ? undefined : { platform: incoming.from.platform, conversation };
  return abilities.channels(command, { person, language, now, place });
}

/** Anyone may say whether an answer helped, in a channel too. */
function vote(turn: Turn, command: VoteCommand): Promise<Reply> {
  const { abilities, person, incoming, language, now } = turn;
  const key = acquaintanceKey(incoming.from);
  return abilities.experts.vote(command, { key, language, mayAsk: person !== undefined, now });
}

async function expertsHere(turn: Turn): Promise<Reply[]> {
  const { abilities, incoming, language, register } = turn;
  const asking = askingOf(turn);
  if (asking === undefined) {
    const administrator = formatEitherPerson(register.administrators(), language);
    return [{ ...reply(text(words[language].stranger({ administrator }))), to: 'direct' }];
  }
  const { kind, conversation } = incoming.place;
  const place = kind === 'direct' ? undefined : { platform: incoming.from.platform, conversation };
  return [await abilities.experts.comeHere(place, asking)];
}

async function status(turn: Turn): Promise<Reply[]> {
  const asking = askingOf(turn);
  const plan = await turn.abilities.actions.status(turn.language, turn.now);
  return asking === undefined ? plan : [...plan, ...(await turn.abilities.assessment.progress(asking))];
}

async function changeLanguage(turn: Turn, language: Language): Promise<Reply[]> {
  const { records, incoming, known, register, person } = turn;
  await records.acquaintances.set(acquaintanceKey(incoming.from), { ...known, language });
  return [reply(text(words[language].languageChanged)), helpReply(register, person, language)];
}

import type { Command } from '../messages/command.ts';
import { type Reply, reply, text } from '../messages/reply.ts';
import { commandIn } from './command-in.ts';
import { words } from './help.ts';
import type { Turn } from './turn.ts';

/** Commands whose answers are for all in a channel. */
const OPEN_COMMANDS: ReadonlySet<Command['do']> = new Set([
  'help',
  'greet',
  'thank',
  'use-channel',
  'leave-channel',
  'experts-here',
  'commitments',
]);

/** In a channel only questions are answered in the open; the rest goes to the person, and no post is replaced. */
export function forChannel(turn: Turn, replies: Reply[]): Reply[] {
  const { body } = turn.incoming;
  const command =
    body.kind === 'command' ? body.command : body.kind === 'text' ? commandIn(turn, body.text) : undefined;
  if (body.kind === 'text' && (command === undefined || OPEN_COMMANDS.has(command.do))) return replies;
  const privately = replies
    .filter((one) => one.to !== 'origin')
    .map((one): Reply => ({ ...one, to: 'direct' }));
  return body.kind === 'text' ? [reply(text(words[turn.language].inDirectMessage)), ...privately] : privately;
}

import type { Command } from '../messages/command.ts';
import { localDay } from '../plan/local-time.ts';
import { readChannelCommand } from './channel-words.ts';
import { readCommitmentCommand } from './commitment-words.ts';
import { readHandOver } from './hand-over-words.ts';
import { readLetIn, readRoundCommand } from './round-words.ts';
import type { Turn } from './turn.ts';
import { readCommand } from './words.ts';

/** What the line asks Lika to do; undefined when it is an answer or a question. */
export function commandIn(
  { person, register, now }: Pick<Turn, 'person' | 'register' | 'now'>,
  line: string,
): Command | undefined {
  const isAdministrator = person?.roles.includes('admin') ?? false;
  const letIn = isAdministrator ? readLetIn(line) : undefined;
  return (
    letIn ??
    readHandOver(line, { actions: register.plan.actions, isAdministrator }) ??
    readChannelCommand(line) ??
    readRoundCommand(line, localDay(now, register.plan.timeZone)) ??
    readCommitmentCommand(line, register.plan.commitments) ??
    readCommand(line)
  );
}

import type { Command } from '../messages/command.ts';
import { localDay } from '../plan/local-time.ts';
import { readChannelCommand } from './channel-words.ts';
import { readCommitmentCommand } from './commitment-words.ts';
import { readDoerCommand } from './doer-words.ts';
import { readLetIn, readRoundCommand } from './round-words.ts';
import type { Turn } from './turn.ts';
import { readCommand } from './words.ts';

/** What the line asks Lika to do; undefined when it is an answer or a question. */
export function commandIn(
  { person, register, now }: Pick<Turn, 'person' | 'register' | 'now'>,
  line: string,
): Command | undefined {
  const letIn = person?.roles.includes('admin') ? readLetIn(line) : undefined;
  return (
    letIn ??
    readChannelCommand(line) ??
    readRoundCommand(line, localDay(now, register.plan.timeZone)) ??
    readCommitmentCommand(line, register.plan.commitments) ??
    readDoerCommand(line, register.plan.actions) ??
    readCommand(line)
  );
}

import { tellsOfIndividualCase } from '../answers/individual-case.ts';
import type { Command } from '../messages/command.ts';
import { type Day, localDay } from '../plan/local-time.ts';
import { readChannelCommand } from './channel-words.ts';
import { readCommitmentCommand } from './commitment-words.ts';
import { readReminder } from './remind-words.ts';
import { readLetIn, readRoundCommand } from './round-words.ts';
import { readStatusReport } from './status-words.ts';
import type { Turn } from './turn.ts';
import { readCommand } from './words.ts';

/** What the line asks Lika to do; undefined when it is an answer or a question. */
export function commandIn(
  { person, register, now }: Pick<Turn, 'person' | 'register' | 'now'>,
  line: string,
): Command | undefined {
  const today = localDay(now, register.plan.timeZone);
  const letIn = person?.roles.includes('admin') ? readLetIn(line) : undefined;
  return (
    letIn ??
    readChannelCommand(line) ??
    readRoundCommand(line, today) ??
    readCommitmentCommand(line, register.plan.commitments) ??
    readCommand(line) ??
    aboutActions(line, today)
  );
}

/** What is told of somebody's own case is recorded nowhere. */
function aboutActions(line: string, today: Day): Command | undefined {
  if (tellsOfIndividualCase(line)) return undefined;
  return readReminder(line, today) ?? readStatusReport(line, today);
}

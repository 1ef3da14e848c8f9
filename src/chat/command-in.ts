import { tellsOfIndividualCase } from '../answers/individual-case/individual-case.ts';
import type { Command } from '../messages/command.ts';
import { type Day, localDay } from '../plan/local-time.ts';
import { readAvailability } from './availability-words.ts';
import { readChannelCommand } from './channel-words.ts';
import { readCommitmentCommand } from './commitment-words.ts';
import { readDoerCommand } from './doer-words.ts';
import { readHandOver } from './hand-over-words.ts';
import { readPreviewCommand } from './preview-words.ts';
import { readReminder } from './remind-words.ts';
import { readLetIn, readRoundCommand } from './round-words.ts';
import { readStatusReport } from './status-words.ts';
import type { Turn } from './turn.ts';
import { readCommand } from './words.ts';

/** What the line asks Lika to do; undefined when it is an answer or a question. */
export function commandIn(
  { person, known, register, now }: Pick<Turn, 'person' | 'known' | 'register' | 'now'>,
  line: string,
): Command | undefined {
  const { timeZone } = register.plan;
  const isAdministrator = person?.roles.includes('admin') ?? false;
  const letIn = isAdministrator ? readLetIn(line) : undefined;
  const today = localDay(now, timeZone);
  return (
    letIn ??
    readHandOver(line, { actions: register.plan.actions, isAdministrator }) ??
    readChannelCommand(line) ??
    readRoundCommand(line, today) ??
    readPreviewCommand(line, today) ??
    // Who tells why they are away may tell of something that they should be met with care for.
    (tellsOfIndividualCase(line)
      ? undefined
      : readAvailability(line, localDay(now, known.timeZone ?? timeZone))) ??
    readCommitmentCommand(line, register.plan.commitments) ??
    readDoerCommand(line, register.plan.actions) ??
    readCommand(line) ??
    aboutActions(line, today)
  );
}

/** What is told of somebody's own case is recorded nowhere. */
function aboutActions(line: string, today: Day): Command | undefined {
  if (tellsOfIndividualCase(line)) return undefined;
  return readReminder(line, today) ?? readStatusReport(line, today);
}

import { z } from 'zod';
import { ActionCommand } from './commands/actions.ts';
import { AssessmentCommand } from './commands/assessment.ts';
import { AvailabilityCommand } from './commands/availability.ts';
import { CivilSocietyCommand } from './commands/civil-society.ts';
import { DoerCommand } from './commands/doers.ts';
import { ExpertCommand } from './commands/experts.ts';
import { FollowUpCommand } from './commands/follow-up.ts';
import { FormCommand } from './commands/forms.ts';
import { HandOverCommand } from './commands/hand-over.ts';
import { RoundCommand } from './commands/rounds.ts';
import { TalkCommand } from './commands/talk.ts';
import { ThemeCommand } from './commands/themes.ts';

/**
 * Everything a person can ask Lika to do. A typed word and a pressed button become the same command;
 * a button carries its command whole, so that an old button still says what it was about.
 */
export const Command = z.discriminatedUnion('do', [
  TalkCommand,
  AssessmentCommand,
  FormCommand,
  RoundCommand,
  ThemeCommand,
  CivilSocietyCommand,
  ActionCommand,
  DoerCommand,
  HandOverCommand,
  AvailabilityCommand,
  FollowUpCommand,
  ExpertCommand,
]);
export type Command = z.infer<typeof Command>;

/** The command as a button's value; every platform gives it back as it was. */
export function encodeCommand(command: Command): string {
  return JSON.stringify(command);
}

/** Undefined when the value is not one of ours: a button from another version, or made up. */
export function decodeCommand(value: string): Command | undefined {
  try {
    return Command.safeParse(JSON.parse(value)).data;
  } catch {
    return undefined;
  }
}

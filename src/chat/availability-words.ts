import type { Command } from '../messages/command.ts';
import type { Day } from '../plan/local-time.ts';
import { readAbsence } from './absence-words.ts';
import { readDeputyName } from './deputy-words.ts';
import { readHours } from './hours-words.ts';

type AvailabilityCommand = Extract<Command, { do: 'away' | 'deputy' | 'hours' }>;

/**
 * What a person writes of when and how often Lika may write to them, where the words vary: "borta till 15 augusti",
 * "ersättare Karin Ek", "jag jobbar mån–tors 8–14". Undefined when it is about something else.
 */
export function readAvailability(line: string, today: Day): AvailabilityCommand | undefined {
  const who = readDeputyName(line);
  const deputy: AvailabilityCommand | undefined =
    who === undefined ? who : { do: 'deputy', act: 'choose', who };
  return readAbsence(line, today) ?? deputy ?? readHours(line);
}

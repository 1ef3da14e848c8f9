import type { Command } from '../messages/command.ts';
import type { Day } from '../plan/local-time.ts';
import { readAbsence } from './absence-words.ts';
import { readHours } from './hours-words.ts';

type AvailabilityCommand = Extract<Command, { do: 'away' | 'deputy' | 'hours' }>;
type DeputyCommand = Extract<Command, { do: 'deputy' }>;

const DEPUTY =
  /^(?:(?:min|ny|my|new) )?(?:ersättare|deputy)(?:[:,]? (?:är|blir|is)|:)? ((?!(?:för|till|som|på|i|av|är|har|kan|ska|for|to|as|at|in|of|is|has|can)(?!\p{L}))[\p{L}@].*?)[.!]*$/iu;
const IS_DEPUTY = /^(\p{L}.*?) (?:är|blir|is) (?:min ersättare|my deputy)[.!]*$/iu;
const LONGEST_NAME_WORDS = 4;

/**
 * What a person writes of when and how often Lika may write to them, where the words vary: "borta till 15 augusti",
 * "ersättare Karin Ek", "jag jobbar mån–tors 8–14". Undefined when it is about something else.
 */
export function readAvailability(line: string, today: Day): AvailabilityCommand | undefined {
  return readAbsence(line, today) ?? readDeputy(line) ?? readHours(line);
}

function readDeputy(line: string): DeputyCommand | undefined {
  const words = line.trim().replace(/\s+/gu, ' ');
  const who = DEPUTY.exec(words)?.[1] ?? IS_DEPUTY.exec(words)?.[1];
  if (who === undefined || who.includes('?') || who.split(' ').length > LONGEST_NAME_WORDS) return undefined;
  return { do: 'deputy', act: 'choose', who };
}

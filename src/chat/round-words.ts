import type { Command } from '../messages/command.ts';
import { readDay } from '../plan/day-words.ts';
import { addDays, type Day } from '../plan/local-time.ts';

type RoundCommand = Extract<Command, { do: 'round' }>;

const LIST = /^(?:omgångar|omgångarna|rounds)[.!]?$/iu;
const ACT =
  /^(öppna|förläng|stäng|publicera|open|extend|close|publish) (?:(?:själv)?skattnings?)?(?:omgång(?:en)?|round|the round)(?: ([a-z0-9][a-z0-9-]*))??(?: igen| again)?(?: (?:till|t\.?o\.?m\.?|to|until)(?: den)? (.+?))?[.!]?$/iu;
/** "förläng till 18 december", where only a round can be meant. */
const EXTEND = /^(förläng|extend)() (?:till|t\.?o\.?m\.?|to|until)(?: den)? (.+?)[.!]?$/iu;
/** "publicera resultatet igen": without a round named. */
const PUBLISH =
  /^(?:publicera|publish)(?: (?:resultatet|resultat|the result|result))?(?: igen| again)?[.!]?$/iu;
const ACTS = {
  öppna: 'open',
  open: 'open',
  förläng: 'extend',
  extend: 'extend',
  stäng: 'close',
  close: 'close',
  publicera: 'publish',
  publish: 'publish',
} as const;

/** "förläng omgången till 18 december", "stäng omgång 2026", "omgångar"; undefined when it is about no round. */
export function readRoundCommand(line: string, today: Day): RoundCommand | undefined {
  const words = line.trim();
  if (LIST.test(words)) return { do: 'round', act: 'list' };
  if (PUBLISH.test(words)) return { do: 'round', act: 'publish' };
  const added = readNewRound(words, today);
  if (added !== undefined) return added;
  const [, verb, round, until] = ACT.exec(words) ?? EXTEND.exec(words) ?? [];
  const act = ACTS[verb?.toLowerCase() as keyof typeof ACTS];
  if (act === undefined) return undefined;
  const closes = until === undefined ? undefined : readLastDay(until, today);
  // A day that is not understood is asked for: nothing opens till a day that nobody meant.
  if (until !== undefined && closes === undefined && act !== 'publish') {
    return { do: 'round', act: 'extend', ...(round && { round: round.toLowerCase() }) };
  }
  return { do: 'round', act, ...(round && { round: round.toLowerCase() }), ...(closes && { closes }) };
}

const NEW =
  /^(?:(?:skapa|lägg till|add|create) )?(?:(?:en|a) )?(?:ny|new) (?:(?:själv)?skattnings?)?(?:omgång|round)(?: ([\p{L}\d_-]+))?(?: (?:från|from)(?: den| och med)* (.+?) (?:till|t\.?o\.?m\.?|to|until)(?: den| och med)* (.+?))?[.!]?$/iu;

/** "ny omgång 2027 från 4 oktober till 19 november": days without a year are in the round's own, where its id is one. */
function readNewRound(words: string, today: Day): RoundCommand | undefined {
  const [found, id, from, to] = NEW.exec(words) ?? [];
  if (found === undefined) return undefined;
  const round = id?.toLowerCase();
  const year = /^20\d\d$/u.test(round ?? '') ? `${round}-01-01` : today;
  const opens = from && readDay(from, year > today ? year : today);
  const last = opens && to && readDay(to, opens);
  // Days in the wrong order are not a round of nearly a year.
  const closes =
    last && last > addDays(opens, LONGEST_DAYS) ? readDay(to, `${opens.slice(0, 4)}-01-01`) : last;
  return {
    do: 'round',
    act: 'new',
    ...(round && { round }),
    ...(opens && { opens }),
    ...(closes && { closes }),
  };
}

/** Longer than any round is, where no year is given. */
const LONGEST_DAYS = 270;

const LET_IN = /^(?:släpp in|let in|admit) (.+?)[.!]?$/iu;

/** "släpp in kulturförvaltningen". Others than administrators may well begin an answer so. */
export function readLetIn(line: string): RoundCommand | undefined {
  const unit = LET_IN.exec(line.trim())?.[1];
  return unit === undefined ? undefined : { do: 'round', act: 'admit', unit };
}

/** A day without a year that was so lately is that one: then it has passed, and is refused as such. */
const LATELY_DAYS = 180;

/** The last day of a round that is there already. */
function readLastDay(words: string, today: Day): Day | undefined {
  const lately = readDay(words, addDays(today, -LATELY_DAYS));
  return lately !== undefined && lately < today ? lately : readDay(words, today);
}

import type { Command } from '../messages/command.ts';
import { readDay } from '../plan/day-words.ts';
import type { Day } from '../plan/local-time.ts';
import { daysFirst, type Found } from './absence-days.ts';
import { readDeputyName } from './deputy-words.ts';

type AwayCommand = Extract<Command, { do: 'away' }>;

const GREETING = /^(?:hej|hello|hi)[,!.]? (?:lika[,!.]? )?/iu;
const SUBJECT =
  /^(?:jag (?:är|blir|kommer (?:att )?(?:vara|ha)|ska (?:vara|ha)|har|tar)|i(?:['’]m| am| will be|['’]ll be| have| take)) /iu;
const ABSENT =
  /^(?:borta|bortrest|ledig|frånvarande|frånvaro|inte (?:på plats|på jobbet|i tjänst|här)|away|off(?: work)?|out of (?:the )?office|ooo|absent|not at work|on leave)(?![\p{L}\d])[,:]?\s*/iu;
const ABSENT_BECAUSE =
  /^(?:(?:på |on )?(?:semester|holiday|vacation)|sjukskriven|sjuk|föräldraledig|mammaledig|pappaledig|tjänstledig|studieledig|vab(?:bar)?|on (?:sick|parental) leave|sick)(?![\p{L}\d])[,:]?\s*/iu;
const BACK =
  /^(nu är jag |jag är |är |i am |i['’]m )?(?:tillbaka|åter|back)((?: (?:på jobbet|i tjänst|at work|to work|igen|again|nu|now))*)(?: (?:from |från (?:och med )?)?(.+?))?[.!]*$/iu;

/** What may follow the days: a reason, which is dropped, or a friendly word. */
const AND_WHY =
  /^(?:[,;:.(–-]|(?:för|pga|p\.g\.a\.?|på|eftersom|då|så|men|med|och|because|due|for|as|since|with|and|on|but|tack|thanks|thank|please)(?!\p{L}))/iu;
const FRIENDLY =
  /^[\s,;:.!(–-]*(?:(?:tack(?: så mycket)?|thanks|thank you|please|bara så du vet|så du vet|fyi|hälsningar \p{L}+)[\s.!)]*)?$/iu;

/** Where the days are missing, or not understood, they are asked for. */
const BARE = /^(?:borta|ledig|away)$/iu;
const BEGUN = /^(?:till|från|mellan|until|from|between)(?!\p{L})/iu;
const BACK_AFTER = /^[\s,;:.(–-]*(?:och |and )?(?:(?:jag är|i am|i['’]m) )?(?:tillbaka|åter|back)(?!\p{L})/iu;

const MOST_WORDS_OF_REASON = 4;

/** "borta till 15 augusti", "jag är ledig v. 29–31", "jag är tillbaka på måndag"; undefined when it says no such thing. */
export function readAbsence(line: string, today: Day): AwayCommand | undefined {
  const words = line.trim().replace(/\s+/gu, ' ').replace(GREETING, '');
  if (words.endsWith('?')) return undefined;
  return readBack(words, today) ?? readAway(words, today);
}

/** The word alone is a step back in the form. */
function readBack(words: string, today: Day): AwayCommand | undefined {
  const [found, who, where, when] = BACK.exec(words) ?? [];
  if (found === undefined) return undefined;
  const from = when && readDay(when, today);
  if (when !== undefined) return from ? { do: 'away', act: 'back', from } : undefined;
  return who || where ? { do: 'away', act: 'back' } : undefined;
}

function readAway(words: string, today: Day): AwayCommand | undefined {
  const told = words.replace(SUBJECT, '');
  const firstPerson = told !== words;
  const because = ABSENT_BECAUSE.exec(told)?.[0];
  const opening = because ?? ABSENT.exec(told)?.[0];
  if (opening === undefined) return undefined;
  const rest = told.slice(opening.length).replace(/[\s.!]+$/u, '');

  const found = daysFirst(rest, today) ?? (firstPerson ? daysAfterReason(rest, today) : undefined);
  if (found !== undefined && (firstPerson || found.after === '' || AND_WHY.test(found.after))) {
    return withMore(found, because !== undefined, today);
  }
  const asksForDays = rest === '' ? firstPerson || BARE.test(opening) : firstPerson && BEGUN.test(rest);
  return asksForDays && (rest === '' || because === undefined) ? { do: 'away', act: 'set' } : undefined;
}

/** The days, and what the words beside them say: why, which is only noted, or who is deputy. */
function withMore(
  { days, after, reason }: Found & { reason?: true },
  because: boolean,
  today: Day,
): AwayCommand {
  const deputy = deputyIn(after);
  const isMore = deputy === undefined && !FRIENDLY.test(after) && !BACK_AFTER.test(after);
  if (isMore && namesDays(after, today)) return { do: 'away', act: 'set', several: true };
  return {
    do: 'away',
    act: 'set',
    ...days,
    ...(deputy !== undefined && { deputy }),
    ...((because || reason || isMore) && { reason: true }),
  };
}

/** Whom the words after the days name as deputy. */
function deputyIn(after: string): string | undefined {
  return readDeputyName(after.replace(/^[\s,;:.(–-]+/u, '').replace(/^(?:och|med|and|with) /iu, ''));
}

/** "och 10–12 augusti": other days come after the first. */
function namesDays(after: string, today: Day): boolean {
  const all = after.split(/[\s,;()]+/u).filter((word) => word !== '');
  return all.some((_, index) => daysFirst(all.slice(index).join(' '), today) !== undefined);
}

/** "på konferens 3–7 augusti": a few words come before the days. */
function daysAfterReason(words: string, today: Day): (Found & { reason: true }) | undefined {
  const all = words.split(' ');
  for (let skipped = 1; skipped <= Math.min(MOST_WORDS_OF_REASON, all.length - 1); skipped += 1) {
    const found = daysFirst(all.slice(skipped).join(' '), today);
    if (found !== undefined) return { ...found, reason: true };
  }
  return undefined;
}

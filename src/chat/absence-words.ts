import type { Command } from '../messages/command.ts';
import { readDay, readPeriod } from '../plan/day-words.ts';
import { addDays, type Day, daysBetween, mondayOf } from '../plan/local-time.ts';

type AwayCommand = Extract<Command, { do: 'away' }>;
type Days = { from: Day; to?: Day };

const GREETING = /^(?:hej|hello|hi)[,!.]? (?:lika[,!.]? )?/iu;
const SUBJECT =
  /^(?:jag (?:är|blir|kommer (?:att )?(?:vara|ha)|ska (?:vara|ha)|har|tar)|i(?:['’]m| am| will be|['’]ll be| have| take)) /iu;
const ABSENT =
  /^(?:borta|bortrest|ledig|frånvarande|frånvaro|inte (?:på plats|på jobbet|i tjänst)|away|off(?: work)?|out of (?:the )?office|ooo|absent|not at work|on leave)(?![\p{L}\d])[,:]?\s*/iu;
const ABSENT_BECAUSE =
  /^(?:(?:på |on )?(?:semester|holiday|vacation)|sjukskriven|sjuk|föräldraledig|mammaledig|pappaledig|tjänstledig|studieledig|vab(?:bar)?|on (?:sick|parental) leave|sick)(?![\p{L}\d])[,:]?\s*/iu;
const BACK =
  /^(nu är jag |jag är |är |i am |i['’]m )?(?:tillbaka|back)((?: (?:på jobbet|i tjänst|at work|to work|igen|again|nu|now))*)(?: (?:from |från (?:och med )?)?(.+?))?[.!]*$/iu;

const UNTIL =
  /^(?:fram )?(?:tills?(?: och med)?|t\.? ?o\.? ?m\.?|until|til|through|to)(?: den| the)? (.+)$/iu;
const FROM_ON = /^(?:från(?: och med)?|fr\.? ?o\.? ?m\.?|from)(?: den| the)? (.+)$/iu;
const FOR_SO_LONG = /^(?:i|for) (.+)$/iu;
const REST_OF_WEEK =
  /^(?:(?:hela |under )?(?:den här veckan|veckan(?: ut)?)|resten av veckan|this week|(?:for )?the rest of the week)$/iu;
const BOTH_DAYS = /^(.+) (?:och|and) (.+)$/iu;
const ENDS = /^(?:från |from )?(.+?)(?: till | to | until |\s*–\s*|\s+-\s+)(.+)$/iu;

/** What may follow the days: a reason, which is dropped, or a friendly word. */
const AND_WHY =
  /^(?:[,;:.(–-]|(?:för|pga|p\.g\.a\.?|på|eftersom|då|så|men|med|och|because|due|for|as|since|with|and|on|but|tack|thanks|thank|please)(?!\p{L}))/iu;
const FRIENDLY =
  /^[\s,;:.!(–-]*(?:(?:tack(?: så mycket)?|thanks|thank you|please|bara så du vet|så du vet|fyi|hälsningar \p{L}+)[\s.!)]*)?$/iu;

/** A day without a year that has passed so lately is that one: then it is refused as such. */
const LATELY_DAYS = 60;
const HALF_A_YEAR_DAYS = 180;
/** Words that mean a day nearly a year later than they did half a year before name a date. */
const NEARLY_A_YEAR_DAYS = 300;
/** Longer than this, days without a year are in the wrong order. */
const LONGEST_WITHOUT_YEAR_DAYS = 270;
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
    const reason = because !== undefined || found.reason || !FRIENDLY.test(found.after);
    return { do: 'away', act: 'set', ...found.days, ...(reason && { reason }) };
  }
  const asksForDays =
    rest === ''
      ? because === undefined || firstPerson
      : firstPerson &&
        because === undefined &&
        /^(?:till|från|mellan|until|from|between)(?!\p{L})/iu.test(rest);
  return asksForDays ? { do: 'away', act: 'set' } : undefined;
}

type Found = { days: Days; after: string; reason?: true };

/** The longest beginning of the words that says days, and what comes after. */
function daysFirst(words: string, today: Day): Found | undefined {
  const all = words.split(' ');
  for (let length = all.length; length > 0; length -= 1) {
    const beginning = all.slice(0, length).join(' ');
    const said = beginning.replace(/[,;:.]+$/u, '');
    const days = daysIn(said, today);
    if (days === undefined) continue;
    return { days, after: `${beginning.slice(said.length)} ${all.slice(length).join(' ')}`.trim() };
  }
  return undefined;
}

/** "på konferens 3–7 augusti": a few words come before the days. */
function daysAfterReason(words: string, today: Day): Found | undefined {
  const all = words.split(' ');
  for (let skipped = 1; skipped <= Math.min(MOST_WORDS_OF_REASON, all.length - 1); skipped += 1) {
    const found = daysFirst(all.slice(skipped).join(' '), today);
    if (found !== undefined) return { ...found, reason: true };
  }
  return undefined;
}

/** `to` is missing where only the first day is said, and may be before `from`: that is for the one who decides to say. */
function daysIn(words: string, today: Day): Days | undefined {
  if (REST_OF_WEEK.test(words)) return { from: today, to: addDays(mondayOf(today), 6) };
  const until = UNTIL.exec(words)?.[1];
  if (until !== undefined) {
    const days = datesIn(until, today);
    return days && { from: today, to: days.to };
  }
  const length = FOR_SO_LONG.exec(words)?.[1];
  const after = length && /^\S+ \p{L}+$/u.test(length) ? readDay(`om ${length}`, today) : undefined;
  const afterInEnglish = length && after === undefined ? readDay(`in ${length}`, today) : after;
  if (afterInEnglish !== undefined) return { from: today, to: addDays(afterInEnglish, -1) };
  return datesIn(words, today) ?? bothDays(words, today) ?? wrongOrder(words, today) ?? fromOn(words, today);
}

/** As `readPeriod`, but a date without a year that was lately, or that has begun, is that one. */
function datesIn(words: string, today: Day): { from: Day; to: Day } | undefined {
  const coming = readPeriod(words, today);
  if (coming === undefined) return undefined;
  const isWrongOrder = (days: { from: Day; to: Day }) =>
    daysBetween(days.from, days.to) > LONGEST_WITHOUT_YEAR_DAYS && !/\d{4}/u.test(words);
  if (isWrongOrder(coming)) return { from: coming.from, to: addDays(coming.to, -365) };
  const lately = readPeriod(words, addDays(today, -HALF_A_YEAR_DAYS));
  if (lately === undefined || isWrongOrder(lately)) return coming;
  const namesDate = daysBetween(lately.from, coming.from) > NEARLY_A_YEAR_DAYS;
  return namesDate && lately.to >= addDays(today, -LATELY_DAYS) ? lately : coming;
}

/** "torsdag och fredag". */
function bothDays(words: string, today: Day): Days | undefined {
  const [, first = '', second = ''] = BOTH_DAYS.exec(words) ?? [];
  const days = datesIn(`${first} till ${second}`, today);
  return days && daysBetween(days.from, days.to) === 1 ? days : undefined;
}

/** "2026-12-18 till 2026-12-01". */
function wrongOrder(words: string, today: Day): Days | undefined {
  const [, first = '', last = ''] = ENDS.exec(words) ?? [];
  const [from, to] = [readDay(first, today), readDay(last, today)];
  return from !== undefined && to !== undefined && to < from ? { from, to } : undefined;
}

function fromOn(words: string, today: Day): Days | undefined {
  const first = FROM_ON.exec(words)?.[1];
  const from = first && readDay(first, today);
  return from ? { from } : undefined;
}

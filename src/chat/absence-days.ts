import { readDay, readPeriod } from '../plan/day-words.ts';
import { addDays, type Day, daysBetween, mondayOf } from '../plan/local-time.ts';

type Days = { from: Day; to?: Day };

const UNTIL =
  /^(?:fram )?(?:tills?(?: och med)?|t\.? ?o\.? ?m\.?|until|til|through|to)(?: den| the)? (.+)$/iu;
const FROM_ON = /^(?:från(?: och med)?|fr\.? ?o\.? ?m\.?|from)(?: den| the)? (.+)$/iu;
const FOR_SO_LONG = /^(?:i|for) (.+)$/iu;
const REST_OF_WEEK =
  /^(?:(?:hela |under )?(?:den här veckan|veckan(?: ut)?)|resten av veckan|this week|(?:for )?the rest of the week)$/iu;
const BETWEEN = /^(?:mellan|between) (.+) (?:och|and) (.+)$/iu;
const BOTH_DAYS = /^(.+) (?:och|and) (.+)$/iu;
const ENDS = /^(?:från |from )?(.+?)(?: till | to | until |\s*–\s*|\s+-\s+)(.+)$/iu;

/** A day without a year that has passed so lately is that one: then it is refused as such. */
const LATELY_DAYS = 60;
const HALF_A_YEAR_DAYS = 180;
/** Words that mean a day nearly a year later than they did half a year before name a date. */
const NEARLY_A_YEAR_DAYS = 300;
/** Longer than this, days without a year are in the wrong order. */
const LONGEST_WITHOUT_YEAR_DAYS = 270;

/** `to` is missing where only the first day is said, and may be before `from`: that is for the one who decides to say. */
export type Found = { days: Days; after: string };

/** The longest beginning of the words that says days, such as "till 15 augusti", and what comes after. */
export function daysFirst(words: string, today: Day): Found | undefined {
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

function daysIn(words: string, today: Day): Days | undefined {
  if (REST_OF_WEEK.test(words)) return { from: today, to: addDays(mondayOf(today), 6) };
  const until = UNTIL.exec(words)?.[1];
  if (until !== undefined) {
    const days = datesIn(until, today);
    return days && { from: today, to: days.to };
  }
  const [, first, last] = BETWEEN.exec(words) ?? [];
  if (first !== undefined) return datesIn(`${first} till ${last}`, today);
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

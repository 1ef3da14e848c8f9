import { DateTime } from 'luxon';
import { addDays, type Day, mondayOf } from './local-time.ts';

/** Days from the first to the last, both included. */
export type Period = { from: Day; to: Day };

const MONTHS = [
  ['januari', 'jan', 'january'],
  ['februari', 'feb', 'february'],
  ['mars', 'mar', 'march'],
  ['april', 'apr'],
  ['maj', 'may'],
  ['juni', 'jun', 'june'],
  ['juli', 'jul', 'july'],
  ['augusti', 'aug', 'august'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt', 'oct', 'october'],
  ['november', 'nov'],
  ['december', 'dec'],
];
const WEEKDAYS = [
  ['måndag', 'mån', 'monday'],
  ['tisdag', 'tis', 'tuesday'],
  ['onsdag', 'ons', 'wednesday'],
  ['torsdag', 'tors', 'thursday'],
  ['fredag', 'fre', 'friday'],
  ['lördag', 'lör', 'saturday'],
  ['söndag', 'sön', 'sunday'],
];
const NUMBERS = ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio'];
const NUMBERS_EN = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const RANGE =
  /^(?:från |from )?(?:och med |den |the )*(.+?)(?: till | t\.?o\.?m\.? | to | until |\s*–\s*|\s+-\s+|(?<!\d{4}|\d{4}-\d{2})-)(?:och med |den |the )*(.+)$/u;

/**
 * The days that the words mean, seen from `today`: "18 december", "18/12", "i morgon", "på fredag", "om två veckor",
 * "nästa vecka", "v. 43", "3–7 augusti", "från 1 juli till 15 augusti", "v. 29–31", and the same in English. Without a year
 * the next that has not passed. A week is all its seven days. Undefined when they mean none.
 */
export function readPeriod(words: string, today: Day): Period | undefined {
  const said = plain(words);
  const [, first, last] = (!isIso(said) && RANGE.exec(said)) || [];
  if (first === undefined || last === undefined) return readOne(said, today);
  const from = readOne(startOf(first, last, today), today)?.from;
  const end = /^[vw]/u.test(first) && /^\d+$/u.test(last) ? `v ${last}` : last;
  const to = from && readOne(end, from > today ? from : today)?.to;
  return from === undefined || to === undefined || to < from ? undefined : { from, to };
}

/** "3–7 augusti": the month is said once, of both. */
function startOf(first: string, last: string, today: Day): string {
  const until = /^\d{1,2}$/u.test(first) ? readOne(last, today)?.to : undefined;
  return until === undefined ? first : `${until.slice(0, 7)}-${first.padStart(2, '0')}`;
}

/** The day that the words mean, seen from `today`; of a week its Monday. */
export function readDay(words: string, today: Day): Day | undefined {
  return readOne(plain(words), today)?.from;
}

function readOne(said: string, today: Day): Period | undefined {
  const day = inSteps(said, today) ?? weekdayIn(said, today) ?? dateIn(said, today);
  return day === undefined ? weekIn(said, today) : { from: day, to: day };
}

/** Small letters, one space between words, and neither preposition nor mark around them. */
function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.!]+$/u, '')
    .replace(/^(?:på|on|den|the|till|until|to) /u, '');
}

const isIso = (said: string) => /^\d{4}-\d{2}-\d{2}$/u.test(said);

/** "i morgon", "om tre dagar", "in two weeks". */
function inSteps(said: string, today: Day): Day | undefined {
  const named: Record<string, number> = {
    'i dag': 0,
    idag: 0,
    today: 0,
    'i morgon': 1,
    imorgon: 1,
    tomorrow: 1,
    'i övermorgon': 2,
    övermorgon: 2,
    'the day after tomorrow': 2,
  };
  const days = named[said];
  if (days !== undefined) return addDays(today, days);
  const [, count = '', unit = ''] =
    /^(?:om|in) (\d{1,3}|\p{L}+) (dag(?:ar)?|days?|veck(?:a|or)|weeks?|månad(?:er)?|months?)$/u.exec(said) ??
    [];
  const number = numberOf(count);
  if (number === undefined) return undefined;
  if (/^m/u.test(unit)) return monthsOn(today, number);
  return addDays(today, /^d/u.test(unit) ? number : number * 7);
}

function numberOf(count: string): number | undefined {
  if (/^\d+$/u.test(count)) return Number(count);
  if (count === 'ett' || count === 'a') return 1;
  const at = Math.max(NUMBERS.indexOf(count), NUMBERS_EN.indexOf(count));
  return at === -1 ? undefined : at;
}

/** The next such day after today; "nästa fredag" is that of next week. */
function weekdayIn(said: string, today: Day): Day | undefined {
  const [, next, name = ''] = /^(nästa |next )?(\p{L}+?)(?:en)?$/u.exec(said) ?? [];
  const weekday = WEEKDAYS.findIndex((names) => names.includes(name));
  if (weekday === -1) return undefined;
  const monday = mondayOf(today);
  if (next !== undefined) return addDays(monday, 7 + weekday);
  const day = addDays(monday, weekday);
  return day > today ? day : addDays(day, 7);
}

/** "18 december", "18 dec 2026", "18/12", "2026-12-18". */
function dateIn(said: string, today: Day): Day | undefined {
  if (isIso(said)) return dayOf(said);
  const [, day, name = '', year] = /^(\d{1,2})(?::?e)? (\p{L}+)\.?(?: (\d{4}))?$/u.exec(said) ?? [];
  const named = MONTHS.findIndex((names) => names.includes(name)) + 1;
  const [, slashDay, slashMonth] = /^(\d{1,2})\/(\d{1,2})$/u.exec(said) ?? [];
  const month = named || Number(slashMonth ?? 0);
  const date = day ?? slashDay;
  if (month === 0 || date === undefined) return undefined;
  const thisYear = Number(year ?? today.slice(0, 4));
  const found = dayOf(`${thisYear}-${two(month)}-${two(Number(date))}`);
  if (found === undefined || year !== undefined || found >= today) return found;
  return dayOf(`${thisYear + 1}-${two(month)}-${two(Number(date))}`);
}

/** "v. 43", "vecka 43", "nästa vecka": from Monday to Sunday, the next that has not ended. */
function weekIn(said: string, today: Day): Period | undefined {
  if (/^(?:hela )?(?:nästa vecka|next week)$/u.test(said)) return weekFrom(addDays(mondayOf(today), 7));
  if (/^(?:nästa månad|next month)$/u.test(said)) {
    const first = monthsOn(`${today.slice(0, 7)}-01`, 1);
    return first === undefined ? undefined : { from: first, to: first };
  }
  const number = /^(?:(?:vecka|week|v\.?|w\.?) ?)(\d{1,2})$/u.exec(said)?.[1];
  if (number === undefined) return undefined;
  const year = DateTime.fromISO(today, { zone: 'utc' }).weekYear;
  for (const candidate of [year, year + 1]) {
    const monday = DateTime.fromISO(`${candidate}-W${two(Number(number))}-1`, { zone: 'utc' }).toISODate();
    if (monday !== null && addDays(monday, 6) >= today) return weekFrom(monday);
  }
  return undefined;
}

const weekFrom = (monday: Day): Period => ({ from: monday, to: addDays(monday, 6) });
const two = (number: number) => String(number).padStart(2, '0');

/** Undefined when there is no such day. */
function dayOf(text: string): Day | undefined {
  return DateTime.fromISO(text, { zone: 'utc' }).toISODate() ?? undefined;
}

const monthsOn = (day: Day, months: number): Day | undefined =>
  DateTime.fromISO(day, { zone: 'utc' }).plus({ months }).toISODate() ?? undefined;

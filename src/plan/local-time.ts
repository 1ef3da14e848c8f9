import { IANAZone } from 'luxon';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const DAY_LENGTH = 'YYYY-MM-DD'.length;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A calendar day in the plan's time zone, `YYYY-MM-DD`. */
export type Day = string;

/** The instant's calendar day in that time zone. */
export function localDay(at: Date, timeZone: string): Day {
  return shownAt(at, timeZone).slice(0, DAY_LENGTH);
}

/** What clocks in that time zone show at the instant: "09:00". */
export function localTime(at: Date, timeZone: string): string {
  return shownAt(at, timeZone).slice(DAY_LENGTH + 1, DAY_LENGTH + 6);
}

/**
 * The instant when clocks in that time zone show `time` (`09:00`) on `day`, on either side of a clock change.
 * A time that the clocks skip becomes the one an hour later; of a time that comes twice, the first.
 * Throws a RangeError when there is no such day, time or zone.
 */
export function instantOf(day: Day, time: string, timeZone: string): Date {
  if (!TIME.test(time)) throw new RangeError(`not a time: ${time}`);
  const shown = dayNumber(day) * DAY_MS + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * MINUTE_MS;
  const [before, after] = [offset(shown - DAY_MS, timeZone), offset(shown + DAY_MS, timeZone)];
  const found = [shown - before, shown - after].filter((at) => at + offset(at, timeZone) === shown);
  return new Date(found.length === 0 ? shown - before : Math.min(...found));
}

/** Throws a RangeError when there is no such day. */
export function addDays(day: Day, days: number): Day {
  return dayNamed(dayNumber(day) + days);
}

/** The later of the two; the one where there is no other. */
export function laterDay(one: Day, other: Day | undefined): Day {
  return other !== undefined && other > one ? other : one;
}

/** Whole days from the one to the other; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** ISO week as `2026-W47`; the days around New Year belong to the year that has most of their week. */
export function isoWeek(day: Day): string {
  const thursday = addDays(mondayOf(day), 3);
  const firstDay = `${thursday.slice(0, 4)}-01-01`;
  const week = Math.floor(daysBetween(firstDay, thursday) / 7) + 1;
  return `${thursday.slice(0, 4)}-W${String(week).padStart(2, '0')}`;
}

/** The Monday of the day's ISO week. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}

/** 1 is Monday, 7 Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(dayNumber(day) * DAY_MS).getUTCDay() || 7;
}

/** The same days are counted with again and again. */
const numbers = new Map<Day, number>();
const names = new Map<number, Day>();

/** Days since 1970. */
function dayNumber(day: Day): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  // In UTC, where all days are as long.
  const at = Date.parse(day);
  // Of a day that the month does not have, such as 30 February, the parser makes one in the next.
  const isReal = day.length === DAY_LENGTH && new Date(at).getUTCDate() === Number(day.slice(-2));
  if (!isReal) throw new RangeError(`not a date: ${day}`);
  numbers.set(day, at / DAY_MS);
  return at / DAY_MS;
}

function dayNamed(number: number): Day {
  const known = names.get(number);
  if (known !== undefined) return known;
  const name = new Date(number * DAY_MS).toISOString().slice(0, DAY_LENGTH);
  names.set(number, name);
  return name;
}

/** What clocks and calendars in that time zone show, written as an instant in UTC. */
function shownAt(at: Date, timeZone: string): string {
  return new Date(at.getTime() + offset(at.getTime(), timeZone)).toISOString();
}

/** By time zone, and by day in UTC: how far ahead of UTC clocks are when the day begins, as it takes long to find out. */
const offsets = new Map<string, Map<number, number>>();

/** How far ahead of UTC clocks in that time zone are, in milliseconds. Throws a RangeError when there is no such zone or instant. */
function offset(at: number, timeZone: string): number {
  const known = offsets.get(timeZone) ?? new Map<number, number>();
  offsets.set(timeZone, known);
  const atStartOf = (day: number): number => {
    const found = known.get(day) ?? zoneOffset(day * DAY_MS, timeZone);
    known.set(day, found);
    return found;
  };
  const day = Math.floor(at / DAY_MS);
  const first = atStartOf(day);
  return first === atStartOf(day + 1) ? first : zoneOffset(at, timeZone);
}

function zoneOffset(at: number, timeZone: string): number {
  const minutes = IANAZone.create(timeZone).offset(at);
  if (Number.isNaN(minutes)) throw new RangeError(`no such time zone or instant: ${timeZone}`);
  return minutes * MINUTE_MS;
}

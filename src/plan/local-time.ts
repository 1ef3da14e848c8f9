import { DateTime } from 'luxon';

const DAY_MS = 86_400_000;
const DAY_LENGTH = 'YYYY-MM-DD'.length;

/** A calendar day in the plan's time zone, `YYYY-MM-DD`. */
export type Day = string;

/** The instant's calendar day in that time zone. */
export function localDay(at: Date, timeZone: string): Day {
  return isoDay(DateTime.fromJSDate(at, { zone: timeZone }));
}

/** What clocks in that time zone show at the instant: "09:00". */
export function localTime(at: Date, timeZone: string): string {
  return DateTime.fromJSDate(at, { zone: timeZone }).toFormat('HH:mm');
}

/**
 * The instant when clocks in that time zone show `time` (`09:00`) on `day`, on either side of a clock change.
 * A time that the clocks skip becomes the one an hour later; of a time that comes twice, the first.
 * Throws a RangeError when there is no such day, time or zone.
 */
export function instantOf(day: Day, time: string, timeZone: string): Date {
  const moment = DateTime.fromISO(`${day}T${time}`, { zone: timeZone });
  if (!moment.isValid) throw notReal(moment);
  // Left to itself luxon picks between the two by the season it is run in.
  const [first = moment] = moment.getPossibleOffsets().sort((a, b) => a.toMillis() - b.toMillis());
  return first.toJSDate();
}

/** Throws a RangeError when there is no such day. */
export function addDays(day: Day, days: number): Day {
  return new Date(midnight(day) + days * DAY_MS).toISOString().slice(0, DAY_LENGTH);
}

/** Whole days from the one to the other; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (midnight(to) - midnight(from)) / DAY_MS;
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
  return new Date(midnight(day)).getUTCDay() || 7;
}

/** In UTC, where all days are as long. */
function midnight(day: Day): number {
  const at = Date.parse(day);
  // Of a day that the month does not have, such as 30 February, the parser makes one in the next.
  const isReal = day.length === DAY_LENGTH && new Date(at).getUTCDate() === Number(day.slice(-2));
  if (!isReal) throw new RangeError(`not a date: ${day}`);
  return at;
}

function isoDay(moment: DateTime): Day {
  const day = moment.toISODate();
  if (day === null) throw notReal(moment);
  return day;
}

function notReal(moment: DateTime): RangeError {
  return new RangeError(`not a date: ${moment.invalidExplanation ?? 'unknown'}`);
}

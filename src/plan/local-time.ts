import { DateTime } from 'luxon';

/** A calendar day in the plan's time zone, `YYYY-MM-DD`. */
export type Day = string;

/** The instant's calendar day in that time zone. */
export function localDay(at: Date, timeZone: string): Day {
  return isoDay(DateTime.fromJSDate(at, { zone: timeZone }));
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

export function addDays(day: Day, days: number): Day {
  return isoDay(midnight(day).plus({ days }));
}

/** Whole days from the one to the other; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return midnight(to).diff(midnight(from), 'days').days;
}

/** ISO week as `2026-W47`; the days around New Year belong to the year that has most of their week. */
export function isoWeek(day: Day): string {
  return midnight(day).toFormat("kkkk-'W'WW");
}

/** The Monday of the day's ISO week. */
export function mondayOf(day: Day): Day {
  return isoDay(midnight(day).startOf('week'));
}

function midnight(day: Day): DateTime {
  const moment = DateTime.fromISO(day, { zone: 'utc' });
  if (!moment.isValid) throw notReal(moment);
  return moment;
}

function isoDay(moment: DateTime): Day {
  const day = moment.toISODate();
  if (day === null) throw notReal(moment);
  return day;
}

function notReal(moment: DateTime): RangeError {
  return new RangeError(`not a date: ${moment.invalidExplanation ?? 'unknown'}`);
}

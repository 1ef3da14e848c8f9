import { DateTime } from 'luxon';

/** A calendar day in the plan's time zone, `YYYY-MM-DD`. */
export type Day = string;

/** The instant's calendar day in that time zone. */
export function localDay(at: Date, timeZone: string): Day {
  return isoDay(DateTime.fromJSDate(at, { zone: timeZone }));
}

/** The instant when clocks in that time zone show `time` (`09:00`) on `day`, on either side of a clock change. */
export function instantOf(day: Day, time: string, timeZone: string): Date {
  return DateTime.fromISO(`${day}T${time}`, { zone: timeZone }).toJSDate();
}

export function addDays(day: Day, days: number): Day {
  return isoDay(DateTime.fromISO(day, { zone: 'utc' }).plus({ days }));
}

/** Whole days from the one to the other; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return DateTime.fromISO(to, { zone: 'utc' }).diff(DateTime.fromISO(from, { zone: 'utc' }), 'days').days;
}

/** ISO week as `2026-W47`. */
export function isoWeek(day: Day): string {
  return DateTime.fromISO(day, { zone: 'utc' }).toFormat("kkkk-'W'WW");
}

/** The Monday of the day's ISO week. */
export function mondayOf(day: Day): Day {
  return isoDay(DateTime.fromISO(day, { zone: 'utc' }).startOf('week'));
}

function isoDay(moment: DateTime): Day {
  const day = moment.toISODate();
  if (day === null) throw new RangeError(`not a date: ${moment.invalidExplanation ?? ''}`);
  return day;
}

import ical, { ICalCalendarMethod } from 'ical-generator';
import type { MadeFile } from '../messages/file.ts';
import { instantOf } from '../plan/local-time.ts';
import { inLanguage, type Language, type Plan, type PlanEvent } from '../plan/plan.ts';
import { words } from './words.ts';

const HOUR_MS = 3_600_000;

/** The event as an iCalendar file. Its times are instants, so that every calendar shows them right whatever its time zone. */
export function calendarFile(
  event: PlanEvent,
  { plan, language, now }: { plan: Pick<Plan, 'id' | 'timeZone'>; language: Language; now: Date },
): MadeFile {
  const { id, place, signUp } = event;
  const calendar = ical({
    prodId: { company: 'Lika', product: plan.id, language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  });
  const notes = notesOf(event, language);
  calendar.createEvent({
    ...timesOf(event, plan.timeZone),
    // The same event fetched again takes the place of the one that is in the calendar.
    id: `${id}@${plan.id}.lika`,
    stamp: now,
    summary: inLanguage(event.name, language),
    ...(place !== undefined && { location: place }),
    ...(notes !== '' && { description: notes }),
    ...(signUp !== undefined && { url: signUp }),
  });
  return {
    name: `${id}.ics`,
    type: 'text/calendar',
    bytes: new TextEncoder().encode(`${calendar.toString()}\r\n`),
  };
}

/** Without a time it is that whole day. */
function timesOf({ date, time, ends }: PlanEvent, timeZone: string) {
  if (time === undefined) return { start: new Date(date), allDay: true };
  const start = instantOf(date, time, timeZone);
  const end = ends === undefined ? new Date(start.getTime() + HOUR_MS) : instantOf(date, ends, timeZone);
  return { start, end };
}

function notesOf({ time, ends, signUp }: PlanEvent, language: Language): string {
  const say = words[language];
  return [
    ...(signUp === undefined ? [] : [say.signUp({ link: signUp })]),
    ...(time !== undefined && ends === undefined ? [say.noEnd] : []),
  ].join('\n');
}

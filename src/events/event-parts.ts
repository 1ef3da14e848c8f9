import { formatClock, formatWeekday } from '../messages/format.ts';
import { choices, type Part, strong, text } from '../messages/reply.ts';
import { type Day, daysBetween } from '../plan/local-time.ts';
import { inLanguage, type Language, type PlanEvent } from '../plan/plan.ts';
import { words } from './words.ts';

/** An event as it is told of on the day `today`: what, when and where, how to sign up, and its calendar file. */
export function eventParts(event: PlanEvent, language: Language, today: Day): Part[] {
  const say = words[language];
  const { id, place, signUp } = event;
  const name = inLanguage(event.name, language);
  const when = say.when({ days: daysBetween(today, event.date), at: dayAndTime(event, language, today) });
  return [
    strong(name),
    text(place === undefined ? when : `${when} ${say.place({ place })}`),
    ...(signUp === undefined ? [] : [text(say.signUp({ link: signUp }))]),
    choices({
      title: say.calendarFile,
      label: say.calendarFileFor({ name }),
      command: { do: 'calendar-file', event: id },
    }),
  ];
}

/** "onsdag 25 november kl. 09.00–11.30" */
export function dayAndTime({ date, time, ends }: PlanEvent, language: Language, today: Day): string {
  const day = formatWeekday(date, language, today);
  return time === undefined
    ? day
    : words[language].dayAndTime({ day, time: formatClock(time, language, ends) });
}

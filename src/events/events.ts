import type { Command } from '../messages/command.ts';
import type { Concerns } from '../messages/due.ts';
import type { CalendarFile, MadeFile, Taker } from '../messages/file.ts';
import { formatDay } from '../messages/format.ts';
import { choices, type Reply, reply, text } from '../messages/reply.ts';
import { comingEvents } from '../plan/coming-events.ts';
import { localDay } from '../plan/local-time.ts';
import { inLanguage, type Language, type PlanEvent } from '../plan/plan.ts';
import type { WorkingCalendar } from '../plan/working-days.ts';
import type { Records } from '../records/records.ts';
import type { Asking } from '../register/asking.ts';
import { personDays } from '../register/person-days.ts';
import type { Register } from '../register/register.ts';
import { boardConcerns } from './board-concerns.ts';
import { calendarFile } from './calendar-file.ts';
import { eventConcerns, type Invited, isFor } from './event-concerns.ts';
import { dayAndTime } from './event-parts.ts';
import { words } from './words.ts';

export type CalendarCommand = Extract<Command, { do: 'calendar-file' }>;

/** Learning meetings and other events, and the way to a board meeting. */
export type Events = {
  /** What people are to hear of them. */
  concerns: Concerns;
  /** An event as a file for one's own calendar. */
  handle(command: CalendarCommand, asking: Asking): Reply[];
  /** Makes that file; with a `taker`, only for those on the roster. */
  makeFile(file: CalendarFile, taker?: Taker): Promise<MadeFile | undefined>;
};

/** So many events to choose between. */
const MOST_CHOICES = 5;

export function createEvents(parts: {
  register: Register;
  records: Pick<Records, 'acquaintances'>;
  calendar: WorkingCalendar;
  now: () => Date;
}): Events {
  const { register, records, calendar } = parts;
  const { plan } = register;
  const { beforeEventDays, beforeBoardDays } = plan.nudges;

  const invited = async (isConcerned: (roles: Invited['roles']) => boolean): Promise<Invited[]> => {
    const people = register.people.filter(({ roles }) => isConcerned(roles));
    const known = await records.acquaintances.getMany(people.map(({ email }) => email));
    return people.map((person, index) => ({
      email: person.email,
      roles: person.roles,
      days: personDays(person, known[index], { plan, calendar }),
    }));
  };

  const offer = (event: PlanEvent, { language, now }: Asking): Reply => {
    const say = words[language];
    const name = inLanguage(event.name, language);
    const at = dayAndTime(event, language, localDay(now, plan.timeZone));
    return reply(text(say.here({ name, at })), {
      kind: 'file',
      file: { kind: 'calendar', event: event.id, language },
      title: say.fileTitle({ name }),
      language,
    });
  };

  const whichOf = (events: readonly PlanEvent[], language: Language): Reply => {
    const say = words[language];
    const options = events.slice(0, MOST_CHOICES).map((event) => {
      const name = inLanguage(event.name, language);
      return {
        title: name,
        label: say.calendarFileFor({ name }),
        command: { do: 'calendar-file' as const, event: event.id },
      };
    });
    return reply(text(say.which), choices(...options));
  };

  const eventNamed = (id: string) => plan.events.find((event) => event.id === id);

  return {
    async concerns(now) {
      const today = localDay(now, plan.timeZone);
      const events = comingEvents(plan, now);
      const meetings = plan.boardMeetings.filter(({ date }) => date >= today);
      const told = [...events, ...meetings.flatMap(({ steps }) => steps)];
      if (told.length === 0) return [];
      const people = await invited((roles) => told.some((one) => isFor(one, roles)));
      return [
        ...eventConcerns(events, people, { daysBefore: beforeEventDays, today }),
        ...boardConcerns(meetings, people, { daysBefore: beforeBoardDays, today, calendar }),
      ];
    },

    handle({ event: id }, asking) {
      const { language, now } = asking;
      const say = words[language];
      const today = localDay(now, plan.timeZone);
      const coming = comingEvents(plan, now);
      if (id === undefined) {
        const [next, ...others] = coming;
        if (next === undefined) return [reply(text(say.noneToCome))];
        return [others.length === 0 ? offer(next, asking) : whichOf(coming, language)];
      }
      const event = eventNamed(id);
      if (event === undefined) return [reply(text(say.gone))];
      if (event.date >= today) return [offer(event, asking)];
      const name = inLanguage(event.name, language);
      return [reply(text(say.over({ name, day: formatDay(event.date, language, today) })))];
    },

    async makeFile({ event: id, language }, taker) {
      const mayTake =
        taker === undefined || (taker.email !== undefined && register.person(taker.email) !== undefined);
      const event = mayTake ? eventNamed(id) : undefined;
      return event && calendarFile(event, { plan, language, now: parts.now() });
    },
  };
}

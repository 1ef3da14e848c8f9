import type { Concern } from '../messages/due.ts';
import { formatDay } from '../messages/format.ts';
import { text } from '../messages/reply.ts';
import { addDays, type Day, daysBetween } from '../plan/local-time.ts';
import { type BoardMeeting, inLanguage, type Language } from '../plan/plan.ts';
import type { WorkingCalendar } from '../plan/working-days.ts';
import { type Invited, isFor } from './event-concerns.ts';
import { warningDays } from './warning-days.ts';
import { words } from './words.ts';

type Step = BoardMeeting['steps'][number];

/** What people are to hear of the steps towards these meetings: some days before each step, and on its day. */
export function boardConcerns(
  meetings: readonly BoardMeeting[],
  people: readonly Invited[],
  { daysBefore, today, calendar }: { daysBefore: readonly number[]; today: Day; calendar: WorkingCalendar },
): Concern[] {
  return meetings.flatMap((meeting) =>
    meeting.steps.flatMap((step) => {
      const date = stepDay(meeting, step, calendar);
      if (date < today) return [];
      const name = inLanguage(step.name, 'sv');
      const day = formatDay(date, 'sv', today);
      const parts = (language: Language, on: Day) => [text(stepWords({ meeting, step, date }, language, on))];
      return people
        .filter(({ roles }) => isFor(step, roles))
        .flatMap(({ email, days }) =>
          warningDays(date, [...daysBefore, 0], days.workingDayBefore).map((warning) => ({
            email,
            topic: `board/${meeting.id}/${step.id}/${warning.days}`,
            about: [meeting.id],
            kind: 'date' as const,
            from: warning.from,
            until: warning.until,
            why: words.sv.why.step({ step: name, day, days: warning.days }),
            parts,
          })),
        );
    }),
  );
}

/** The working day at or before so many days before the meeting. */
function stepDay({ date }: BoardMeeting, { daysBefore }: Step, calendar: WorkingCalendar): Day {
  return calendar.previousWorkingDay(addDays(date, -daysBefore));
}

function stepWords(
  { meeting, step, date }: { meeting: BoardMeeting; step: Step; date: Day },
  language: Language,
  today: Day,
): string {
  return words[language].step({
    meeting: inLanguage(meeting.name, language),
    meets: formatDay(meeting.date, language, today),
    step: inLanguage(step.name, language),
    day: formatDay(date, language, today),
    days: daysBetween(today, date),
  });
}

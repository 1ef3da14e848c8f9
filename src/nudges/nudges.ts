import type { Due, DueMessage } from '../messages/due.ts';
import { addDays, type Day, localDay } from '../plan/local-time.ts';
import type { Person } from '../plan/roster.ts';
import type { WorkingCalendar } from '../plan/working-days.ts';
import type { Records } from '../records/records.ts';
import { languageFor } from '../register/language-of.ts';
import type { Register } from '../register/register.ts';
import type { StandingOf } from '../register/standing-of.ts';
import { nudgeId } from './nudge-id.ts';
import { reminderReply, type StateChoices } from './reminder-reply.ts';
import { type Reminder, type ReminderCoordinator, remindersDue, reminderTime } from './reminders-due.ts';

/** Reminders to those who coordinate actions. */
export function createNudges(parts: {
  register: Register;
  records: Records;
  calendar: WorkingCalendar;
  standing: StandingOf<'state' | 'latest'>;
  stateChoices: StateChoices;
}): { due: Due } {
  const { register, records, calendar, standing, stateChoices } = parts;
  const { plan } = register;

  /** Action id -> the latest earlier day that this person was reminded of it, as far back as it matters. */
  const remindedDays = async (email: string, today: Day): Promise<Map<string, Day>> => {
    const days = Array.from({ length: plan.nudges.repeatAfterDays - 1 }, (_, index) =>
      addDays(today, index + 1 - plan.nudges.repeatAfterDays),
    );
    const sent = await records.sent.getMany(days.map((day) => nudgeId(email, day)));
    return new Map(
      days.flatMap((day, index): [string, Day][] => {
        const message = sent[index];
        return message === undefined || message.state === 'failed'
          ? []
          : message.about.map((action) => [action, day]);
      }),
    );
  };

  const coordinatorView = async (person: Person, now: Date, today: Day): Promise<ReminderCoordinator> => {
    const reminded = await remindedDays(person.email, today);
    const snoozed = (await records.acquaintances.get(person.email))?.remindFrom ?? {};
    const actions = register.coordinatedBy(person).map(async ({ id, due }) => {
      const stands = await standing(id, now);
      const updated = stands?.latest;
      return {
        id,
        due,
        state: stands?.state ?? 'not-started',
        updatedOn: updated && localDay(new Date(updated.at), plan.timeZone),
        remindFrom: snoozed[id],
        remindedOn: reminded.get(id),
      };
    });
    return {
      email: person.email,
      awayFrom: person.away_from,
      awayTo: person.away_to,
      actions: await Promise.all(actions),
    };
  };

  const messageFor = async (reminder: Reminder, now: Date): Promise<DueMessage[]> => {
    const person = register.person(reminder.email);
    if (person === undefined) return [];
    const known = await records.acquaintances.get(person.email);
    const content = {
      name: person.name,
      language: languageFor(known, person, plan.language),
      day: reminder.day,
      time: plan.nudges.time,
      coordinates: register.coordinatedBy(person).length,
      actions: reminder.actions.flatMap(({ id, reason }) => {
        const action = register.action(id);
        return action === undefined ? [] : [{ action, reason }];
      }),
      askedAt: now,
    };
    return [
      {
        id: nudgeId(person.email, reminder.day),
        kind: 'nudge',
        to: { kind: 'person', email: person.email },
        about: reminder.actions.map(({ id }) => id),
        scheduledFor: reminder.scheduledFor.toISOString(),
        reply: reminderReply(content, stateChoices),
      },
    ];
  };

  return {
    async due(now) {
      const times = {
        now,
        timeZone: plan.timeZone,
        policy: plan.nudges,
        isWorkingDay: calendar.isWorkingDay,
      };
      const time = reminderTime(times);
      if (time === undefined) return [];
      const all = register.people.filter((person) => register.coordinatedBy(person).length > 0);
      // Whom no message reaches is not written to until they write, and the administrators have been told.
      const noted = await records.unreachable.getMany(all.map(({ email }) => email));
      const coordinators = all.filter((_, index) => noted[index] === undefined);
      const reminders = remindersDue({
        ...times,
        planStart: plan.period.from,
        coordinators: await Promise.all(coordinators.map((person) => coordinatorView(person, now, time.day))),
      });
      return (await Promise.all(reminders.map((reminder) => messageFor(reminder, now)))).flat();
    },
  };
}

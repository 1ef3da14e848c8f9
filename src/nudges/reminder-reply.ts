import { formatDay, formatList } from '../messages/format.ts';
import { choices, note, type Part, type Reply, reply, text } from '../messages/reply.ts';
import { nudges as en } from '../messages/wording/en/nudges.ts';
import { nudges as sv } from '../messages/wording/sv/nudges.ts';
import { type Day, daysBetween } from '../plan/local-time.ts';
import { type Action, inLanguage, type Language } from '../plan/plan.ts';
import type { Reason } from './reminders-due.ts';

export const words = { sv, en };

/** So that the message stays within what the chats take, and within what a morning takes. */
const ACTIONS_WITH_BUTTONS = 5;
const LATER_DAYS = 7;
const MORNING_ENDS = '10:00';

/** A button for each state, as the actions ability makes them. */
export type StateChoices = (action: Action, askedAt: Date, language: Language) => Part;

export type ReminderContent = {
  name: string;
  language: Language;
  day: Day;
  /** `HH:MM` when it is to be read. */
  time: string;
  /** How many actions the person coordinates. */
  coordinates: number;
  actions: { action: Action; reason: Reason }[];
  askedAt: Date;
};

/** One message about all the actions that need a line. */
export function reminderReply(content: ReminderContent, stateChoices: StateChoices): Reply {
  const { language, actions, askedAt } = content;
  const say = words[language];
  const shown = actions.slice(0, ACTIONS_WITH_BUTTONS);
  const rest = actions.slice(ACTIONS_WITH_BUTTONS);
  return reply(
    text(
      say.greeting({
        name: firstName(content.name),
        morning: content.time < MORNING_ENDS,
        count: actions.length,
        of: content.coordinates,
      }),
    ),
    ...shown.flatMap(({ action, reason }) => [
      text(
        say.action({
          number: action.number,
          name: inLanguage(action.name, language),
          why: whyInWords(reason, content),
        }),
      ),
      stateChoices(action, askedAt, language),
    ]),
    ...(rest.length === 0
      ? []
      : [text(say.more({ count: rest.length, numbers: numbersOf(rest, language) }))]),
    text(say.howIsIt),
    choices({
      title: say.later,
      label: say.laterLabel({ days: LATER_DAYS }),
      command: { do: 'remind-later', actions: actions.map(({ action }) => action.id), days: LATER_DAYS },
    }),
    note(say.why),
  );
}

function whyInWords(reason: Reason, { language, day }: ReminderContent): string {
  const say = words[language];
  switch (reason.kind) {
    case 'overdue':
      return say.overdue({ day: formatDay(reason.due, language, day) });
    case 'due-soon':
      return say.dueSoon({
        days: daysBetween(day, reason.due),
        day: formatDay(reason.due, language, day),
      });
    case 'no-update':
      return say.noUpdate({ since: reason.since && formatDay(reason.since, language, day) });
  }
}

function numbersOf(actions: readonly { action: Action }[], language: Language): string {
  return formatList(
    actions.map(({ action }) => String(action.number)),
    language,
  );
}

function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}

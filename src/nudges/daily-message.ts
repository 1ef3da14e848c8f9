import type { Concern } from '../messages/due.ts';
import { formatDay, formatEitherPerson, formatList, formatWeekday } from '../messages/format.ts';
import { choices, note, type Part, text } from '../messages/reply.ts';
import { nudges as en } from '../messages/wording/en/nudges.ts';
import { nudges as sv } from '../messages/wording/sv/nudges.ts';
import { type Day, daysBetween } from '../plan/local-time.ts';
import { type Action, inLanguage, type Language } from '../plan/plan.ts';
import type { Person } from '../plan/roster.ts';
import type { ActionItem } from './day-plan.ts';

export const words = { sv, en };

/** So that the message stays within what the chats take, and within what a morning takes; what the manager is to hear of is always told in full. */
const ACTIONS_WITH_BUTTONS = 5;
const LATER_DAYS = 7;
const MORNING_ENDS = '10:00';

/** A button for each state, as the actions ability makes them. */
export type StateChoices = (action: Action, askedAt: Date, language: Language) => Part;

export type DailyContent = {
  person: Person;
  language: Language;
  day: Day;
  /** `HH:MM` when it is to be read, in the person's own time. */
  time: string;
  /** How many actions the person coordinates. */
  coordinates: number;
  actions: { action: Action; item: ActionItem; coordinator: Person; managers: Person[] }[];
  concerns: readonly Concern[];
  askedAt: Date;
  /** Something else comes first in the message, and has said hello. */
  greeted: boolean;
};

/** One message about all that the person is to hear that day. */
export function dailyParts(content: DailyContent, stateChoices: StateChoices): Part[] {
  const { language, concerns, day } = content;
  const say = words[language];
  const hello = say.hello({ name: firstName(content.person), morning: content.time < MORNING_ENDS });
  const greeting = content.actions.length === 0 && !content.greeted ? [text(hello)] : [];
  const concerned = concerns.flatMap((concern) => concern.parts(language, day));
  return [
    ...greeting,
    ...ownActions(content, { hello, askedBelow: statesAsked(concerned) }, stateChoices),
    ...concerned,
    note(why(content)),
  ];
}

/** The actions whose states the parts ask for. */
const statesAsked = (parts: readonly Part[]): ReadonlySet<string> =>
  new Set(
    parts.flatMap((part) => {
      const command = part.kind === 'choices' ? part.choices[0]?.command : undefined;
      return command?.do === 'set-state' ? [command.action] : [];
    }),
  );

/** `askedBelow`: actions that have their buttons further down, once. */
function ownActions(
  content: DailyContent,
  { hello, askedBelow }: { hello: string; askedBelow: ReadonlySet<string> },
  stateChoices: StateChoices,
): Part[] {
  const { language, actions, askedAt, person, coordinates, greeted } = content;
  if (actions.length === 0) return [];
  const say = words[language];
  const count = actions.length;
  const isOnly = count === 1 && coordinates === 1 && actions[0]?.coordinator.email === person.email;
  const need = isOnly ? say.onlyAction : say.actionsNeed({ count, mine: isMine(content) });
  const isShown = ({ item }: DailyContent['actions'][number], index: number) =>
    index < ACTIONS_WITH_BUTTONS || item.escalateOn !== undefined;
  const shown = actions.filter(isShown);
  const rest = actions
    .filter((one, index) => !isShown(one, index))
    .map(({ action }) => String(action.number));
  return [
    text(greeted ? need : `${hello} ${need}`),
    ...shown.flatMap((one) => [
      text(actionWords(one, content)),
      ...(askedBelow.has(one.action.id) ? [] : [stateChoices(one.action, askedAt, language)]),
    ]),
    ...(rest.length === 0
      ? []
      : [text(say.more({ count: rest.length, numbers: formatList(rest, language) }))]),
    ...(actions.every(({ action }) => askedBelow.has(action.id)) ? [] : [text(say.howIsIt)]),
    choices({
      title: say.later,
      label: say.laterLabel({ days: LATER_DAYS }),
      command: { do: 'remind-later', actions: actions.map(({ action }) => action.id), days: LATER_DAYS },
    }),
  ];
}

const isMine = ({ actions, person }: DailyContent) =>
  actions.every(({ coordinator }) => coordinator.email === person.email);

function actionWords(one: DailyContent['actions'][number], content: DailyContent): string {
  const { action, item, coordinator, managers } = one;
  const { language, day, person } = content;
  const say = words[language];
  const inWords = (on: Day) => formatDay(on, language, day);
  return [
    say.action({
      number: action.number,
      name: inLanguage(action.name, language),
      why: reasonWords(item, content),
    }),
    ...(coordinator.email === person.email ? [] : [say.deputyFor({ coordinator: coordinator.name })]),
    ...(item.escalateOn === undefined
      ? []
      : [say.notice({ day: inWords(item.escalateOn), manager: formatEitherPerson(managers, language) })]),
    ...(item.meantFor === undefined ? [] : [say.meantFor({ day: formatWeekday(item.meantFor, language) })]),
  ].join(' ');
}

function reasonWords({ reason }: ActionItem, { language, day }: DailyContent): string {
  const say = words[language];
  const inWords = (on: Day) => formatDay(on, language, day);
  switch (reason.kind) {
    case 'after':
      return say.overdue({ day: inWords(reason.due) });
    case 'before':
      return say.dueSoon({ days: daysBetween(day, reason.due), day: inWords(reason.due) });
    case 'asked':
      return say.asked({ due: inWords(reason.due), isOverdue: reason.due < day });
    case 'silent':
      return say.noUpdate({ since: reason.since && inWords(reason.since) });
  }
}

/** Why it comes, and how to get fewer. */
function why(content: DailyContent): string {
  const say = words[content.language];
  if (content.actions.length === 0) return say.whyOther;
  return isMine(content) ? say.why : say.whyDeputy;
}

function firstName({ name }: Person): string {
  return name.trim().split(/\s+/)[0] ?? name;
}

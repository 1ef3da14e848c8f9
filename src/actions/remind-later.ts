import { formatDay, formatList, sentence } from '../messages/format.ts';
import { choices, note, type Reply, reply, text } from '../messages/reply.ts';
import { readDay } from '../plan/day-words.ts';
import { addDays, type Day } from '../plan/local-time.ts';
import type { Action, Language } from '../plan/plan.ts';
import type { Acquaintance } from '../records/people/acquaintance.ts';
import type { Asking } from '../register/asking.ts';
import { type PersonDays, personDays } from '../register/person-days.ts';
import { actionsMeant } from './action-meant.ts';
import { type ActionParts, words } from './action-parts.ts';
import { staleReply } from './action-views.ts';
import { cancelChoice, myActionsChoice, remindChoice } from './choices.ts';
import { historyOf } from './history.ts';
import { whichParts } from './report-views.ts';
import { stateAt } from './standing.ts';
import { waitFor, waitNoMore } from './waiting.ts';
import { actionsOf } from './whose.ts';

const LONGEST_DAYS = 365;
const NOBODY: Acquaintance = { addresses: {}, remindFrom: {} };

type Reminding = { known: Acquaintance; days: PersonDays; today: Day };

/** No reminder of these actions before the first working day that many days on. */
export async function remindLater(
  parts: ActionParts,
  request: { actions: readonly string[]; days: number },
  asking: Asking,
): Promise<Reply[]> {
  const mine = await theirs(parts, request.actions, asking);
  if (mine.length === 0) return [staleReply(asking.language)];
  const { today } = await daysOf(parts, asking);
  const day = addDays(today, Math.min(request.days, LONGEST_DAYS));
  return remindOpen(parts, mine, day, asking);
}

/** No reminder of these actions before that day; what is not said is asked for. */
export async function remindOn(
  parts: ActionParts,
  request: { actions?: readonly string[] | undefined; number?: number | undefined; day?: string | undefined },
  asking: Asking,
): Promise<Reply[]> {
  const { language } = asking;
  const { day } = request;
  if (request.number !== undefined) {
    const { number } = request;
    const named = parts.plan.actions.filter((action) => action.number === number);
    const ids = named.map(({ id }) => id);
    const mine = await theirs(parts, ids, asking);
    if (mine.length > 0) return remindOpen(parts, mine, day, asking);
    return [reply(text(words[language].notYoursToRemind({ number })), choices(myActionsChoice(language)))];
  }
  if (request.actions !== undefined) {
    const mine = await theirs(parts, request.actions, asking);
    return mine.length === 0 ? [staleReply(language)] : remindOpen(parts, mine, day, asking);
  }
  const { meant, all } = await actionsMeant(parts, asking);
  if (all.length === 0) return [reply(text(words[language].coordinatesNone))];
  const open = await openOf(parts, all, asking);
  const mine = meant.filter((action) => open.includes(action));
  if (mine.length > 0) return remind(parts, mine, day, asking);
  return open.length > 1
    ? [whichToRemind(open, day, language)]
    : remindOpen(parts, open.length === 1 ? open : all, day, asking);
}

/** What is done is not reminded of. */
async function remindOpen(
  parts: ActionParts,
  mine: readonly Action[],
  day: string | undefined,
  asking: Asking,
): Promise<Reply[]> {
  const { language } = asking;
  const open = await openOf(parts, mine, asking);
  if (open.length > 0) return remind(parts, open, day, asking);
  const said = words[language].doneNotReminded({
    actions: sentence(inWords(mine, language)),
    count: mine.length,
  });
  return [reply(text(said), choices(myActionsChoice(language)))];
}

/** Reminders of these actions come as they would have. */
export async function remindAsUsual(
  parts: ActionParts,
  request: { actions: readonly string[] },
  asking: Asking,
): Promise<Reply[]> {
  const { records } = parts;
  const { person, language, pressed } = asking;
  const mine = await theirs(parts, request.actions, asking);
  if (mine.length === 0) return [staleReply(language)];
  const known = await records.acquaintances.get(person.email);
  if (known !== undefined) {
    const kept = Object.entries(known.remindFrom).filter(([id]) => !mine.some((action) => action.id === id));
    await records.acquaintances.set(person.email, { ...known, remindFrom: Object.fromEntries(kept) });
  }
  const said = reply(
    text(words[language].asUsual({ actions: inWords(mine, language) })),
    choices(myActionsChoice(language)),
  );
  return [pressed ? { ...said, to: 'origin' } : said];
}

async function remind(
  parts: ActionParts,
  mine: readonly Action[],
  said: string | undefined,
  asking: Asking,
): Promise<Reply[]> {
  const reminding = await daysOf(parts, asking);
  const { today } = reminding;
  const day = said === undefined ? undefined : readDay(said, today);
  if (day === undefined || day <= today || day > addDays(today, LONGEST_DAYS)) {
    const why =
      said === undefined ? undefined : day === undefined ? 'unread' : day <= today ? 'passed' : 'far';
    return [await askForDay(parts, mine, why, asking)];
  }
  return [await remindFrom(parts, mine, { ...reminding, day }, asking)];
}

async function askForDay(
  { records }: ActionParts,
  actions: readonly Action[],
  why: 'unread' | 'passed' | 'far' | undefined,
  asking: Asking,
): Promise<Reply> {
  const say = words[asking.language];
  const since = asking.now.toISOString();
  await waitFor(records, asking, { day: { of: 'reminder', actions: actions.map(({ id }) => id), since } });
  const problem = { unread: say.dayUnread, passed: say.fromTomorrow, far: say.withinAYear };
  return reply(
    ...(why === undefined ? [] : [text(problem[why])]),
    text(say.askReminderDay({ actions: inWords(actions, asking.language) })),
    choices(cancelChoice(asking.language)),
  );
}

async function remindFrom(
  parts: ActionParts,
  mine: readonly Action[],
  { known, days, today, day }: Reminding & { day: Day },
  asking: Asking,
): Promise<Reply> {
  const { records, calendar } = parts;
  const { person, language, pressed } = asking;
  const from = days.workingDayAfter(day) ?? calendar.nextWorkingDay(day);
  const ids = mine.map(({ id }) => id);
  await records.acquaintances.set(person.email, {
    ...known,
    remindFrom: { ...known.remindFrom, ...Object.fromEntries(ids.map((id) => [id, from])) },
  });
  // A line that is waited for still is.
  const waiting = await records.conversations.get(person.email);
  if (waiting?.day?.of === 'reminder') await waitNoMore(records, asking);

  const say = words[language];
  const inDays = (of: Day) => formatDay(of, language, today);
  const warned = stillWarnedOf(parts, mine, { from, today }, asking);
  const confirmed = reply(
    text(say.remindLater({ day: inDays(from), actions: inWords(mine, language) })),
    ...(from === day ? [] : [note(say.notAWorkday({ day: inDays(day) }))]),
    ...warned,
    choices(
      remindChoice(say.tomorrow, ids, 'tomorrow'),
      remindChoice(say.nextWeek, ids, 'next week'),
      remindChoice(say.anotherDay, ids),
      { title: say.undo, label: say.undoReminder, command: { do: 'remind-as-usual', actions: ids } },
      myActionsChoice(language),
    ),
  );
  return pressed ? { ...confirmed, to: 'origin' } : confirmed;
}

/** A warning of a due day comes all the same, where it is still to come. */
function stillWarnedOf(
  { plan }: ActionParts,
  actions: readonly Action[],
  { from, today }: { from: Day; today: Day },
  { language }: Asking,
) {
  const before = Math.min(...plan.nudges.beforeDueDays);
  const warned = actions.filter(({ due }) => due < from && addDays(due, -before) > today);
  return warned.length === 0
    ? []
    : [note(words[language].stillWarned({ actions: sentence(inWords(warned, language)), days: before }))];
}

function whichToRemind(all: readonly Action[], day: string | undefined, language: Language): Reply {
  const say = words[language];
  const asked = (actions: readonly Action[]) =>
    ({ do: 'remind-on', actions: actions.map(({ id }) => id), ...(day && { day }) }) as const;
  const { names, buttons } = whichParts(all, (action) => asked([action]), language);
  const every = { title: say.allOfThem, command: asked(all) };
  return reply(text(say.whichToRemind), names, choices(every, ...buttons, cancelChoice(language)));
}

/** Of those, the actions that the person has. */
async function theirs(parts: ActionParts, ids: readonly string[], asking: Asking): Promise<Action[]> {
  const { own, asDeputy } = await actionsOf(parts, asking);
  return [...own, ...asDeputy].filter(({ id }) => ids.includes(id));
}

async function openOf(
  { records }: ActionParts,
  actions: readonly Action[],
  { now }: Asking,
): Promise<Action[]> {
  const states = await Promise.all(actions.map(async ({ id }) => stateAt(await historyOf(records, id), now)));
  return actions.filter((_, index) => states[index] !== 'done');
}

async function daysOf({ records, plan, calendar }: ActionParts, { person, now }: Asking): Promise<Reminding> {
  const known = (await records.acquaintances.get(person.email)) ?? NOBODY;
  const days = personDays(person, known, { plan, calendar });
  return { known, days, today: days.dayAt(now) };
}

function inWords(actions: readonly Action[], language: Language): string {
  const numbers = formatList(
    actions.map(({ number }) => String(number)),
    language,
  );
  return words[language].theseActions({ numbers });
}

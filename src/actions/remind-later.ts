import { formatDay, formatList } from '../messages/format.ts';
import { choices, type Reply, reply, text } from '../messages/reply.ts';
import { addDays, localDay } from '../plan/local-time.ts';
import type { Asking } from '../register/asking.ts';
import { type ActionParts, words } from './action-parts.ts';
import { myActionsChoice, staleReply } from './action-views.ts';

const LONGEST_DAYS = 365;

/** No reminder of these actions before the first working day that many days on. */
export async function remindLater(
  { register, records, calendar, plan }: ActionParts,
  request: { actions: readonly string[]; days: number },
  { person, language, now, pressed }: Asking,
): Promise<Reply[]> {
  const mine = register.coordinatedBy(person).filter((action) => request.actions.includes(action.id));
  if (mine.length === 0) return [staleReply(language)];

  const today = localDay(now, plan.timeZone);
  const from = calendar.nextWorkingDay(addDays(today, Math.min(request.days, LONGEST_DAYS)));
  const known = (await records.acquaintances.get(person.email)) ?? { addresses: {}, remindFrom: {} };
  const snoozed = Object.fromEntries(mine.map((action) => [action.id, from]));
  await records.acquaintances.set(person.email, {
    ...known,
    remindFrom: { ...known.remindFrom, ...snoozed },
  });

  const say = words[language];
  const numbers = formatList(
    mine.map((action) => String(action.number)),
    language,
  );
  const actions = say.theseActions({ numbers });
  const confirmed = reply(
    text(say.remindLater({ day: formatDay(from, language, today), actions })),
    choices(myActionsChoice(language)),
  );
  return [pressed ? { ...confirmed, to: 'origin' } : confirmed];
}

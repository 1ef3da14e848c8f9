import type { Due, DueMessage } from '../messages/due.ts';
import { addDays, type Day, instantOf, localDay } from '../plan/local-time.ts';
import type { Plan } from '../plan/plan.ts';
import type { Records } from '../records/records.ts';

/** What goes out on one day, in the order that it does. */
type DayAhead = { day: Day; due: DueMessage[] };

/** All that goes out from the one instant to the other, as things stand now; days with nothing are left out. Writes nothing. */
export type Ahead = (from: Date, until: Date) => Promise<DayAhead[]>;

const END_OF_DAY = '23:59';

export function createAhead(parts: {
  plan: Pick<Plan, 'timeZone'>;
  records: Pick<Records, 'sent'>;
  /** The daily messages, where each day depends on those before. */
  daily: (from: Date, until: Date) => Promise<DueMessage[]>;
  /** What does not: asked once a day. */
  others: readonly Due[];
}): Ahead {
  const { plan, records } = parts;

  return async (from, until) => {
    const days = daysFrom(localDay(from, plan.timeZone), localDay(until, plan.timeZone));
    const messages = await parts.daily(from, until);
    for (const day of days) {
      const at = within(instantOf(day, END_OF_DAY, plan.timeZone), from, until);
      for (const due of parts.others) messages.push(...(await due(at)));
    }
    const fresh = onceEach(messages).filter(({ lapsed }) => lapsed === undefined);
    const sent = await records.sent.getMany(fresh.map(({ id }) => id));
    const unsent = fresh.filter((_, index) => sent[index] === undefined || sent[index].state === 'frozen');
    const goesAt = ({ scheduledFor }: DueMessage) => within(new Date(scheduledFor), from, until);
    const byDay = Map.groupBy(unsent, (message) => localDay(goesAt(message), plan.timeZone));
    return days.flatMap((day) => {
      const due = byDay.get(day) ?? [];
      const inOrder = due.toSorted((one, other) => goesAt(one).getTime() - goesAt(other).getTime());
      return due.length === 0 ? [] : [{ day, due: inOrder }];
    });
  };
}

function daysFrom(first: Day, last: Day): Day[] {
  const days: Day[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

function within(at: Date, from: Date, until: Date): Date {
  if (at < from) return from;
  return at > until ? until : at;
}

/** What is due for several days, and what has gone out as a part of another message, is told once. */
function onceEach(messages: readonly DueMessage[]): DueMessage[] {
  const seen = new Set<string>();
  return messages.filter((message) => {
    if (seen.has(message.id)) return false;
    for (const { id } of [message, ...(message.includes ?? [])]) seen.add(id);
    return true;
  });
}

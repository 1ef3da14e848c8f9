import type { Concern, Due, DueMessage } from '../messages/due.ts';
import { reply } from '../messages/reply.ts';
import { addDays, type Day, instantOf, localDay, localTime } from '../plan/local-time.ts';
import type { Person } from '../plan/roster.ts';
import { languageFor } from '../register/language-of.ts';
import type { PersonDays } from '../register/person-days.ts';
import { adminWhy } from './admin-why.ts';
import { type DailyContent, dailyParts, type StateChoices } from './daily-message.ts';
import { type ActionItem, type DayPlan, dayPlan, topicsOf } from './day-plan.ts';
import { managersOf } from './escalations.ts';
import { type GatherParts, gather, type Nudgee, type Situation } from './gather.ts';
import { lapsedMessages } from './lapsed.ts';
import { nudgeId } from './nudge-id.ts';
import { type Slot, scheduledIn, slotOf } from './slot.ts';
import { together } from './together.ts';

type NudgeParts = GatherParts & {
  stateChoices: StateChoices;
  /** Messages of other abilities, which the day's message takes in where there is one. */
  alongside?: Due;
  /** What is due on a later day is told as if all the days from now until then had been. */
  clock: () => Date;
};

/** Which of a person's days it is about, and when on it they are written to. */
type When = { day(days: PersonDays): Day; at(slot: Slot): Date };

/** The day's message to each person: what they coordinate, and what else concerns them. */
export function createNudges(parts: NudgeParts): {
  due: Due;
  /** All that the days from the one instant to the other bring, each as if those before had been sent. */
  ahead: (from: Date, until: Date) => Promise<DueMessage[]>;
} {
  const { register, records } = parts;
  const { plan } = register;
  const policy = plan.nudges;

  const planned = (
    email: string,
    { days, known }: Nudgee,
    day: Day,
    { actions, told }: Situation,
    concerns: readonly Concern[],
  ): DayPlan | undefined =>
    dayPlan({ email, days, rhythm: known?.rhythm }, day, {
      policy,
      told,
      actions,
      concerns: concerns.filter((concern) => concern.email === email),
    });

  /** What the days before `until` bring; of today only what can still go out. */
  const takeAsTold = async (from: Date, until: Day, situation: Situation): Promise<void> => {
    for (let day = localDay(from, plan.timeZone); day < until; day = addDays(day, 1)) {
      const concerns = await situation.concernsAt(instantOf(day, policy.time, plan.timeZone));
      for (const [email, nudgee] of situation.people) {
        const message = planned(email, nudgee, day, situation, concerns);
        if (message !== undefined && !isOver(message, nudgee, from)) {
          situation.told.add(email, day, topicsOf(message));
        }
      }
    }
  };

  const isOver = (message: DayPlan, { days }: Nudgee, now: Date): boolean => {
    const slot = slotOf(days, message.day, policy);
    return slot === undefined || now > (isAwaited(message) ? slot.ends : slot.until);
  };

  const contentOf = (
    { day, actions, concerns }: DayPlan,
    person: Person,
    { days, known }: Nudgee,
    { scheduledFor, people }: { scheduledFor: Date } & Pick<Situation, 'people'>,
  ): Omit<DailyContent, 'askedAt' | 'greeted'> => ({
    person,
    language: languageFor(known, person, plan.language),
    day,
    time: localTime(scheduledFor, days.timeZone),
    coordinates: register.coordinatedBy(person).length,
    actions: actions.flatMap((item) => {
      const action = register.action(item.id);
      const coordinator = register.coordinatorOf(item.id);
      if (action === undefined || coordinator === undefined) return [];
      const managers = managersOf(register, coordinator);
      return [{ action, item: promisedOf(item, managers, people), coordinator, managers }];
    }),
    concerns,
  });

  const messageTo = (
    email: string,
    nudgee: Nudgee,
    situation: Situation,
    { concerns, greeted, when }: { concerns: readonly Concern[]; greeted: boolean; when: When },
  ): DueMessage[] => {
    const person = register.person(email);
    const message = planned(email, nudgee, when.day(nudgee.days), situation, concerns);
    const slot = message && slotOf(nudgee.days, message.day, policy);
    if (person === undefined || message === undefined || slot === undefined) return [];
    const now = when.at(slot);
    const scheduledFor = scheduledIn(slot, now, isAwaited(message));
    if (scheduledFor === undefined) return [];
    const content = {
      ...contentOf(message, person, nudgee, { scheduledFor, people: situation.people }),
      askedAt: now,
      greeted,
    };
    return [
      {
        id: nudgeId(email, slot.day),
        kind: 'nudge',
        to: { kind: 'person', email },
        about: [...message.actions.map(({ id }) => id), ...message.concerns.flatMap(({ about }) => about)],
        scheduledFor: scheduledFor.toISOString(),
        tells: { day: slot.day, topics: topicsOf(message) },
        why: [
          ...content.actions.flatMap(({ action, item }) => adminWhy(action, item, slot.day)),
          ...message.concerns.map(({ why }) => why),
        ],
        reply: reply(...dailyParts(content, parts.stateChoices)),
      },
    ];
  };

  const messagesAt = async (now: Date, situation: Situation, when: When): Promise<DueMessage[]> => {
    const concerns = await situation.concernsAt(now);
    const alongside = (await parts.alongside?.(now)) ?? [];
    const greeted = new Set(alongside.flatMap(({ to }) => (to.kind === 'person' ? to.email : [])));
    const own = [...situation.people].flatMap(([email, nudgee]) =>
      messageTo(email, nudgee, situation, { concerns, greeted: greeted.has(email), when }),
    );
    return together(own, alongside);
  };

  return {
    async due(now) {
      const situation = await gather(parts, now, 'in working hours');
      if (situation === undefined) return (await parts.alongside?.(now)) ?? [];
      await takeAsTold(parts.clock(), localDay(now, plan.timeZone), situation);
      const messages = await messagesAt(now, situation, {
        day: ({ dayAt }) => dayAt(now),
        at: () => now,
      });
      const lapsed = lapsedMessages(situation, now, { register });
      const noted = await records.sent.getMany(lapsed.map(({ id }) => id));
      return [...messages, ...lapsed.filter((_, index) => noted[index] === undefined)];
    },

    async ahead(from, until) {
      const situation = await gather(parts, from);
      await takeAsTold(parts.clock(), localDay(from, plan.timeZone), situation);
      const last = localDay(until, plan.timeZone);
      const within = (at: Date) => (at < from ? from : at > until ? until : at);
      const all: DueMessage[] = [];
      for (let day = localDay(from, plan.timeZone); day <= last; day = addDays(day, 1)) {
        const morning = within(instantOf(day, policy.time, plan.timeZone));
        const when = { day: () => day, at: (slot: Slot) => within(slot.from) };
        const messages = await messagesAt(morning, situation, when);
        for (const { to, tells } of messages) {
          if (to.kind === 'person' && tells) situation.told.add(to.email, tells.day, tells.topics);
        }
        all.push(...messages);
      }
      return all;
    },
  };
}

/** Someone waits for something in it. */
const isAwaited = ({ concerns }: DayPlan): boolean =>
  concerns.some(({ kind }) => kind === 'question' || kind === 'answer');
/** The day that managers are promised to hear is one that they work. */
function promisedOf(
  item: ActionItem,
  managers: readonly Person[],
  people: Pick<Situation['people'], 'get'>,
): ActionItem {
  const { escalateOn } = item;
  if (escalateOn === undefined) return item;
  const days = managers.flatMap(({ email }) => people.get(email)?.days.workingDayAfter(escalateOn) ?? []);
  const [first = escalateOn] = days.toSorted();
  return { ...item, escalateOn: first };
}

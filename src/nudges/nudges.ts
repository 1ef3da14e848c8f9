import type { Concern, Due, DueMessage } from '../messages/due.ts';
import { reply } from '../messages/reply.ts';
import { addDays, type Day, instantOf, localDay, localTime } from '../plan/local-time.ts';
import type { Person } from '../plan/roster.ts';
import { languageFor } from '../register/language-of.ts';
import { adminWhy } from './admin-why.ts';
import { type DailyContent, dailyParts, type StateChoices } from './daily-message.ts';
import { type ActionItem, type DayPlan, dayPlan, topicsOf } from './day-plan.ts';
import { managersOf } from './escalations.ts';
import { type GatherParts, gather, type Nudgee, type Situation } from './gather.ts';
import { lapsedMessages } from './lapsed.ts';
import { nudgeId } from './nudge-id.ts';
import { scheduledIn, slotOf } from './slot.ts';
import { together } from './together.ts';

export type NudgeParts = GatherParts & {
  stateChoices: StateChoices;
  /** Messages of other abilities, which the day's message takes in where there is one. */
  alongside?: Due;
  /** What is due on a later day is told as if all the days from now until then had been. */
  clock: () => Date;
};

/** The day's message to each person: what they coordinate, and what else concerns them. */
export function createNudges(parts: NudgeParts): { due: Due } {
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

  const takeAsTold = async (from: Day, until: Day, situation: Situation): Promise<void> => {
    for (let day = from; day < until; day = addDays(day, 1)) {
      const concerns = await situation.concernsAt(instantOf(day, policy.time, plan.timeZone));
      for (const [email, nudgee] of situation.people) {
        const message = planned(email, nudgee, day, situation, concerns);
        if (message !== undefined) situation.told.add(email, day, topicsOf(message));
      }
    }
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
    { concerns, greeted, now }: { concerns: readonly Concern[]; greeted: boolean; now: Date },
  ): DueMessage[] => {
    const person = register.person(email);
    const slot = slotOf(nudgee.days, nudgee.days.dayAt(now), policy);
    if (person === undefined || slot === undefined || now < slot.from || now > slot.ends) return [];
    const message = planned(email, nudgee, slot.day, situation, concerns);
    const hasQuestion = message?.concerns.some(({ kind }) => kind === 'question') ?? false;
    const scheduledFor = scheduledIn(slot, now, hasQuestion);
    if (message === undefined || scheduledFor === undefined) return [];
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

  return {
    async due(now) {
      const situation = await gather(parts, now);
      await takeAsTold(localDay(parts.clock(), plan.timeZone), localDay(now, plan.timeZone), situation);
      const concerns = await situation.concernsAt(now);
      const alongside = (await parts.alongside?.(now)) ?? [];
      const greeted = new Set(alongside.flatMap(({ to }) => (to.kind === 'person' ? to.email : [])));
      const own = [...situation.people].flatMap(([email, nudgee]) =>
        messageTo(email, nudgee, situation, { concerns, greeted: greeted.has(email), now }),
      );
      const lapsed = lapsedMessages(situation, now, { register });
      const noted = await records.sent.getMany(lapsed.map(({ id }) => id));
      return [...together(own, alongside), ...lapsed.filter((_, index) => noted[index] === undefined)];
    },
  };
}

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

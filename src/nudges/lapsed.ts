import type { DueMessage } from '../messages/due.ts';
import { formatWeekday } from '../messages/format.ts';
import { reply, text } from '../messages/reply.ts';
import { addDays, type Day, instantOf } from '../plan/local-time.ts';
import type { Plan } from '../plan/plan.ts';
import type { Register } from '../register/register.ts';
import type { NudgedAction } from './action-reason.ts';
import { adminWhy } from './admin-why.ts';
import { words } from './daily-message.ts';
import type { Situation } from './gather.ts';
import type { ToldSoFar } from './told-so-far.ts';
import { topics } from './topics.ts';
import { warningDay } from './warnings.ts';

/** So long back it is noted that something never came. */
const NOTED_FOR_DAYS = 7;

/** A warning that never came: what is nearer, or the date itself, has overtaken it. */
type Lapsed = { email: string; action: string; topic: string; due: Day; days: number; meantFor: Day };

/** The warnings of one action that should have come lately, did not, and are not worth sending any more. */
export function lapsedWarnings(
  action: NudgedAction,
  today: Day,
  { policy, told }: { policy: Plan['nudges']; told: ToldSoFar },
): Lapsed[] {
  const { id, due, state, knownSince, movedOn = '', remindFrom = '' } = action;
  const oldest = addDays(today, -NOTED_FOR_DAYS);
  if (state === 'done' || due < oldest) return [];
  const works = (day: Day) => action.recipient(day) !== undefined;
  const warnings = policy.beforeDueDays
    .map((days) => ({ days, on: warningDay(due, days, works) }))
    .toSorted((one, other) => one.days - other.days);
  return warnings.flatMap(({ days, on }, index) => {
    const isOvertaken =
      due < today || warnings.slice(0, index).some((nearer) => (nearer.on ?? today) <= today);
    const isTold = policy.beforeDueDays.some(
      (other) => other <= days && (told.onTo(topics.before(id, due, other)) ?? today) < today,
    );
    if (on === undefined || on >= today || on < oldest || !isOvertaken || isTold) return [];
    const email = action.recipient(on);
    const wasHeldBack = on <= knownSince || on <= movedOn || on < remindFrom;
    if (email === undefined || wasHeldBack || told.messagesInWeekOf(email, on) >= policy.perWeek) return [];
    return [{ email, action: id, topic: topics.before(id, due, days), due, days, meantFor: on }];
  });
}

/** What is recorded of them, instead of being sent. */
export function lapsedMessages(
  { actions, people, told }: Situation,
  now: Date,
  { register }: { register: Register },
): DueMessage[] {
  const { nudges: policy, timeZone } = register.plan;
  return actions.flatMap((nudged) => {
    const today = people.get(nudged.coordinator)?.days.dayAt(now);
    const action = register.action(nudged.id);
    if (today === undefined || action === undefined) return [];
    return lapsedWarnings(nudged, today, { policy, told }).map(({ email, topic, due, days, meantFor }) => ({
      id: `lapsed/${email}/${topic}`,
      kind: 'nudge' as const,
      to: { kind: 'person' as const, email },
      about: [action.id],
      scheduledFor: instantOf(meantFor, policy.time, timeZone).toISOString(),
      lapsed: words.sv.lapsed({
        why: adminWhy(
          action,
          { id: action.id, topics: [], reason: { kind: 'before', due, days } },
          today,
        ).join(),
      }),
      reply: reply(text(words.sv.meantFor({ day: formatWeekday(meantFor, 'sv') }))),
    }));
  });
}

import type { ActionState } from '../plan/action-state.ts';
import { addDays, type Day, laterDay } from '../plan/local-time.ts';
import type { Plan } from '../plan/plan.ts';
import type { Acquaintance } from '../records/people/acquaintance.ts';
import type { ToldSoFar } from './told-so-far.ts';
import { topics } from './topics.ts';
import { currentWarning, warningDay } from './warnings.ts';

const MONTH_DAYS = 30;
/** For so many days after a message should have come it says so. */
const LATE_FOR_DAYS = 7;
/** What is to come so soon after is told at once. */
export const NEAR_DAYS = 2;
/** For so long after the day that someone asked to be reminded, they are. */
const ASKED_FOR_DAYS = 14;

/** An action as its reminders depend on it. */
export type NudgedAction = {
  id: string;
  coordinator: string;
  /** When it is to be done: the day that is expected where that is later than the plan's. */
  due: Day;
  state: ActionState;
  /** The day of the latest update; missing when nobody has said anything. */
  updatedOn?: Day | undefined;
  /** The first day that a reminder is welcome again. */
  remindFrom?: Day | undefined;
  /** From this day Lika has known of the date and the coordinator. */
  knownSince: Day;
  /** The latest day that someone held on to a later date than the plan's: they know of it, and need not hear of it at once. */
  movedOn?: Day | undefined;
  /** The first day of the plan: from then on an action without updates is silent. */
  planStart: Day;
  /** Who hears of it that day: its coordinator, or the deputy; nobody when neither works. */
  recipient(day: Day): string | undefined;
};

/** Why an action needs a line. `since` is missing when it has no update at all. */
export type Reason =
  | { kind: 'after'; due: Day; time: number }
  | { kind: 'before'; due: Day; days: number }
  | { kind: 'asked'; due: Day }
  | { kind: 'silent'; since?: Day };

/** What is to be told of an action. `meantFor`: the earlier day that it should have come. */
export type ActionNews = { id: string; reason: Reason; topics: string[]; meantFor?: Day };

export type ReasonParts = {
  policy: Plan['nudges'];
  rhythm: Acquaintance['rhythm'];
  told: Pick<ToldSoFar, 'onTo' | 'about'>;
  today: Day;
  /** Dates that are to be warned of until this day are told today; today as a rule. */
  ahead: Day;
};

/** What to tell of the action today, if anything. Dates come whatever else the person has asked for. */
export function actionNews(action: NudgedAction, parts: ReasonParts): ActionNews | undefined {
  if (action.state === 'done') return undefined;
  const warned = warning(action, parts);
  if (warned !== undefined) return warned;
  const { today, told } = parts;
  const { id, due, remindFrom = '', updatedOn = '' } = action;
  if (remindFrom > today) return undefined;
  const latest = told.about(id) ?? '';
  const isAsked =
    remindFrom > latest && updatedOn < remindFrom && addDays(remindFrom, ASKED_FOR_DAYS) >= today;
  const other = due < today ? overdue(action, parts) : silent(action, parts);
  return other ?? (isAsked ? { id, reason: { kind: 'asked', due }, topics: [topics.asked(id)] } : undefined);
}

function warning(action: NudgedAction, parts: ReasonParts): ActionNews | undefined {
  const { policy, told, today, ahead } = parts;
  const { id, due, knownSince, movedOn = '', remindFrom = '' } = action;
  const works = (day: Day) => action.recipient(day) !== undefined;
  const reached = ahead < due ? ahead : due;
  const current = due < today ? undefined : currentWarning(due, policy.beforeDueDays, reached, works);
  if (current === undefined) return undefined;
  const { days, on } = current;
  const nearest = Math.min(...policy.beforeDueDays);
  if (days > nearest && (remindFrom > today || on <= movedOn)) return undefined;
  const isTold = policy.beforeDueDays.some(
    (other) => other <= days && told.onTo(topics.before(id, due, other)) !== undefined,
  );
  if (isTold) return undefined;
  const soonAfter = policy.beforeDueDays.filter(
    (other) => other < days && (warningDay(due, other, works) ?? due) <= addDays(today, NEAR_DAYS),
  );
  const isLate = on < today && on > knownSince && on >= addDays(today, -LATE_FOR_DAYS) && remindFrom <= on;
  return {
    id,
    reason: { kind: 'before', due, days },
    topics: [days, ...soonAfter].map((told) => topics.before(id, due, told)),
    ...(isLate && { meantFor: on }),
  };
}

function overdue(action: NudgedAction, { policy, rhythm, told, today }: ReasonParts): ActionNews | undefined {
  const { id, due, updatedOn = '' } = action;
  const { everyDays, atMost } = policy.afterDue;
  if (rhythm === 'dates') return undefined;
  const spacing = rhythm === 'monthly' ? Math.max(everyDays, MONTH_DAYS) : everyDays;
  const heardOf = laterDay(updatedOn, told.about(id));
  if (heardOf > addDays(today, -spacing)) return undefined;
  const time = Array.from({ length: atMost }, (_, index) => index + 1).find(
    (one) => told.onTo(topics.after(id, due, one)) === undefined,
  );
  if (time === undefined) return undefined;
  return { id, reason: { kind: 'after', due, time }, topics: [topics.after(id, due, time)] };
}

function silent(action: NudgedAction, { policy, rhythm, told, today }: ReasonParts): ActionNews | undefined {
  const { id, updatedOn, planStart } = action;
  if (rhythm === 'dates') return undefined;
  const spacing =
    rhythm === 'monthly' ? Math.max(policy.noUpdateForDays, MONTH_DAYS) : policy.noUpdateForDays;
  if (laterDay(updatedOn ?? planStart, told.about(id)) > addDays(today, -spacing)) return undefined;
  return {
    id,
    reason: updatedOn === undefined ? { kind: 'silent' } : { kind: 'silent', since: updatedOn },
    topics: [topics.silent(id)],
  };
}

/** An action that is stuck: when its coordinator is told that the manager will be, and when the manager is. `isNoticed`: the coordinator of today has been told. */
type Stuck = { noticeOn: Day; escalateOn: Day; isNoticed: boolean };

/** Of an action that has had no update since its due day, counted from when Lika came to know of it and of who coordinates it. `escalateOn` moves when the notice came late. */
export function stuck(
  action: NudgedAction,
  { policy, told, today }: Pick<ReasonParts, 'policy' | 'told' | 'today'>,
): Stuck | undefined {
  const { id, due, state, knownSince, updatedOn = '' } = action;
  if (state === 'done' || updatedOn > due || today <= due) return undefined;
  const { afterDays, noticeDays } = policy.escalation;
  const planned = addDays(laterDay(due, knownSince), afterDays);
  const noticeOn = warningDay(planned, noticeDays, (day) => action.recipient(day) !== undefined);
  if (noticeOn === undefined) return undefined;
  const toldOn = told.onTo(topics.notice(id, due));
  // Whoever coordinated it before, and was told, is not the one that the manager is to talk to.
  const isNoticed = toldOn !== undefined && toldOn > knownSince;
  const escalateOn = isNoticed ? laterDay(planned, addDays(toldOn, noticeDays)) : planned;
  return { noticeOn: laterDay(noticeOn, addDays(due, 1)), escalateOn, isNoticed };
}

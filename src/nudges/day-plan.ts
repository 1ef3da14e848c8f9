import type { Concern } from '../messages/due.ts';
import { addDays, type Day, mondayOf } from '../plan/local-time.ts';
import type { Acquaintance } from '../records/people/acquaintance.ts';
import type { PersonDays } from '../register/person-days.ts';
import {
  type ActionNews,
  actionNews,
  NEAR_DAYS,
  type NudgedAction,
  type Reason,
  type ReasonParts,
  stuck,
} from './action-reason.ts';
import type { ToldSoFar } from './told-so-far.ts';
import { topics } from './topics.ts';

/** Someone who may be written to. */
export type Nudged = { email: string; days: PersonDays; rhythm: Acquaintance['rhythm'] };

/** `escalateOn`: the day that the closest manager is told, unless it gets a line before. */
export type ActionItem = ActionNews & { escalateOn?: Day };

/** All that one person is to hear on one day, most pressing first. */
export type DayPlan = { email: string; day: Day; actions: ActionItem[]; concerns: Concern[] };

type DayParts = Pick<ReasonParts, 'policy'> & {
  told: ToldSoFar;
  /** Those that the person may be the recipient of. */
  actions: readonly NudgedAction[];
  /** Those for the person. */
  concerns: readonly Concern[];
};

/**
 * What one person is to hear that day, in one message; undefined when there is nothing, on a free day, and when the week's
 * messages are used, but for answers. The last of a week is kept for dates and questions while the person has working days left, and
 * then warns of all the dates that the week has left, so that none is forgotten.
 */
export function dayPlan({ email, days, rhythm }: Nudged, day: Day, parts: DayParts): DayPlan | undefined {
  const { policy, told } = parts;
  if (!days.works(day)) return undefined;
  const own = parts.actions.filter((action) => action.state !== 'done' && action.recipient(day) === email);
  if (own.length + parts.concerns.length === 0 || told.hasMessage(email, day)) return undefined;
  const until = (ahead: Day): DayPlan => ({
    email,
    day,
    actions: own
      .flatMap((action) => actionItem(action, { policy, rhythm, told, today: day, ahead }) ?? [])
      .toSorted(byPressure),
    concerns: parts.concerns.filter(
      ({ topic, kind, from, until }) =>
        from <= (kind === 'date' ? ahead : day) &&
        (until === undefined || day <= until) &&
        told.on(email, topic) === undefined,
    ),
  });
  const today = until(day);
  if (today.actions.length + today.concerns.length === 0) return undefined;
  const left = policy.perWeek - told.messagesInWeekOf(email, day);
  if (left <= 0) return answersIn(today);
  if (left > 1) return today;
  const sunday = addDays(mondayOf(day), 6);
  return isPressing(today) || !worksAgainBy(sunday, day, days) ? until(sunday) : undefined;
}

/** What the person has asked for is outside the week's limit. */
function answersIn({ email, day, concerns }: DayPlan): DayPlan | undefined {
  const answers = concerns.filter(({ kind }) => kind === 'answer');
  return answers.length === 0 ? undefined : { email, day, actions: [], concerns: answers };
}

/** What the plan's message tells, so that it is not told again. */
export const topicsOf = ({ actions, concerns }: Pick<DayPlan, 'actions' | 'concerns'>): string[] => [
  ...actions.flatMap((item) => item.topics),
  ...concerns.map(({ topic }) => topic),
];

function actionItem(action: NudgedAction, reasons: ReasonParts): ActionItem | undefined {
  const news = actionNews(action, reasons);
  const { noticeOn, escalateOn, isNoticed } = stuck(action, reasons) ?? {};
  if (noticeOn === undefined || escalateOn === undefined || isNoticed) return news;
  const { id, due } = action;
  const { policy, today, ahead } = reasons;
  const near = news === undefined ? today : addDays(today, NEAR_DAYS);
  if (noticeOn > ahead && noticeOn > near) return news;
  const promised = addDays(today, policy.escalation.noticeDays);
  return {
    id,
    reason: news?.reason ?? { kind: 'after', due, time: 0 },
    topics: [...(news?.topics ?? []), topics.notice(id, due)],
    escalateOn: promised > escalateOn ? promised : escalateOn,
  };
}

const isPressing = ({ actions, concerns }: DayPlan): boolean =>
  actions.some(
    ({ reason, escalateOn }) =>
      reason.kind === 'before' || reason.kind === 'asked' || escalateOn !== undefined,
  ) || concerns.some(({ kind }) => kind !== 'news');

function worksAgainBy(sunday: Day, day: Day, days: PersonDays): boolean {
  const next = days.workingDayAfter(addDays(day, 1));
  return next !== undefined && next <= sunday;
}

const PRESSURE: Record<Reason['kind'], number> = { after: 0, before: 1, asked: 2, silent: 3 };

function byPressure(one: ActionItem, other: ActionItem): number {
  const byKind = PRESSURE[one.reason.kind] - PRESSURE[other.reason.kind];
  return byKind !== 0 ? byKind : dayOf(one.reason).localeCompare(dayOf(other.reason));
}

/** Days compare as text; silence since the beginning is the longest. */
const dayOf = (reason: Reason): Day => (reason.kind === 'silent' ? (reason.since ?? '') : reason.due);

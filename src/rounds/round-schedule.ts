import { addDays, type Day, daysBetween, instantOf, localDay } from '../plan/local-time.ts';
import type { Plan } from '../plan/plan.ts';
import type { WorkingCalendar } from '../plan/working-days.ts';
import type { StandingRound } from '../register/standing-rounds.ts';

const MINUTE_MS = 60_000;
/** How many working days before the last day people are reminded of it. */
const LAST_WORKING_DAYS = 3;
/** Messages of a round as near each other as this, in working days, are one too many. */
const TOO_NEAR = 2;
/** Whoever opens a round later in the day has it told the next working day; nothing of that day goes out after its end. */
const OPENED_IN_TIME = '16:00';

export type RoundMessageKind = 'invitation' | 'half-way' | 'last-days' | 'late';

/** The days that respondents are told of. */
export type RoundPeriod = {
  begins: Day;
  closes: Day;
  /** When an administrator opened it, where one did. */
  openedAt?: Date;
  /** It had been closed, and has another last day now. */
  again: boolean;
};

type RoundTimes = {
  policy: Pick<Plan['nudges'], 'time' | 'latestAfterMinutes' | 'workingHours'>;
  timeZone: string;
  calendar: WorkingCalendar;
};

/** `until`: from then on it is too late that day. */
export type PlannedMessage = { kind: RoundMessageKind; day: Day; scheduledFor: Date; until: Date };

/** The round's period: the plan's days, or from when an administrator opened it. One that is only closed and opened again goes on. */
export function periodOf({ opens, closes, log }: StandingRound, timeZone: string): RoundPeriod {
  const opening = log.findLast(({ did, closes: until }, index) => {
    if (did === 'reopened') return log[index - 1]?.closes !== until;
    return did === 'opened' || did === 'added';
  });
  const openedAt = new Date(opening?.at ?? 0);
  if (opening === undefined || localDay(openedAt, timeZone) < opens)
    return { begins: opens, closes, again: false };
  return { begins: localDay(openedAt, timeZone), closes, openedAt, again: opening.did === 'reopened' };
}

/**
 * When each message of a round goes out, in order of time, always on working days: an invitation at its opening, a
 * reminder half way and one in its last days, and one when its last day has passed. Of those that would come too near
 * each other the more useful is kept: the invitation, then the one in the last days.
 */
export function roundSchedule(period: RoundPeriod, times: RoundTimes): PlannedMessage[] {
  const { begins, closes } = period;
  const { calendar } = times;
  const middle = addDays(begins, Math.floor(daysBetween(begins, closes) / 2));
  const byUse = [
    invitation(period, times),
    onDay('last-days', workingDaysBefore(closes, LAST_WORKING_DAYS, calendar), times),
    onDay('half-way', calendar.nextWorkingDay(middle), times),
  ];
  const kept: PlannedMessage[] = [];
  for (const message of byUse) {
    const isWithin = begins <= message.day && message.day <= closes;
    if (isWithin && !kept.some(({ day }) => areNear(day, message.day, TOO_NEAR, calendar)))
      kept.push(message);
  }
  const late = onDay('late', calendar.nextWorkingDay(addDays(closes, 1)), times);
  return [...kept.toSorted((one, other) => one.day.localeCompare(other.day)), late];
}

/** A reminder half way is one too many near any other message; else only two on one day are. */
export function comesTooNear(
  kind: RoundMessageKind,
  day: Day,
  other: Day,
  calendar: WorkingCalendar,
): boolean {
  return areNear(day, other, kind === 'half-way' ? TOO_NEAR : 0, calendar);
}

function onDay(kind: RoundMessageKind, day: Day, { policy, timeZone }: RoundTimes): PlannedMessage {
  const scheduledFor = instantOf(day, policy.time, timeZone);
  return { kind, day, scheduledFor, until: later(scheduledFor, policy.latestAfterMinutes) };
}

/** The same day where it is opened on a working day with time left, else in the morning of the next. */
function invitation({ begins, openedAt }: RoundPeriod, times: RoundTimes): PlannedMessage {
  const { timeZone, policy, calendar } = times;
  const sameDay = onDay('invitation', calendar.nextWorkingDay(begins), times);
  if (openedAt === undefined || sameDay.day > begins || openedAt <= sameDay.scheduledFor) return sameDay;
  if (openedAt > instantOf(begins, OPENED_IN_TIME, timeZone)) {
    return onDay('invitation', calendar.nextWorkingDay(addDays(begins, 1)), times);
  }
  const dayEnds = instantOf(begins, policy.workingHours.to, timeZone);
  const latest = later(openedAt, policy.latestAfterMinutes);
  return { ...sameDay, scheduledFor: openedAt, until: latest < dayEnds ? latest : dayEnds };
}

function workingDaysBefore(day: Day, count: number, calendar: WorkingCalendar): Day {
  let before = day;
  for (let step = 0; step < count; step += 1) before = calendar.previousWorkingDay(addDays(before, -1));
  return before;
}

/** At most so many working days lie from the one day to the other. */
function areNear(one: Day, other: Day, most: number, calendar: WorkingCalendar): boolean {
  const [first, last] = one <= other ? [one, other] : [other, one];
  let reached = first;
  for (let step = 0; step < most && reached < last; step += 1) {
    reached = calendar.nextWorkingDay(addDays(reached, 1));
  }
  return reached >= last;
}

const later = (instant: Date, minutes: number) => new Date(instant.getTime() + minutes * MINUTE_MS);

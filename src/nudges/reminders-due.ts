import type { ActionState } from '../plan/action-state.ts';
import { isAway } from '../plan/away.ts';
import { addDays, type Day, instantOf, localDay } from '../plan/local-time.ts';
import type { Plan } from '../plan/plan.ts';

const MINUTE_MS = 60_000;

/** When reminders may go out. */
export type ReminderTimes = {
  now: Date;
  timeZone: string;
  policy: Plan['nudges'];
  isWorkingDay: (day: Day) => boolean;
};

export type ReminderAction = {
  id: string;
  due: Day;
  state: ActionState;
  /** The day of the latest update; missing when nobody has said anything. */
  updatedOn?: Day | undefined;
  /** The first day that a reminder is welcome again. */
  remindFrom?: Day | undefined;
  /** The latest day before today that this person was reminded of the action. */
  remindedOn?: Day | undefined;
};

export type ReminderCoordinator = {
  email: string;
  /** Both days included; one of them may be open. */
  awayFrom?: Day | undefined;
  awayTo?: Day | undefined;
  actions: readonly ReminderAction[];
};

export type ReminderInput = ReminderTimes & {
  /** From this day an action without updates counts as silent. */
  planStart: Day;
  coordinators: readonly ReminderCoordinator[];
};

/** Why an action needs a line. `since` is missing when it has no update at all. */
export type Reason =
  | { kind: 'overdue'; due: Day }
  | { kind: 'due-soon'; due: Day }
  | { kind: 'no-update'; since?: Day };

export type Reminder = {
  email: string;
  day: Day;
  scheduledFor: Date;
  /** Most pressing first. */
  actions: { id: string; reason: Reason }[];
};

/** Today's reminder time, while it is a working day and not too late; else undefined. */
export function reminderTime({
  now,
  timeZone,
  policy,
  isWorkingDay,
}: ReminderTimes): { day: Day; scheduledFor: Date } | undefined {
  const day = localDay(now, timeZone);
  if (!isWorkingDay(day)) return undefined;
  const scheduledFor = instantOf(day, policy.time, timeZone);
  const minutesLate = (now.getTime() - scheduledFor.getTime()) / MINUTE_MS;
  return minutesLate >= 0 && minutesLate <= policy.latestAfterMinutes ? { day, scheduledFor } : undefined;
}

/** Whom to remind of what, now: one reminder for each coordinator who has something to say. */
export function remindersDue(input: ReminderInput): Reminder[] {
  const time = reminderTime(input);
  if (time === undefined) return [];
  const { policy, planStart } = input;
  const limits: Limits = {
    today: time.day,
    dueBy: addDays(time.day, policy.dueWithinDays),
    silentSince: addDays(time.day, -policy.noUpdateForDays),
    remindedSince: addDays(time.day, 1 - policy.repeatAfterDays),
    planStart,
  };
  return input.coordinators.flatMap((coordinator) => {
    if (isAway({ from: coordinator.awayFrom, to: coordinator.awayTo }, time.day)) return [];
    const actions = coordinator.actions.flatMap((action) => {
      const reason = isHeldBack(action, limits) ? undefined : reasonFor(action, limits);
      return reason === undefined ? [] : [{ id: action.id, reason }];
    });
    return actions.length === 0
      ? []
      : [{ email: coordinator.email, ...time, actions: actions.toSorted(byPressure) }];
  });
}

/** Days, both ends included; as text they compare as days do. */
type Limits = { today: Day; dueBy: Day; silentSince: Day; remindedSince: Day; planStart: Day };

/** Snoozed, or reminded of lately; a snooze that has run out since then counts for more. */
function isHeldBack({ remindFrom, remindedOn }: ReminderAction, limits: Limits): boolean {
  if (remindFrom !== undefined && remindFrom > limits.today) return true;
  if (remindedOn === undefined || remindedOn < limits.remindedSince) return false;
  return remindFrom === undefined || remindFrom <= remindedOn;
}

function reasonFor({ state, due, updatedOn }: ReminderAction, limits: Limits): Reason | undefined {
  if (state === 'done') return undefined;
  if (due < limits.today) return { kind: 'overdue', due };
  if (due <= limits.dueBy) return { kind: 'due-soon', due };
  if ((updatedOn ?? limits.planStart) > limits.silentSince) return undefined;
  return updatedOn === undefined ? { kind: 'no-update' } : { kind: 'no-update', since: updatedOn };
}

const PRESSURE = { overdue: 0, 'due-soon': 1, 'no-update': 2 };

function byPressure(one: { reason: Reason }, other: { reason: Reason }): number {
  const byKind = PRESSURE[one.reason.kind] - PRESSURE[other.reason.kind];
  if (byKind !== 0) return byKind;
  const [day, otherDay] = [dayOf(one.reason), dayOf(other.reason)];
  return day === otherDay ? 0 : day < otherDay ? -1 : 1;
}

/** Days compare as text; silence since the beginning is the longest. */
function dayOf(reason: Reason): Day {
  return reason.kind === 'no-update' ? (reason.since ?? '') : reason.due;
}

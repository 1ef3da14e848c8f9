import type { Due, Revisions } from '../messages/due.ts';
import type { Platform } from '../messages/platform.ts';
import { createOutbox, type Outbox } from '../outbox/outbox.ts';
import { notingUnreachable } from '../outbox/unreachable.ts';
import type { WorkingCalendar } from '../plan/working-days.ts';
import { nextWorkingHours } from '../plan/working-hours.ts';
import { deliverThrough, editThrough } from './deliver-through.ts';
import type { LikaParts } from './lika-parts.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** What waits for someone's answer is worth telling of for as long. */
const ANSWER_LATE_MS = 14 * 24 * HOUR_MS;

/** Sends what is due on the platforms that there are, within the plan's limits for what may come late. */
export function openOutbox(
  parts: Pick<LikaParts, 'register' | 'records' | 'store' | 'now' | 'log'> & {
    due: Due[];
    revisions: Revisions[];
    calendar: WorkingCalendar;
    platforms: ReadonlyMap<string, Platform>;
  },
): Outbox {
  const { register, records, store, now, log, due, revisions, calendar, platforms } = parts;
  const { plan } = register;
  const nudgeLateMs = plan.nudges.latestAfterMinutes * MINUTE_MS;
  return createOutbox({
    records,
    claims: store,
    due,
    revisions,
    deliver: notingUnreachable(records, now, deliverThrough(platforms, records)),
    edit: editThrough(platforms, records),
    mayPostFrom: (at) => nextWorkingHours(at, { calendar, plan }),
    latestAfterMs: {
      answer: ANSWER_LATE_MS,
      approval: ANSWER_LATE_MS,
      deputy: ANSWER_LATE_MS,
      'hand-over': ANSWER_LATE_MS,
      question: ANSWER_LATE_MS,
      nudge: nudgeLateMs,
      round: nudgeLateMs,
      summary: plan.summary.latestAfterHours * HOUR_MS,
    },
    log,
  });
}

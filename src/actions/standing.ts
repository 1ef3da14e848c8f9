import type { ActionState } from '../plan/action-state.ts';
import { type Day, localDay } from '../plan/local-time.ts';
import type { ActionUpdate } from '../records/actions/action-update.ts';
import type { Standing } from '../register/standing-of.ts';
import type { History } from './history.ts';

/** The state at that instant; an action without updates is not started. */
export function stateAt(history: History, instant: Date): ActionState {
  return untilThen(history, instant).at(-1)?.state ?? 'not-started';
}

export function standingOf(history: History, due: Day, now: Date, timeZone: string): Standing {
  const updates = untilThen(history, now);
  const latest = updates.at(-1);
  const latestWithLine = updates.findLast((update) => update.line !== undefined);
  const state = stateAt(history, now);
  const expected = expectedIn(updates);
  return {
    state,
    due,
    overdue: state !== 'done' && localDay(now, timeZone) > due,
    ...(latest === undefined ? {} : { latest }),
    ...(expected === undefined ? {} : { expected }),
    ...(latestWithLine === undefined ? {} : { latestWithLine }),
  };
}

/** The latest that was said since the action was last done: what is done is not expected. */
function expectedIn(updates: readonly ActionUpdate[]): Day | undefined {
  const doneAt = updates.findLastIndex(({ state }) => state === 'done');
  return updates.slice(doneAt + 1).findLast(({ expected }) => expected !== undefined)?.expected;
}

/** Compared as instants: as text, "09:00:00Z" would come after "09:00:00.500Z". */
function untilThen(history: History, instant: Date): ActionUpdate[] {
  return history.updates.filter((update) => Date.parse(update.at) <= instant.getTime());
}

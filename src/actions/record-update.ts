import type { ActionState } from '../plan/action-state.ts';
import type { Day } from '../plan/local-time.ts';
import type { Action } from '../plan/plan.ts';
import { countedUpdates, everyUpdate } from '../records/actions/action-history.ts';
import type { ActionUpdate } from '../records/actions/action-update.ts';
import type { ActionParts } from './action-parts.ts';

/** What someone says of an action. `askedAt`: when the buttons were made that they pressed. */
type Said = {
  /** Of the message that says it. */
  id: string;
  by: string;
  now: Date;
  /** Without one, the state that stands. */
  state?: ActionState | undefined;
  expected?: Day | undefined;
  line?: string | undefined;
  askedAt?: Date | undefined;
};

/**
 * What becomes of what is said. `record`: write it. `repeated`: the same message is done again after a crash, and its
 * update stands already; `undone`: it was taken back since. `already`: that state was set after the button was made.
 * `changed`: another state was, so the button's view of the action is old.
 */
type Decision =
  | { kind: 'record'; update: ActionUpdate }
  | { kind: 'repeated'; update: ActionUpdate }
  | { kind: 'undone'; update: ActionUpdate }
  | { kind: 'already'; latest: ActionUpdate }
  | { kind: 'changed'; latest: ActionUpdate };

/** `updates`: also those that were taken back. */
function decideUpdate(updates: readonly ActionUpdate[], said: Said): Decision {
  const { id, by, now, line, expected, askedAt } = said;
  const written = updates.find((update) => update.id === id);
  if (written !== undefined) {
    return { kind: written.undoneBy === undefined ? 'repeated' : 'undone', update: written };
  }
  const counted = countedUpdates(updates);
  const latest = counted.at(-1);
  if (latest !== undefined && askedAt !== undefined && Date.parse(latest.at) > askedAt.getTime()) {
    if (latest.state === said.state) return { kind: 'already', latest };
    if (isChangedSince(counted, askedAt)) return { kind: 'changed', latest };
  }
  const state = said.state ?? latest?.state ?? 'not-started';
  const more = { ...(line !== undefined && { line }), ...(expected !== undefined && { expected }) };
  return { kind: 'record', update: { id, state, ...more, by, at: now.toISOString() } };
}

/** A line or a new day leaves the state that the buttons were shown with. */
function isChangedSince(counted: readonly ActionUpdate[], askedAt: Date): boolean {
  const isBefore = ({ at }: ActionUpdate) => Date.parse(at) <= askedAt.getTime();
  const shown = counted.findLast(isBefore)?.state ?? 'not-started';
  return counted.some((update) => !isBefore(update) && update.state !== shown);
}

export function recordUpdate(
  { records, turns }: Pick<ActionParts, 'records' | 'turns'>,
  action: Action,
  said: Said,
): Promise<Decision> {
  return turns(`action/${action.id}`, async () => {
    const updates = await everyUpdate(records, action.id);
    const decided = decideUpdate(updates, said);
    if (decided.kind === 'record') {
      await records.actionHistories.set(action.id, { updates: [...updates, decided.update] });
    }
    return decided;
  });
}

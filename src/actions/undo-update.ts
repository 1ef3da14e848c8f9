import { formatInstant } from '../messages/format.ts';
import { choices, type Reply, reply, text } from '../messages/reply.ts';
import type { Action } from '../plan/plan.ts';
import { countedUpdates, everyUpdate } from '../records/actions/action-history.ts';
import type { ActionUpdate } from '../records/actions/action-update.ts';
import { isAwaited } from '../records/people/awaited-line.ts';
import type { Asking } from '../register/asking.ts';
import { type ActionParts, words } from './action-parts.ts';
import { staleReply } from './action-views.ts';
import { myActionsChoice, updateChoice } from './choices.ts';
import { nameFor } from './set-state.ts';
import type { Updatable } from './status-line.ts';
import { alreadyUndoneReply } from './undo-views.ts';
import { takenAt, waitNoMore } from './waiting.ts';

/**
 * What a wish to take an update back comes to. `undo`: mark it. `repeated`: this very message has marked it. `already`:
 * another has. `not-yours`: someone else wrote it. `too-late`: there is a later one.
 */
type UndoDecision =
  | { kind: 'undo' | 'repeated' | 'already' | 'not-yours'; update: ActionUpdate }
  | { kind: 'too-late'; latest: ActionUpdate }
  | { kind: 'unknown' };

/** `updates`: also those that were taken back. `mayAll`: also what others wrote. */
function decideUndo(
  updates: readonly ActionUpdate[],
  updateId: string,
  { id, email, mayAll }: { id: string; email: string; mayAll: boolean },
): UndoDecision {
  const update = updates.find((one) => one.id === updateId);
  if (update === undefined) return { kind: 'unknown' };
  if (update.undoneBy !== undefined) return { kind: update.undoneBy === id ? 'repeated' : 'already', update };
  if (update.by !== email && !mayAll) return { kind: 'not-yours', update };
  const latest = countedUpdates(updates).at(-1);
  return latest !== undefined && latest.id !== updateId
    ? { kind: 'too-late', latest }
    : { kind: 'undo', update };
}

export async function undoUpdate(
  parts: ActionParts,
  action: Action,
  { update, askedAt }: { update: string; askedAt?: Date | undefined },
  asking: Asking,
): Promise<Reply[]> {
  const { records, turns, plan } = parts;
  const { person, language, id } = asking;
  const { decision, updates } = await turns(`action/${action.id}`, async () => {
    const before = await everyUpdate(records, action.id);
    const mayAll = person.roles.includes('admin');
    const decided = decideUndo(before, update, { id, email: person.email, mayAll });
    if (decided.kind !== 'undo') return { decision: decided, updates: before };
    const after = before.map((one) => (one.id === update ? { ...one, undoneBy: id } : one));
    await records.actionHistories.set(action.id, { updates: after });
    return { decision: decided, updates: after };
  });

  const say = words[language];
  const { number } = action;
  switch (decision.kind) {
    case 'unknown':
      return [staleReply(language)];
    case 'not-yours': {
      const by = nameFor(parts, decision.update, asking) ?? say.you;
      return [reply(text(say.undoNotYours({ number, by })), choices(updateChoice(action, language)))];
    }
    case 'too-late': {
      const { latest } = decision;
      const by = nameFor(parts, latest, asking) ?? say.you;
      const at = formatInstant(new Date(latest.at), language, plan.timeZone);
      const said = say.undoTooLate({ number, state: latest.state, by, at });
      return [reply(text(said), choices(updateChoice(action, language)))];
    }
    case 'already':
      return inPlace(parts, await alreadyUndoneReply(parts, action, asking), askedAt, asking);
    default: {
      await forget(parts, action, update, asking);
      const state = countedUpdates(updates).at(-1)?.state ?? 'not-started';
      const { line } = decision.update;
      const undone = reply(
        text(say.undone({ number, state })),
        ...(line === undefined ? [] : [text(say.youWrote({ line }))]),
        choices(updateChoice(action, language), myActionsChoice(language)),
      );
      return inPlace(parts, undone, askedAt, asking);
    }
  }
}

/** A reminder gets its buttons back; elsewhere the answer stands where the button stood. */
async function inPlace(
  { sentReminder }: ActionParts,
  answer: Reply,
  askedAt: Date | undefined,
  { person, language, pressed }: Asking,
): Promise<Reply[]> {
  if (!pressed) return [answer];
  const reminder = askedAt && (await sentReminder?.(person.email, askedAt, language));
  return reminder === undefined ? [{ ...answer, to: 'origin' }] : [{ ...reminder, to: 'origin' }, answer];
}

/** No line is waited for that would go with what was taken back. */
async function forget(
  { records }: ActionParts,
  action: Action,
  update: string,
  asking: Asking,
): Promise<void> {
  const { line, lastAction } = (await records.conversations.get(asking.person.email)) ?? {};
  if (line?.update === update) await waitNoMore(records, asking, { action: action.id });
  else if (lastAction?.update === update) await takenAt(records, asking, { action: action.id });
}

/** Takes back what the person recorded last; undefined when they have gone on with something else. */
export async function undoLast(
  parts: ActionParts,
  asking: Asking,
  updatable: Updatable,
): Promise<Reply[] | undefined> {
  const { person, now, id } = asking;
  const { form, lastAction, lineTaken } = (await parts.records.conversations.get(person.email)) ?? {};
  if (!isAwaited(lastAction, now)) return undefined;
  const { action: actionId, update } = lastAction;
  // This very message has taken it back already, and is done again after a crash.
  if (lineTaken === id) {
    return updatable(actionId, async (action) => [await alreadyUndoneReply(parts, action, asking)]);
  }
  if (update === undefined || (form !== undefined && form.shownAt > lastAction.since)) return undefined;
  return updatable(actionId, (action) => undoUpdate(parts, action, { update }, asking));
}

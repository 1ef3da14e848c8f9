import { choices, type Reply, reply, text } from '../messages/reply.ts';
import type { Action } from '../plan/plan.ts';
import { countedUpdates, everyUpdate } from '../records/actions/action-history.ts';
import type { ActionUpdate } from '../records/actions/action-update.ts';
import type { Asking } from '../register/asking.ts';
import { type ActionParts, words } from './action-parts.ts';
import { askLineReply, lineTooLongReply, nothingAskedReply } from './action-views.ts';
import { myActionsChoice } from './choices.ts';
import { historyOf } from './history.ts';
import { stateAt } from './standing.ts';
import { supportersFor } from './supporters.ts';
import { undoChoice } from './undo-views.ts';
import { waitFor, waitNoMore } from './waiting.ts';

/** The longest line that is stored, in characters. */
export const LINE_LIMIT = 2000;

/**
 * The updates, also those that were taken back, with the line on the one of that id. A line without an update becomes one
 * in the same state, and so does one whose update was taken back meanwhile: then under the id of the line's own message.
 */
function withLine(
  updates: readonly ActionUpdate[],
  update: Omit<ActionUpdate, 'state' | 'line'> & { line: string },
  message: string,
): { updates: ActionUpdate[]; id: string } {
  const isUndone = updates.some(({ id, undoneBy }) => id === update.id && undoneBy !== undefined);
  const id = isUndone ? message : update.id;
  if (updates.some((known) => known.id === id)) {
    const { line } = update;
    return { updates: updates.map((known) => (known.id === id ? { ...known, line } : known)), id };
  }
  const state = countedUpdates(updates).at(-1)?.state ?? 'not-started';
  return { updates: [...updates, { ...update, id, state }], id };
}

export async function askForLine({ records }: ActionParts, action: Action, asking: Asking): Promise<Reply[]> {
  const line = { action: action.id, update: asking.id, since: asking.now.toISOString() };
  await waitFor(records, asking, { line }, { action: action.id });
  return [askLineReply(action, asking.language)];
}

/** Stores the line that was waited for. */
export async function takeLine(
  { records, register, turns }: ActionParts,
  waiting: { action: string; update: string },
  typed: string,
  asking: Asking,
  updatable: Updatable,
): Promise<Reply[]> {
  const { person, language, now } = asking;
  const line = typed.trim();
  if (line === '') return [nothingAskedReply(language)];
  const length = [...line].length;
  if (length > LINE_LIMIT) return [lineTooLongReply(LINE_LIMIT, length, language)];

  return updatable(waiting.action, async (action) => {
    const { id, state, alone } = await turns(`action/${action.id}`, async () => {
      const before = await everyUpdate(records, action.id);
      const update = { id: waiting.update, line, by: person.email, at: now.toISOString() };
      const { updates, id } = withLine(before, update, asking.id);
      await records.actionHistories.set(action.id, { updates });
      const state = updates.find((one) => one.id === id)?.state ?? 'not-started';
      return { id, state, alone: updates.length > before.length };
    });
    await waitNoMore(records, asking, { action: action.id, update: id });
    const remove = {
      title: words[language].removeLine,
      label: words[language].removeLineLabel({ number: action.number }),
      command: { do: 'remove-line', action: action.id, update: id } as const,
    };
    // What was a line alone is taken back as such.
    const undo = [undoChoice(action, id, language), ...(alone ? [] : [remove])];
    const supporters = state === 'needs-support' ? supportersFor(register, asking) : undefined;
    const saved = words[language].lineSaved({ number: action.number, supporters });
    return [reply(text(saved), choices(...undo, myActionsChoice(language)))];
  });
}

/** Lets only those who may update the action through. */
export type Updatable = (actionId: string, work: (action: Action) => Promise<Reply[]>) => Promise<Reply[]>;

/** Takes away a line that the person wrote; the state that was set with it stays. */
export async function removeLine(
  { records, turns }: ActionParts,
  action: Action,
  updateId: string,
  { person, language, pressed }: Asking,
): Promise<Reply[]> {
  const removed = await turns(`action/${action.id}`, async () => {
    const updates = await everyUpdate(records, action.id);
    const found = updates.find(
      ({ id, by, line, undoneBy }) =>
        id === updateId && by === person.email && line !== undefined && undoneBy === undefined,
    );
    if (found === undefined) return false;
    const without = updates.map(({ line, ...update }) =>
      update.id === updateId || line === undefined ? update : { ...update, line },
    );
    await records.actionHistories.set(action.id, { updates: without });
    return true;
  });
  const say = words[language];
  const said = reply(
    text(
      removed ? say.lineRemoved({ number: action.number }) : say.noLineToRemove({ number: action.number }),
    ),
  );
  return [pressed && removed ? { ...said, to: 'origin' } : said];
}

/** "Inget att lägga till": stops waiting; the status stays. */
export async function cancelLine(
  { records, register }: ActionParts,
  waiting: { action: string },
  asking: Asking,
): Promise<Reply[]> {
  const { language, now, pressed } = asking;
  await waitFor(records, asking, {});
  const action = register.action(waiting.action);
  if (action === undefined) return [nothingAskedReply(language)];
  const state = stateAt(await historyOf(records, action.id), now);
  const said = reply(text(words[language].noLineAdded({ number: action.number, state })));
  return [pressed ? { ...said, to: 'origin' } : said];
}

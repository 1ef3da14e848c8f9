import { choices, type Reply, reply, text } from '../messages/reply.ts';
import type { Action } from '../plan/plan.ts';
import { awaitingOnly, isAwaited } from '../records/awaited-line.ts';
import type { ActionUpdate, Records } from '../records/records.ts';
import type { Asking } from '../register/asking.ts';
import { type ActionParts, words } from './action-parts.ts';
import { askLineReply, lineTooLongReply, myActionsChoice, nothingAskedReply } from './action-views.ts';
import { type History, historyOf } from './history.ts';
import { stateAt } from './standing.ts';

/** The longest line that is stored, in characters. */
const LINE_LIMIT = 2000;

/** The person's next text is a line about the action; `undefined`: no longer. */
export async function waitForLine(
  records: Records,
  { person, now }: Pick<Asking, 'person' | 'now'>,
  line: { action: string; update: string } | undefined,
): Promise<void> {
  const conversation = (await records.conversations.get(person.email)) ?? {};
  const { line: _, ...rest } = conversation;
  const waiting = line && { ...line, since: now.toISOString() };
  await records.conversations.set(
    person.email,
    waiting === undefined ? rest : awaitingOnly(conversation, { line: waiting }),
  );
}

/** The history with the line on the update of that id; a line without an update becomes one in the same state. */
export function withLine(
  history: History,
  update: Omit<ActionUpdate, 'state' | 'line'> & { line: string },
): { updates: ActionUpdate[] } {
  const { updates } = history;
  if (updates.some((known) => known.id === update.id)) {
    const { line } = update;
    return { updates: updates.map((known) => (known.id === update.id ? { ...known, line } : known)) };
  }
  return { updates: [...updates, { ...update, state: updates.at(-1)?.state ?? 'not-started' }] };
}

export async function askForLine({ records }: ActionParts, action: Action, asking: Asking): Promise<Reply[]> {
  await waitForLine(records, asking, { action: action.id, update: asking.id });
  return [askLineReply(action, asking.language)];
}

/** Stores the line that was waited for; `updatable` lets only those who may update the action through. */
export async function takeLine(
  { records, turns }: ActionParts,
  typed: string,
  asking: Asking,
  updatable: (actionId: string, work: (action: Action) => Promise<Reply[]>) => Promise<Reply[]>,
): Promise<Reply[]> {
  const { person, language, now } = asking;
  const waiting = (await records.conversations.get(person.email))?.line;
  const line = typed.trim();
  if (waiting === undefined || line === '') return [nothingAskedReply(language)];
  const length = [...line].length;
  if (length > LINE_LIMIT) return [lineTooLongReply(LINE_LIMIT, length, language)];

  return updatable(waiting.action, async (action) => {
    await turns(`action/${action.id}`, async () => {
      const update = { id: waiting.update, line, by: person.email, at: now.toISOString() };
      await records.actionHistories.set(action.id, withLine(await historyOf(records, action.id), update));
    });
    await waitForLine(records, asking, undefined);
    const saved = words[language].lineSaved({ number: action.number });
    const remove = {
      title: words[language].removeLine,
      label: words[language].removeLineLabel({ number: action.number }),
      command: { do: 'remove-line', action: action.id, update: waiting.update } as const,
    };
    return [reply(text(saved), choices(remove, myActionsChoice(language)))];
  });
}

/** Takes away a line that the person wrote; the state that was set with it stays. */
export async function removeLine(
  { records, turns }: ActionParts,
  action: Action,
  updateId: string,
  { person, language, pressed }: Asking,
): Promise<Reply[]> {
  const removed = await turns(`action/${action.id}`, async () => {
    const { updates } = await historyOf(records, action.id);
    const found = updates.find(
      ({ id, by, line }) => id === updateId && by === person.email && line !== undefined,
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

/** The line that is waited for, asked for again after something else; empty when none is. */
export async function askForLineAgain({ records, register }: ActionParts, asking: Asking): Promise<Reply[]> {
  const waiting = (await records.conversations.get(asking.person.email))?.line;
  const action = isAwaited(waiting, asking.now) ? register.action(waiting.action) : undefined;
  return action === undefined ? [] : [askLineReply(action, asking.language)];
}

/** "Inget att lägga till": stops waiting; the status stays. */
export async function cancelLine({ records, register }: ActionParts, asking: Asking): Promise<Reply[]> {
  const { person, language, now, pressed } = asking;
  const waiting = (await records.conversations.get(person.email))?.line;
  await waitForLine(records, asking, undefined);
  const action = waiting && register.action(waiting.action);
  if (action === undefined) return [nothingAskedReply(language)];
  const state = stateAt(await historyOf(records, action.id), now);
  const said = reply(text(words[language].noLineAdded({ number: action.number, state })));
  return [pressed ? { ...said, to: 'origin' } : said];
}

import type { Language } from '../messages/format.ts';
import type { Reply } from '../messages/reply.ts';
import type { ActionState } from '../plan/action-state.ts';
import type { Action } from '../plan/plan.ts';
import type { ActionUpdate } from '../records/records.ts';
import type { Asking } from '../register/asking.ts';
import type { ActionParts } from './action-parts.ts';
import { alreadyReply, changedReply, notedReply, recordedReply } from './action-views.ts';
import { type History, historyOf } from './history.ts';
import { waitForLine } from './status-line.ts';

/**
 * What a press on a state button comes to. `record`: write it. `repeated`: the same message is done again after a
 * crash, and its update stands already. `already`: that state was set after the button was made. `changed`: another
 * state was, so the button's view of the action is old.
 */
export type StateDecision =
  | { kind: 'record'; update: ActionUpdate }
  | { kind: 'repeated'; update: ActionUpdate }
  | { kind: 'already'; latest: ActionUpdate }
  | { kind: 'changed'; latest: ActionUpdate };

export type StatePress = { id: string; state: ActionState; askedAt: Date; by: string; now: Date };

export function decideState(history: History, press: StatePress): StateDecision {
  const written = history.updates.find((update) => update.id === press.id);
  if (written !== undefined) return { kind: 'repeated', update: written };

  const latest = history.updates.at(-1);
  if (latest !== undefined && Date.parse(latest.at) > press.askedAt.getTime()) {
    return { kind: latest.state === press.state ? 'already' : 'changed', latest };
  }
  const { id, state, by, now } = press;
  return { kind: 'record', update: { id, state, by, at: now.toISOString() } };
}

export async function setState(
  parts: ActionParts,
  action: Action,
  press: { state: ActionState; askedAt: Date },
  asking: Asking,
): Promise<Reply[]> {
  const { records, turns } = parts;
  const { person, language } = asking;
  const decision = await turns(`action/${action.id}`, async () => {
    const history = await historyOf(records, action.id);
    const decided = decideState(history, { ...press, id: asking.id, by: person.email, now: asking.now });
    if (decided.kind === 'record') {
      await records.actionHistories.set(action.id, { updates: [...history.updates, decided.update] });
    }
    return decided;
  });

  switch (decision.kind) {
    case 'already':
      return [alreadyReply(action, press.state, language)];
    case 'changed':
      return [
        changedReply(action, decision.latest, nameFor(parts, decision.latest, asking), parts.plan, language),
      ];
    default: {
      const { update } = decision;
      await waitForLine(records, asking, { action: action.id, update: update.id });
      const settled = asking.pressed
        ? [await settledReply(parts, action, update, press.askedAt, asking)]
        : [];
      return [...settled, notedReply(action, update.state, language)];
    }
  }
}

/** What takes the place of the buttons: a reminder as it looks now, else what was recorded. */
async function settledReply(
  { plan, sentReminder }: ActionParts,
  action: Action,
  update: ActionUpdate,
  askedAt: Date,
  { person, language }: { person: Asking['person']; language: Language },
): Promise<Reply> {
  const reminder = await sentReminder?.(person.email, askedAt, language);
  return reminder === undefined
    ? recordedReply(action, update, plan, language)
    : { ...reminder, to: 'origin' };
}

/** Undefined when it was the reader. */
function nameFor({ register }: ActionParts, update: ActionUpdate, { person }: Asking): string | undefined {
  return update.by === person.email ? undefined : (register.person(update.by)?.name ?? update.by);
}

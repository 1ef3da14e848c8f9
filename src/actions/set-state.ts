import type { Reply } from '../messages/reply.ts';
import type { ActionState } from '../plan/action-state.ts';
import type { Action } from '../plan/plan.ts';
import type { ActionUpdate } from '../records/actions/action-update.ts';
import type { Asking } from '../register/asking.ts';
import { nameOf } from '../register/name-of.ts';
import type { ActionParts } from './action-parts.ts';
import { alreadyReply, changedReply, notedReply, recordedReply } from './action-views.ts';
import { recordUpdate } from './record-update.ts';
import { supportersFor } from './supporters.ts';
import { alreadyUndoneReply } from './undo-views.ts';
import { waitFor } from './waiting.ts';

/** A press on a state button that was made at `askedAt`. */
export async function setState(
  parts: ActionParts,
  action: Action,
  press: { state: ActionState; askedAt: Date },
  asking: Asking,
): Promise<Reply[]> {
  const { person, language, now, id } = asking;
  const decision = await recordUpdate(parts, action, { ...press, id, by: person.email, now });
  switch (decision.kind) {
    case 'already':
      return [alreadyReply(action, press.state, language)];
    case 'changed':
      return [
        changedReply(action, decision.latest, nameFor(parts, decision.latest, asking), parts.plan, language),
      ];
    case 'undone':
      return [await alreadyUndoneReply(parts, action, asking)];
    default: {
      const { update } = decision;
      const settled = asking.pressed
        ? [await settledReply(parts, action, update, press.askedAt, asking)]
        : [];
      return [...settled, await askForLineWith(parts, action, update, asking)];
    }
  }
}

/** Asks for the line that goes with what was just recorded. */
export async function askForLineWith(
  { records, register }: ActionParts,
  action: Action,
  update: ActionUpdate,
  asking: Asking,
): Promise<Reply> {
  const line = { action: action.id, update: update.id };
  await waitFor(records, asking, { line: { ...line, since: asking.now.toISOString() } }, line);
  return notedReply(action, update, supportersFor(register, asking), asking);
}

/** What takes the place of the buttons: a reminder as it looks now, else what was recorded. */
async function settledReply(
  { plan, sentReminder }: ActionParts,
  action: Action,
  update: ActionUpdate,
  askedAt: Date,
  { person, language }: Asking,
): Promise<Reply> {
  const reminder = await sentReminder?.(person.email, askedAt, language);
  return reminder === undefined
    ? recordedReply(action, update, plan, language)
    : { ...reminder, to: 'origin' };
}

/** Undefined when it was the reader. */
export function nameFor(
  { register }: Pick<ActionParts, 'register'>,
  update: ActionUpdate,
  { person }: Pick<Asking, 'person'>,
): string | undefined {
  return update.by === person.email ? undefined : nameOf(register, update.by);
}

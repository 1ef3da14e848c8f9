import { choices, note, type Reply, reply, text } from '../../messages/reply.ts';
import type { Action } from '../../plan/plan.ts';
import { everyUpdate } from '../../records/actions/action-history.ts';
import type { ActionUpdate } from '../../records/actions/action-update.ts';
import type { Asking } from '../../register/asking.ts';
import { nameOf } from '../../register/name-of.ts';
import { type ActionParts, words } from '../action-parts.ts';
import { cancelChoice } from '../choices.ts';
import { reportTooLongReply } from '../report-views.ts';
import { LINE_LIMIT } from '../status-line.ts';
import { waitFor, waitNoMore } from '../waiting.ts';

type Request = { action: string; update: string };

/** Asks an administrator for the answer, and tells what others have answered. */
export async function askForAnswer(
  parts: ActionParts,
  { action: actionId, update: updateId }: Request,
  asking: Asking,
): Promise<Reply[]> {
  const { records, register } = parts;
  const { language, person, now } = asking;
  const say = words[language];
  const action = register.action(actionId);
  const asked = await askedIn(parts, { action: actionId, update: updateId });
  if (!person.roles.includes('admin') || action === undefined || asked === undefined) {
    return [reply(text(say.supportGone))];
  }
  const supporting = { action: actionId, update: updateId, since: now.toISOString() };
  await waitFor(records, asking, { supporting }, { action: actionId });
  return [
    reply(
      text(say.askAnswer({ by: nameOf(register, asked.by), number: action.number })),
      ...(asked.answers ?? []).map(({ by, line }) =>
        note(say.answeredBefore({ by: nameOf(register, by), answer: line })),
      ),
      note(say.noPeople),
      choices(cancelChoice(language)),
    ),
  ];
}

/** Keeps the answer: it goes out as a message of its own. */
export async function takeAnswer(
  parts: ActionParts,
  request: Request,
  typed: string,
  asking: Asking,
): Promise<Reply[]> {
  const { records, register } = parts;
  const { language, person } = asking;
  const say = words[language];
  const line = typed.trim();
  const length = [...line].length;
  if (length > LINE_LIMIT) return [reportTooLongReply(LINE_LIMIT, length, language)];
  const action = register.action(request.action);
  const asked =
    action && person.roles.includes('admin') && (await keep(parts, action, request.update, line, asking));
  await waitNoMore(records, asking);
  if (!asked) return [reply(text(say.supportGone), text(say.youWrote({ line })))];
  return [reply(text(say.answerSent({ by: nameOf(register, asked.by) })))];
}

/** The update that asks for support; undefined when it is there no more. */
async function askedIn(
  { records }: ActionParts,
  { action, update }: Request,
): Promise<ActionUpdate | undefined> {
  const all = await everyUpdate(records, action);
  return all.find(
    ({ id, line, state, undoneBy }) =>
      id === update && line !== undefined && state === 'needs-support' && undoneBy === undefined,
  );
}

function keep(
  parts: ActionParts,
  action: Action,
  update: string,
  line: string,
  { id, person, now }: Asking,
): Promise<ActionUpdate | undefined> {
  const { records, turns } = parts;
  return turns(`action/${action.id}`, async () => {
    const asked = await askedIn(parts, { action: action.id, update });
    if (asked === undefined || asked.answers?.some((answer) => answer.id === id)) return asked;
    const answer = { id, line, by: person.email, at: now.toISOString() };
    const updates = (await everyUpdate(records, action.id)).map((one) =>
      one.id === update ? { ...one, answers: [...(one.answers ?? []), answer] } : one,
    );
    await records.actionHistories.set(action.id, { updates });
    return asked;
  });
}

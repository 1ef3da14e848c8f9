import { choices, note, type Reply, reply, text } from '../messages/reply.ts';
import { type Conversation, type Form, formKey, type Records } from '../records/records.ts';
import type { Asking } from '../register/asking.ts';
import { words } from './answer-words.ts';
import type { OpenForm } from './sheet.ts';

/** How long the reason is waited for. */
const WAITED_FOR_MS = 4 * 3_600_000;
const LONGEST_REASON = 500;

/** Asks why a form that was handed in is to be opened again: the person's next line is the reason. */
export async function askWhy(records: Records, { sheet }: OpenForm, asking: Asking): Promise<Reply> {
  const { person, now, language } = asking;
  const conversation = (await records.conversations.get(person.email)) ?? {};
  const reopening = { round: sheet.round, since: now.toISOString() };
  await records.conversations.set(person.email, { ...conversation, reopening });
  const say = words[language];
  return reply(
    text(say.whyReopen),
    note(say.reopenNote),
    choices({ title: say.stopReopening, command: { do: 'cancel' } }),
  );
}

export function isReasonAwaited({ reopening }: Conversation, now: Date): boolean {
  return reopening !== undefined && now.getTime() - Date.parse(reopening.since) < WAITED_FOR_MS;
}

/** The reason is no longer waited for; false when it was not. */
export async function stopWaiting(records: Records, { person }: Asking): Promise<boolean> {
  const { reopening, ...rest } = (await records.conversations.get(person.email)) ?? {};
  if (reopening === undefined) return false;
  await records.conversations.set(person.email, rest);
  return true;
}

/** Why the reason cannot be taken; undefined when it can. */
export function refusedReason(reason: string, { language }: Asking): Reply | undefined {
  if (reason.length <= LONGEST_REASON) return undefined;
  return reply(text(words[language].tooLong({ given: reason.length, most: LONGEST_REASON })));
}

/** What was handed in stands until the form is handed in anew. */
export async function reopen(
  records: Records,
  { sheet, form }: OpenForm & { form: Form },
  reason: string,
  { person, now }: Asking,
): Promise<void> {
  const opened = { at: now.toISOString(), by: person.email, reason };
  await records.forms.set(formKey(sheet.round, sheet.unit.id), {
    ...form,
    reopenings: [...(form.reopenings ?? []), opened],
  });
}

import { choices, note, type Reply, reply, text } from '../messages/reply.ts';
import { type Form, formKey, type Records } from '../records/records.ts';
import type { Asking } from '../register/asking.ts';
import { words } from './answer-words.ts';
import type { OpenForm } from './sheet.ts';

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

import { choices, note, type Reply, reply, text } from '../messages/reply.ts';
import { awaitingOnly } from '../records/people/awaited-line.ts';
import type { Conversation } from '../records/people/conversation.ts';
import type { Records } from '../records/records.ts';
import type { Asking } from '../register/asking.ts';
import { words } from './words.ts';

const LONGEST = 500;

/** Asks for a line apart from the form's own questions. `awaited`: what the person's next line is then taken for. */
export async function askLine(
  records: Records,
  awaited: Pick<Conversation, 'sendingBack' | 'reopening' | 'example'>,
  asked: { ask: string; note: string },
  { person, language }: Asking,
): Promise<Reply> {
  const conversation = (await records.conversations.get(person.email)) ?? {};
  await records.conversations.set(person.email, awaitingOnly(conversation, awaited));
  return reply(
    text(asked.ask),
    note(asked.note),
    choices({ title: words[language].stopAsking, command: { do: 'cancel' } }),
  );
}

/** Such a line is no longer waited for; false where none was. */
export async function stopAsking(records: Records, { person }: Asking): Promise<boolean> {
  const conversation = (await records.conversations.get(person.email)) ?? {};
  const { reopening, sendingBack, example } = conversation;
  if ((reopening ?? sendingBack ?? example) === undefined) return false;
  await records.conversations.set(person.email, awaitingOnly(conversation, {}));
  return true;
}

/** Why the line cannot be taken; undefined when it can. */
export function refusedLine(line: string, { language }: Asking): Reply | undefined {
  if (line.length <= LONGEST) return undefined;
  return reply(text(words[language].tooLong({ given: line.length, most: LONGEST })));
}

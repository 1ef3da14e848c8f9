import { awaitingOnly, isAwaited } from '../records/awaited-line.ts';
import type { Conversation, Records } from '../records/records.ts';
import type { Asking } from '../register/asking.ts';
import { FIELDS, type FieldName } from './entry.ts';
import type { About } from './kept.ts';

/** An entry that is told a field at a time, or whose form held something that cannot be kept. */
export type Draft = Omit<NonNullable<Conversation['entering']>, 'since'>;

type Conversations = Pick<Records, 'conversations'>;

/** The field that is told next; undefined when all are. */
export const nextField = ({ what, values }: Draft): FieldName | undefined =>
  FIELDS[what].find((field) => !Object.hasOwn(values, field));

/** What an administrator is in the middle of; `taken`: this very message was a part of it already. */
export async function readDraft(
  records: Conversations,
  { person, now, id }: Asking,
): Promise<{ draft: Draft; taken: boolean } | undefined> {
  const { entering, lineTaken } = (await records.conversations.get(person.email)) ?? {};
  if (!isAwaited(entering, now) || !person.roles.includes('admin')) return undefined;
  const { since: _, ...draft } = entering;
  return { draft, taken: lineTaken === id };
}

/** The next line is the draft's next field. */
export async function keepDraft(records: Conversations, draft: Draft, asking: Asking): Promise<void> {
  const { person, now, id } = asking;
  const conversation = (await records.conversations.get(person.email)) ?? {};
  const entering = { ...draft, since: now.toISOString() };
  const waiting = { ...awaitingOnly(conversation, { entering }), lineTaken: id };
  await records.conversations.set(person.email, waiting);
}

/** Nothing more is told of that entry; of another one the person may still be in the middle. */
export async function dropDraft(records: Conversations, { what, id }: About, asking: Asking): Promise<void> {
  const conversation = (await records.conversations.get(asking.person.email)) ?? {};
  const { entering } = conversation;
  if (entering?.what !== what || entering.id !== id) return;
  const done = { ...awaitingOnly(conversation, {}), lineTaken: asking.id };
  await records.conversations.set(asking.person.email, done);
}

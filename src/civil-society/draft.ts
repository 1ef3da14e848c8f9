import { awaitingOnly, isAwaited } from '../records/people/awaited-line.ts';
import type { Conversation } from '../records/people/conversation.ts';
import type { Records } from '../records/records.ts';
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
  const waiting = { ...awaitingOnly(withoutAside(conversation, draft), { entering }), lineTaken: id };
  await records.conversations.set(person.email, waiting);
}

/** Nothing more is told of that entry; of another one the person may still be in the middle. */
export async function dropDraft(records: Conversations, about: About, asking: Asking): Promise<void> {
  const before = (await records.conversations.get(asking.person.email)) ?? {};
  const { entering, ...rest } = withoutAside(before, about);
  if (entering !== undefined && isAbout(entering, about)) {
    const done = { ...awaitingOnly(rest, {}), lineTaken: asking.id };
    await records.conversations.set(asking.person.email, done);
  } else if (before.setAside !== undefined && isAbout(before.setAside, about)) {
    await records.conversations.set(asking.person.email, { ...rest, ...(entering && { entering }) });
  }
}

/** What an administrator was in the middle of when something else came; undefined where nothing was told of it. */
export async function readAside(
  records: Conversations,
  { person }: Asking,
): Promise<{ draft: Draft; isTold: boolean } | undefined> {
  const { setAside } = (await records.conversations.get(person.email)) ?? {};
  if (setAside === undefined || !person.roles.includes('admin')) return undefined;
  const { told, ...draft } = setAside;
  const isEmpty = Object.values(draft.values).every((value) => value === '');
  return isEmpty ? undefined : { draft, isTold: told === true };
}

/** The person has been told how to go on with what is set aside. */
export async function noteTold(records: Conversations, { person }: Asking): Promise<void> {
  const { setAside, ...rest } = (await records.conversations.get(person.email)) ?? {};
  if (setAside === undefined) return;
  await records.conversations.set(person.email, { ...rest, setAside: { ...setAside, told: true } });
}

const isAbout = (one: About, other: About): boolean => one.what === other.what && one.id === other.id;

function withoutAside({ setAside, ...rest }: Conversation, about: About): Conversation {
  return setAside === undefined || isAbout(setAside, about) ? rest : { ...rest, setAside };
}

import { awaitingOnly } from '../records/people/awaited-line.ts';
import type { Conversation } from '../records/people/conversation.ts';
import type { Records } from '../records/records.ts';
import type { Asking } from '../register/asking.ts';

type Awaited = Pick<Conversation, 'line' | 'day' | 'report' | 'supporting'>;
/** The action that the person is at, and what was recorded of it. */
type At = { action: string; update?: string };

/** Waits for that and for nothing else. */
export const waitFor = (
  records: Records,
  asking: Pick<Asking, 'person' | 'now'>,
  awaited: Awaited,
  at?: At,
): Promise<void> => change(records, asking, at, (conversation) => awaitingOnly(conversation, awaited));

/** What was waited for has come, in this message. */
export const waitNoMore = (records: Records, asking: Asking, at?: At): Promise<void> =>
  change(records, asking, at, (conversation) => ({
    ...awaitingOnly(conversation, {}),
    lineTaken: asking.id,
  }));

/** The person is at that action; whatever is waited for still is. */
export const nowAt = (records: Records, asking: Pick<Asking, 'person' | 'now'>, at: At): Promise<void> =>
  change(records, asking, at, (conversation) => conversation);

/** The same, of what this message was about: done again, it is not taken for something else. */
export const takenAt = (records: Records, asking: Asking, at: At): Promise<void> =>
  change(records, asking, at, (conversation) => ({ ...conversation, lineTaken: asking.id }));

async function change(
  records: Records,
  { person, now }: Pick<Asking, 'person' | 'now'>,
  at: At | undefined,
  to: (conversation: Conversation) => Conversation,
): Promise<void> {
  const changed = to((await records.conversations.get(person.email)) ?? {});
  const lastAction = at && { ...at, since: now.toISOString() };
  await records.conversations.set(person.email, { ...changed, ...(lastAction && { lastAction }) });
}

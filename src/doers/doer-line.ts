import { choices, note, type Reply, reply, text } from '../messages/reply.ts';
import type { Action, Language } from '../plan/plan.ts';
import { awaitingOnly, isAwaited } from '../records/people/awaited-line.ts';
import type { Records } from '../records/records.ts';
import type { Asking } from '../register/asking.ts';
import { type DoerParts, words } from './doer-parts.ts';
import { readersOf } from './question-view.ts';

/** The longest line that is kept, in characters. */
export const LINE_LIMIT = 2000;

type Awaited = { action: string; asked: string };

/** The doer's next text is a line in that round. */
export async function waitForDoerLine(
  records: Pick<Records, 'conversations'>,
  { person, now }: Asking,
  { action, asked }: Awaited,
): Promise<void> {
  const conversation = (await records.conversations.get(person.email)) ?? {};
  const doerLine = { action, asked, since: now.toISOString() };
  await records.conversations.set(person.email, awaitingOnly(conversation, { doerLine }));
}

/** What is waited for; undefined when nothing is. */
export async function awaitedDoerLine(
  records: Pick<Records, 'conversations'>,
  { person, now }: Asking,
): Promise<Awaited | undefined> {
  const waiting = (await records.conversations.get(person.email))?.doerLine;
  return isAwaited(waiting, now) ? waiting : undefined;
}

/** `taken`: the message that the line came in. */
export async function stopWaiting(
  records: Pick<Records, 'conversations'>,
  { person }: Asking,
  taken?: string,
): Promise<void> {
  const conversation = (await records.conversations.get(person.email)) ?? {};
  if (conversation.doerLine === undefined) return;
  const rest = awaitingOnly(conversation, {});
  await records.conversations.set(person.email, { ...rest, ...(taken && { lineTaken: taken }) });
}

export function askLineReply(parts: Pick<DoerParts, 'register'>, action: Action, language: Language): Reply {
  return lineReply(parts, action, words[language].askLine({ number: action.number }), language);
}

/** What is said, and then who reads the line that is welcome. */
export function lineReply(
  parts: Pick<DoerParts, 'register'>,
  action: Action,
  said: string,
  language: Language,
): Reply {
  const say = words[language];
  return reply(
    text(said),
    note(say.whoReads({ readers: readersOf(parts, action, language) })),
    choices({ title: say.nothingToAdd, command: { do: 'cancel' } }),
  );
}

export function tooLongReply(length: number, language: Language): Reply {
  const say = words[language];
  const number = new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB');
  return reply(
    text(say.lineTooLong({ limit: number.format(LINE_LIMIT), length: number.format(length) })),
    choices({ title: say.nothingToAdd, command: { do: 'cancel' } }),
  );
}

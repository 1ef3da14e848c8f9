import { type Reply, reply, text } from '../messages/reply.ts';
import { awaitingOnly } from '../records/awaited-line.ts';
import type { Records } from '../records/records.ts';
import type { Asking } from '../register/asking.ts';
import { words } from './views/answer-words.ts';

/** How long a line that was asked for is waited for. */
const WAITED_FOR_MS = 4 * 3_600_000;
const LONGEST = 500;

/** What is asked of a person apart from the form's own questions, each answered with their next line. */
export type AskedApart = 'reopening' | 'sendingBack' | 'example';

export function isAwaited<Asked extends { since: string }>(
  asked: Asked | undefined,
  now: Date,
): asked is Asked {
  return asked !== undefined && now.getTime() - Date.parse(asked.since) < WAITED_FOR_MS;
}

/** The line is no longer waited for; gives what it was for, if anything. */
export async function stopAsking(records: Records, { person }: Asking): Promise<AskedApart | undefined> {
  const conversation = (await records.conversations.get(person.email)) ?? {};
  const { reopening, sendingBack, example } = conversation;
  const asked = Object.entries({ reopening, sendingBack, example }).find(([, since]) => since !== undefined);
  if (asked === undefined) return undefined;
  await records.conversations.set(person.email, awaitingOnly(conversation, {}));
  return asked[0] as AskedApart;
}

/** Why the line cannot be taken; undefined when it can. */
export function refusedLine(line: string, { language }: Asking): Reply | undefined {
  if (line.length <= LONGEST) return undefined;
  return reply(text(words[language].tooLong({ given: line.length, most: LONGEST })));
}

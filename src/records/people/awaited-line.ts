import type { Conversation } from './conversation.ts';

/** What a person may be asked to write a line about, apart from the form's own questions. */
const AWAITED = [
  'line',
  'day',
  'report',
  'supporting',
  'doerLine',
  'deputyFor',
  'handingOver',
  'sendingBack',
  'reopening',
  'example',
  'entering',
  'answering',
] as const;
type Awaited = Pick<Conversation, (typeof AWAITED)[number]>;

/** How long such a line is waited for. */
const WAITED_FOR_MS = 4 * 3_600_000;

/** Whether the next text is still taken for the line: the same day's work, not what someone writes days later. */
export function isAwaited<Asked extends { since: string }>(
  asked: Asked | undefined,
  now: Date,
): asked is Asked {
  return asked !== undefined && now.getTime() - Date.parse(asked.since) < WAITED_FOR_MS;
}

/** The conversation where that line is waited for and no other; with nothing, none is. A half-told entry is set aside. */
export function awaitingOnly(conversation: Conversation, awaited: Awaited): Conversation {
  const rest: Conversation = { ...conversation };
  for (const key of AWAITED) delete rest[key];
  const { entering } = conversation;
  if (entering === undefined || awaited.entering !== undefined) return { ...rest, ...awaited };
  const { since: _, ...setAside } = entering;
  return { ...rest, setAside, ...awaited };
}

/** What is left of the conversation when the form takes it: an entry that is set aside. */
export function leftAside(conversation: Conversation | undefined): Pick<Conversation, 'setAside'> {
  const { setAside } = awaitingOnly(conversation ?? {}, {});
  return setAside === undefined ? {} : { setAside };
}

import type { Conversation } from './records.ts';

/** What a person may be asked to write a line about, apart from the form's own questions. */
type Awaited = Pick<
  Conversation,
  'line' | 'day' | 'report' | 'supporting' | 'sendingBack' | 'reopening' | 'example' | 'entering'
>;

/** How long such a line is waited for. */
const WAITED_FOR_MS = 4 * 3_600_000;

/** Whether the next text is still taken for the line: the same day's work, not what someone writes days later. */
export function isAwaited<Asked extends { since: string }>(
  asked: Asked | undefined,
  now: Date,
): asked is Asked {
  return asked !== undefined && now.getTime() - Date.parse(asked.since) < WAITED_FOR_MS;
}

/** The conversation where that line is waited for and no other; with nothing, none is. */
export function awaitingOnly({ form, lineTaken, lastAction }: Conversation, awaited: Awaited): Conversation {
  return {
    ...(form && { form }),
    ...(lineTaken !== undefined && { lineTaken }),
    ...(lastAction && { lastAction }),
    ...awaited,
  };
}

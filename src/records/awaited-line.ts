import type { Conversation } from './records.ts';

/** What a person may be asked to write a line about, apart from the form's own questions. */
type Awaited = Pick<Conversation, 'line' | 'sendingBack' | 'reopening' | 'example'>;

/** The conversation where that line is waited for and no other; with nothing, none is. */
export function awaitingOnly(conversation: Conversation, awaited: Awaited): Conversation {
  const { line: _, sendingBack: __, reopening: ___, example: ____, ...rest } = conversation;
  return { ...rest, ...awaited };
}

import { z } from 'zod';
import type { SlackCallError } from './failure.ts';
import { pictured } from './pictured.ts';
import type { Target } from './post.ts';
import type { SlackMessage } from './render.ts';
import type { Web } from './web.ts';

const Updated = z.object({ ts: z.string() });

/** The message is gone, or cannot be changed any more. */
const UNCHANGEABLE = new Set(['message_not_found', 'cant_update_message', 'edit_window_closed']);
export const isUnchangeable = ({ code }: SlackCallError): boolean => UNCHANGEABLE.has(code);

/**
 * Puts a message in the place of another, its pictures too; the id that it carries in its metadata stays. `patienceMs`:
 * as in `CallOptions`.
 */
export async function updateMessage(
  web: Web,
  { channel, about }: Pick<Target, 'channel' | 'about'>,
  ts: string,
  message: SlackMessage,
  more: { patienceMs?: number } = {},
): Promise<void> {
  // Blocks are always given: a message whose text alone is changed keeps its old buttons.
  await pictured<z.infer<typeof Updated>>(message, (blocks, passing) =>
    web.call('chat.update', { channel, ts, text: message.text, blocks }, Updated, {
      about,
      ...more,
      ...passing,
    }),
  );
}

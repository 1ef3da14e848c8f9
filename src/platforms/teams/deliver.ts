import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Paint } from '../../messages/picture.ts';
import { DeliveryError, type Receipt, type Recipient } from '../../messages/platform.ts';
import type { Reply } from '../../messages/reply.ts';
import { filesBeside } from '../files.ts';
import type { Memory } from '../memory.ts';
import { paintedIn } from '../painted.ts';
import { cardMessage, messageOf } from './message.ts';
import type { Offers } from './offers.ts';
import type { Reach } from './reach.ts';

const Delivered = z.object({ conversation: z.string(), message: z.string() });

/**
 * Sends what Lika sends by itself; see `Platform.deliver`. What was delivered under an id is not sent under it again.
 * Teams cannot be asked whether a message is there, so one that was sent just as the process died is sent again.
 */
export function createDelivery(parts: {
  reach: Reach;
  memory: Memory;
  paint: Paint;
  offers: Pick<Offers, 'make'>;
}) {
  const { reach, memory, paint, offers } = parts;

  return async function deliver(recipient: Recipient, reply: Reply, id: string): Promise<Receipt> {
    const key = deliveryKey(id);
    const before = Delivered.safeParse(await memory.get(key)).data;
    if (before !== undefined) return before;
    const target = await reach.recipient(recipient);
    const { rest, files } = filesBeside(reply, target.conversation.kind === 'personal');
    const message = messageOf(rest, await paintedIn(rest, paint));
    if (message === undefined) throw emptyMessage(id);
    const receipt = await reach.post(target, message);
    await memory.set(key, receipt);
    for (const file of files) await offers.make(reach, target, file);
    return receipt;
  };
}

/**
 * Changes what Lika has sent by itself; see `Platform.edit`. It becomes a card whatever it was, as what takes the place of
 * something in an answer does.
 */
export function createEdit({ reach, paint }: { reach: Reach; paint: Paint }) {
  return async function edit({ conversation, message }: Receipt, reply: Reply, id: string): Promise<void> {
    const target = await reach.posted(conversation);
    // What went out beside the message stays as it was.
    const { rest } = filesBeside(reply, target.conversation.kind === 'personal');
    const card = cardMessage(rest, await paintedIn(rest, paint));
    if (card === undefined) throw emptyMessage(id);
    await reach.update(target, message, card);
  };
}

/** The outbox's ids name people; what is remembered of them does not. */
function deliveryKey(id: string): string {
  return `delivery/${createHash('sha256').update(id).digest('hex')}`;
}

function emptyMessage(id: string): DeliveryError {
  return new DeliveryError(`Teams: the message ${id} is empty`, {
    permanent: true,
    remedy: 'This is a fault in Lika: please report it with this line of the log.',
  });
}

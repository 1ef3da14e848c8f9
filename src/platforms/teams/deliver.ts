import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Paint } from '../../messages/picture.ts';
import { DeliveryError, type Receipt, type Recipient } from '../../messages/platform.ts';
import type { Reply } from '../../messages/reply.ts';
import type { Memory } from '../memory.ts';
import { paintedIn } from '../painted.ts';
import { messageOf } from './message.ts';
import type { Reach } from './reach.ts';

const Delivered = z.object({ conversation: z.string(), message: z.string() });

/**
 * Sends what Lika sends by itself; see `Platform.deliver`. What was delivered under an id is not sent under it again.
 * Teams cannot be asked whether a message is there, so one that was sent just as the process died is sent again.
 */
export function createDelivery({ reach, memory, paint }: { reach: Reach; memory: Memory; paint: Paint }) {
  return async function deliver(recipient: Recipient, reply: Reply, id: string): Promise<Receipt> {
    const key = deliveryKey(id);
    const before = Delivered.safeParse(await memory.get(key)).data;
    if (before !== undefined) return before;
    const message = messageOf(reply, await paintedIn(reply, paint));
    if (message === undefined) throw emptyMessage(id);
    const receipt = await reach.post(await reach.recipient(recipient), message);
    await memory.set(key, receipt);
    return receipt;
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

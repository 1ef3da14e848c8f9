import { createHash } from 'node:crypto';
import { z } from 'zod';
import { DeliveryError, type Receipt, type Recipient } from '../../messages/platform.ts';
import type { Reply } from '../../messages/reply.ts';
import type { Memory } from '../memory.ts';
import type { Directory } from './directory.ts';
import { SlackCallError } from './failure.ts';
import { idOfPart, postOnce, type Target } from './post.ts';
import { render, type SlackMessage } from './render.ts';
import type { Web } from './web.ts';

const Begun = z.object({ conversation: z.string(), at: z.iso.datetime() });

export type DeliveryOptions = { web: Web; directory: Directory; memory: Memory; now: () => Date };

/** Sends what Lika sends by itself; see `Platform.deliver`. The same id again, after a crash say, posts only what is missing. */
export function createDelivery({ web, directory, memory, now }: DeliveryOptions) {
  return async function deliver(recipient: Recipient, reply: Reply, id: string): Promise<Receipt> {
    const about = recipient.kind === 'channel' ? `#${recipient.name.replace(/^#/, '')}` : 'the person';
    const send = async () =>
      deliverTo({ channel: await conversationOf(recipient), thread: undefined, about }, reply, id);
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof SlackCallError) || error.code !== 'channel_not_found') throw error;
      // What was remembered may be of a channel or a conversation that has been replaced.
      await forget(recipient);
      return send();
    }
  };

  async function deliverTo(target: Target, reply: Reply, id: string): Promise<Receipt> {
    const key = deliveryKey(id);
    const before = Begun.safeParse(await memory.get(key)).data;
    const again = before?.conversation === target.channel;
    const since = again ? new Date(before.at) : now();
    if (!again) await memory.set(key, { conversation: target.channel, at: since.toISOString() });

    const send = (message: SlackMessage, index: number) =>
      postOnce(web, target, message, { id: idOfPart(id, index), since, again });
    const [first, ...others] = render(reply);
    if (first === undefined) throw emptyMessage(id);
    const receipt = await send(first, 0);
    for (const [index, message] of others.entries()) await send(message, index + 1);
    return receipt;
  }

  async function personOf(recipient: Extract<Recipient, { kind: 'person' }>): Promise<string> {
    return recipient.address ?? (await directory.personByEmail(recipient.email));
  }

  async function conversationOf(recipient: Recipient): Promise<string> {
    if (recipient.kind === 'channel') return directory.channelByName(recipient.name);
    return directory.directWith(await personOf(recipient));
  }

  async function forget(recipient: Recipient): Promise<void> {
    if (recipient.kind === 'channel') await directory.forgetChannel(recipient.name);
    else await directory.forgetDirect(await personOf(recipient));
  }
}

/** The outbox's ids name people; what is remembered of them does not. */
function deliveryKey(id: string): string {
  return `delivery/${createHash('sha256').update(id).digest('hex')}`;
}

function emptyMessage(id: string): DeliveryError {
  return new DeliveryError(`Slack: the message ${id} is empty`, {
    permanent: true,
    remedy: 'This is a fault in Lika: please report it with this line of the log.',
  });
}

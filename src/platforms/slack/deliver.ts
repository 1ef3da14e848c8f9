import { createHash } from 'node:crypto';
import { z } from 'zod';
import { DeliveryError, type Receipt, type Recipient } from '../../messages/platform.ts';
import type { Reply } from '../../messages/reply.ts';
import type { Clock } from '../clock.ts';
import type { Memory } from '../memory.ts';
import type { Directory } from './directory.ts';
import { IN_FLIGHT_MS, SlackCallError } from './failure.ts';
import type { Health } from './health.ts';
import type { Pictures } from './pictures.ts';
import { isPerson } from './place.ts';
import { idOfPart, postOnce } from './post.ts';
import { render, type SlackMessage } from './render.ts';
import type { Web } from './web.ts';

const Begun = z.object({
  address: z.string(),
  at: z.iso.datetime(),
  /** The latest attempt. */
  triedAt: z.iso.datetime(),
});

export type DeliveryOptions = {
  web: Web;
  directory: Directory;
  pictures: Pictures;
  memory: Memory;
  health: Pick<Health, 'shutOut'>;
  clock: Clock;
  now: () => Date;
};

/**
 * Sends what Lika sends by itself; see `Platform.deliver`. The same id again, after a crash say, posts only what is
 * missing. A post whose answer was lost is not tried again here: it may still be on its way, and whoever asks again
 * later finds it in the conversation.
 */
export function createDelivery({ web, directory, pictures, memory, health, clock, now }: DeliveryOptions) {
  return async function deliver(recipient: Recipient, reply: Reply, id: string): Promise<Receipt> {
    const about = recipient.kind === 'channel' ? `#${recipient.name.replace(/^#/, '')}` : 'the person';
    const send = async () => deliverTo(await addressOf(recipient), about, reply, id);
    refuseIfShutOut();
    try {
      return await send();
    } catch (error) {
      refuseIfShutOut(error);
      if (!(error instanceof SlackCallError) || error.code !== 'channel_not_found') throw error;
      // What was remembered may be of a channel or a conversation that has been replaced.
      await forget(recipient);
      return send();
    }
  };

  /** Where Slack takes nothing from Lika it is not the recipient's fault: what waits goes out once that is mended. */
  function refuseIfShutOut(cause?: unknown): void {
    const remedy = health.shutOut();
    if (remedy === undefined) return;
    throw new DeliveryError('Slack takes nothing from Lika', { permanent: false, remedy, cause });
  }

  /** `address`: a channel, or a person. */
  async function deliverTo(address: string, about: string, reply: Reply, id: string): Promise<Receipt> {
    const key = deliveryKey(id);
    const before = Begun.safeParse(await memory.get(key)).data;
    const again = before?.address === address;
    const since = again ? new Date(before.at) : now();
    // An earlier attempt may still be on its way, and would not be found yet.
    if (again) await clock.sleep(Math.max(0, Date.parse(before.triedAt) + IN_FLIGHT_MS - now().getTime()));
    await memory.set(key, { address, at: since.toISOString(), triedAt: now().toISOString() });

    const target = { channel: await conversationOf(address, again), thread: undefined, about };
    const send = (message: SlackMessage, index: number) =>
      postOnce(web, target, message, { id: idOfPart(id, index), since, again, once: true });
    const [first, ...others] = render(reply, await pictures.filesFor(reply));
    if (first === undefined) throw emptyMessage(id);
    const receipt = await send(first, 0);
    if (isPerson(target.channel)) await directory.rememberDirect(address, receipt.conversation);
    for (const [index, message] of others.entries()) await send(message, index + 1);
    return receipt;
  }

  async function addressOf(recipient: Recipient): Promise<string> {
    if (recipient.kind === 'channel') return directory.channelByName(recipient.name);
    return recipient.address ?? (await directory.personByEmail(recipient.email));
  }

  /** Slack takes a person's id for their direct conversation, which saves a call; only to look into it needs its own. */
  async function conversationOf(address: string, again: boolean): Promise<string> {
    if (!isPerson(address)) return address;
    return again ? directory.directWith(address) : ((await directory.knownDirect(address)) ?? address);
  }

  async function forget(recipient: Recipient): Promise<void> {
    if (recipient.kind === 'channel') await directory.forgetChannel(recipient.name);
    else await directory.forgetDirect(await addressOf(recipient));
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

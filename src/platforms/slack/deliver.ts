import { DeliveryError, type Receipt, type Recipient } from '../../messages/platform.ts';
import type { Reply } from '../../messages/reply.ts';
import type { Clock } from '../clock.ts';
import { filesBeside } from '../files.ts';
import type { Memory } from '../memory.ts';
import { Begun, deliveryKey } from './begun.ts';
import type { Directory } from './directory.ts';
import { IN_FLIGHT_MS, SlackCallError } from './failure.ts';
import type { Files } from './files.ts';
import { type Health, refuseIfShutOut } from './health.ts';
import type { Pictures } from './pictures.ts';
import { isPerson } from './place.ts';
import { idOfPart, postOnce } from './post.ts';
import { render, type SlackMessage } from './render.ts';
import type { Web } from './web.ts';

type DeliveryOptions = {
  web: Web;
  directory: Directory;
  pictures: Pictures;
  files: Files;
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
export function createDelivery(options: DeliveryOptions) {
  const { web, directory, pictures, files, memory, health, clock, now } = options;

  return async function deliver(recipient: Recipient, reply: Reply, id: string): Promise<Receipt> {
    const about = recipient.kind === 'channel' ? `#${recipient.name.replace(/^#/, '')}` : 'the person';
    const direct = recipient.kind === 'person';
    const send = async () => deliverTo(await addressOf(recipient), about, filesBeside(reply, direct), id);
    refuseIfShutOut(health);
    try {
      return await send();
    } catch (error) {
      refuseIfShutOut(health, error);
      if (!(error instanceof SlackCallError) || error.code !== 'channel_not_found') throw error;
      // What was remembered may be of a channel or a conversation that has been replaced.
      await forget(recipient);
      return send();
    }
  };

  /** `address`: a channel, or a person. */
  async function deliverTo(
    address: string,
    about: string,
    { rest, files: beside }: ReturnType<typeof filesBeside>,
    id: string,
  ): Promise<Receipt> {
    const key = deliveryKey(id);
    const before = Begun.safeParse(await memory.get(key)).data;
    const again = before?.address === address;
    const since = again ? new Date(before.at) : now();
    // An earlier attempt may still be on its way, and would not be found yet.
    if (again) await clock.sleep(Math.max(0, Date.parse(before.triedAt) + IN_FLIGHT_MS - now().getTime()));
    const begun: Begun = { address, at: since.toISOString(), triedAt: now().toISOString(), others: [] };
    await memory.set(key, begun);

    const target = { channel: await conversationOf(address, again), thread: undefined, about };
    const send = (message: SlackMessage, index: number) =>
      postOnce(web, target, message, { id: idOfPart(id, index), since, again, once: true });
    const [first, ...others] = render(rest, await pictures.filesFor(rest));
    if (first === undefined) throw emptyMessage(id);
    const receipt = await send(first, 0);
    if (isPerson(target.channel)) await directory.rememberDirect(address, receipt.conversation);
    for (const [index, message] of others.entries()) {
      begun.others.push((await send(message, index + 1)).message);
    }
    if (others.length > 0) await memory.set(key, begun);
    for (const [index, file] of beside.entries()) {
      const attempt = { id: idOfPart(id, others.length + 1 + index), since, again };
      await files.send({ ...target, channel: receipt.conversation }, file, attempt);
    }
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

export function emptyMessage(id: string): DeliveryError {
  return new DeliveryError(`Slack: the message ${id} is empty`, {
    permanent: true,
    remedy: 'This is a fault in Lika: please report it with this line of the log.',
  });
}

import { z } from 'zod';
import type { Receipt } from '../../messages/platform.ts';
import type { Reply } from '../../messages/reply.ts';
import { filesBeside } from '../files.ts';
import type { Memory } from '../memory.ts';
import { Begun, deliveryKey } from './begun.ts';
import { emptyMessage } from './deliver.ts';
import { SlackCallError } from './failure.ts';
import { type Health, refuseIfShutOut } from './health.ts';
import type { Pictures } from './pictures.ts';
import { isDirect } from './place.ts';
import { findPosted, idOfPart, postOnce, type Target } from './post.ts';
import { render, type SlackMessage } from './render.ts';
import { isUnchangeable, updateMessage } from './update.ts';
import type { Web } from './web.ts';

const Deleted = z.object({});

type EditOptions = {
  web: Web;
  pictures: Pictures;
  memory: Memory;
  health: Pick<Health, 'shutOut'>;
};

/**
 * Changes what Lika has sent by itself; see `Platform.edit`. A reply that is longer than one message is changed message
 * by message: what is missing is posted, and what is left over is taken away. Doing it again changes nothing more.
 */
export function createEdit({ web, pictures, memory, health }: EditOptions) {
  return async function edit(receipt: Receipt, reply: Reply, id: string): Promise<void> {
    refuseIfShutOut(health);
    try {
      await editAt(receipt, reply, id);
    } catch (error) {
      refuseIfShutOut(health, error);
      throw error;
    }
  };

  async function editAt({ conversation, message: ts }: Receipt, reply: Reply, id: string): Promise<void> {
    const about = isDirect(conversation) ? 'the person' : `the channel ${conversation}`;
    const target = { channel: conversation, thread: undefined, about };
    // What went out beside the message stays as it was.
    const { rest } = filesBeside(reply, isDirect(conversation));
    const [first, ...others] = render(rest, await pictures.filesFor(rest));
    if (first === undefined) throw emptyMessage(id);
    await updateMessage(web, target, ts, first);

    const key = deliveryKey(id);
    const at = new Date(Number(ts) * 1000).toISOString();
    const known = Begun.safeParse(await memory.get(key)).data;
    const begun: Begun = known ?? { address: conversation, at, triedAt: at, others: [] };
    const standing = begun.others;
    if (standing.length === 0 && others.length === 0) return;
    const put: string[] = [];
    for (const [index, message] of others.entries()) {
      put.push(await putPart(target, standing[index], message, idOfPart(id, index + 1), new Date(at)));
    }
    for (const surplus of standing.slice(others.length)) await remove(target, surplus);
    await memory.set(key, { ...begun, others: put });
  }

  /** Gives the message's handle. `since`: when the first one was posted. */
  async function putPart(
    target: Target,
    known: string | undefined,
    message: SlackMessage,
    id: string,
    since: Date,
  ): Promise<string> {
    const ts = known ?? (await findPosted(web, target, id, since))?.ts;
    if (ts !== undefined && (await changed(target, ts, message))) return ts;
    return (await postOnce(web, target, message, { id, since, again: false })).message;
  }

  async function changed(target: Target, ts: string, message: SlackMessage): Promise<boolean> {
    try {
      await updateMessage(web, target, ts, message);
      return true;
    } catch (error) {
      if (error instanceof SlackCallError && isUnchangeable(error)) return false;
      throw error;
    }
  }

  async function remove({ channel, about }: Target, ts: string): Promise<void> {
    try {
      await web.call('chat.delete', { channel, ts }, Deleted, { about });
    } catch (error) {
      if (!(error instanceof SlackCallError && error.code === 'message_not_found')) throw error;
    }
  }
}

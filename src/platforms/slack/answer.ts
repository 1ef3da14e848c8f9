import { z } from 'zod';
import type { Place } from '../../messages/incoming.ts';
import type { Reply } from '../../messages/reply.ts';
import type { Directory } from './directory.ts';
import { SlackCallError } from './failure.ts';
import { isPerson, readPlace, type SlackPlace } from './place.ts';
import { postOnce, type Target } from './post.ts';
import { render, type SlackMessage } from './render.ts';
import type { Web } from './web.ts';

const Updated = z.object({ ts: z.string() });
/** The message cannot be changed any more: then the answer is posted below. */
const UNCHANGEABLE = new Set(['message_not_found', 'cant_update_message', 'edit_window_closed']);

export type AnswerOptions = { web: Web; directory: Directory; now: () => Date; newId: () => string };

/** Answers where something came in; see `Platform.answer`. */
export function createAnswer({ web, directory, now, newId }: AnswerOptions) {
  return async function answer(to: Place, replies: Reply[]): Promise<void> {
    const place = readPlace(to);
    let origin = place.message;
    for (const reply of replies) {
      const messages = render(reply);
      const [first, ...others] = messages;
      if (first === undefined) continue;
      const target = await targetOf(place, reply);
      const inItsPlace =
        reply.to === 'origin' && origin !== undefined && (await replaced(target, origin, first));
      if (reply.to === 'origin') origin = undefined;
      for (const message of inItsPlace ? others : messages) {
        await postOnce(web, target, message, newId(), now());
      }
    }
  };

  async function targetOf(place: SlackPlace, reply: Reply): Promise<Target> {
    const about = place.kind === 'direct' ? 'the person' : `the channel ${place.conversation}`;
    if (place.kind === 'channel' && reply.to === 'direct' && place.user !== undefined) {
      return { channel: await directory.directWith(place.user), thread: undefined, about: 'the person' };
    }
    const channel = isPerson(place.conversation)
      ? await directory.directWith(place.conversation)
      : place.conversation;
    return { channel, thread: place.thread, about };
  }

  async function replaced(target: Target, ts: string, message: SlackMessage): Promise<boolean> {
    // Blocks are always given: a message whose text alone is changed keeps its old buttons.
    const args = { channel: target.channel, ts, text: message.text, blocks: message.blocks };
    try {
      await web.call('chat.update', args, Updated, { about: target.about });
      return true;
    } catch (error) {
      if (error instanceof SlackCallError && UNCHANGEABLE.has(error.code)) return false;
      throw error;
    }
  }
}

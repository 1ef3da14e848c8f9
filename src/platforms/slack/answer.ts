import { z } from 'zod';
import type { Place } from '../../messages/incoming.ts';
import type { AnswerMark } from '../../messages/platform.ts';
import type { Reply } from '../../messages/reply.ts';
import type { Clock } from '../clock.ts';
import type { Directory } from './directory.ts';
import { IN_FLIGHT_MS, SlackCallError } from './failure.ts';
import { pictured } from './pictured.ts';
import type { Pictures } from './pictures.ts';
import { isPerson, readPlace, type SlackPlace } from './place.ts';
import { idOfPart, postOnce, type Target } from './post.ts';
import { render, type SlackMessage } from './render.ts';
import type { Web } from './web.ts';

const Updated = z.object({ ts: z.string() });
/** The message cannot be changed any more, or not soon enough: then the answer is posted below. */
const UNCHANGEABLE = new Set([
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
  'ratelimited',
]);
/** Nobody waits longer than this for a message to change: all of a workspace share few changes a minute. */
const PATIENCE_MS = 3000;

export type AnswerOptions = {
  web: Web;
  directory: Directory;
  pictures: Pictures;
  clock: Clock;
  now: () => Date;
  newId: () => string;
};

/** How far a reply has come. `quietAtMs`: from then on no attempt at it can still be on its way. */
type Progress = { place: string; id: string; since: Date; again: boolean; posted: number; quietAtMs: number };

/** Answers where something came in; see `Platform.answer`. The same reply again, after a failure, goes on where it stopped. */
export function createAnswer({ web, directory, pictures, clock, now, newId }: AnswerOptions) {
  const underWay = new WeakMap<Reply, Progress>();

  return async function answer(to: Place, replies: Reply[], mark?: AnswerMark): Promise<void> {
    const place = readPlace(to);
    for (const [index, reply] of replies.entries()) {
      const marked = mark && { ...mark, id: `${mark.id}/${index}` };
      const progress = begun(reply, JSON.stringify(to), marked);
      await answerWith(reply, place, progress);
      underWay.delete(reply);
    }
  };

  function begun(reply: Reply, place: string, mark: AnswerMark | undefined): Progress {
    const before = underWay.get(reply);
    const progress =
      before?.place === place
        ? { ...before, again: true }
        : {
            place,
            posted: 0,
            quietAtMs: quietFrom(mark),
            ...(mark ?? { id: newId(), since: now(), again: false }),
          };
    underWay.set(reply, progress);
    return progress;
  }

  /** An earlier attempt was made by a process that has died, at the latest just now. */
  function quietFrom(mark: AnswerMark | undefined): number {
    return clock.elapsedMs() + (mark?.again ? IN_FLIGHT_MS : 0);
  }

  async function answerWith(reply: Reply, place: SlackPlace, progress: Progress): Promise<void> {
    const messages = render(reply, await pictures.filesFor(reply));
    const [first] = messages;
    if (first === undefined) return;
    const target = await targetOf(place, reply);
    const { id, since, again } = progress;
    if (progress.posted === 0 && reply.to === 'origin' && place.message !== undefined) {
      if (await replaced(target, place.message, first)) progress.posted = 1;
    }
    for (const [index, message] of messages.entries()) {
      if (index < progress.posted) continue;
      await postAfter(progress, () =>
        postOnce(web, target, message, { id: idOfPart(id, index), since, again }),
      );
      progress.posted = index + 1;
    }
  }

  async function postAfter(progress: Progress, post: () => Promise<unknown>): Promise<void> {
    const wait = progress.quietAtMs - clock.elapsedMs();
    if (wait > 0) await clock.sleep(wait);
    try {
      await post();
    } catch (error) {
      if (error instanceof SlackCallError && error.uncertain === 'later') {
        progress.quietAtMs = clock.elapsedMs() + IN_FLIGHT_MS;
      }
      throw error;
    }
  }

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
    const args = { channel: target.channel, ts, text: message.text };
    try {
      await pictured(message, (blocks, more) =>
        web.call('chat.update', { ...args, blocks }, Updated, {
          about: target.about,
          patienceMs: PATIENCE_MS,
          ...more,
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof SlackCallError && UNCHANGEABLE.has(error.code)) return false;
      throw error;
    }
  }
}

import type { Place } from '../../messages/incoming.ts';
import type { AnswerMark } from '../../messages/platform.ts';
import type { Reply } from '../../messages/reply.ts';
import type { Clock } from '../clock.ts';
import { filesBeside } from '../files.ts';
import type { Directory } from './directory.ts';
import { IN_FLIGHT_MS, SlackCallError } from './failure.ts';
import type { Files } from './files.ts';
import type { Pictures } from './pictures.ts';
import { isDirect, isPerson, readPlace, type SlackPlace } from './place.ts';
import { type Attempt, idOfPart, postOnce, type Target } from './post.ts';
import { render, type SlackMessage } from './render.ts';
import { isUnchangeable, updateMessage } from './update.ts';
import type { Web } from './web.ts';

/** Nobody waits longer than this for a message to change: all of a workspace share few changes a minute. */
const PATIENCE_MS = 3000;

type AnswerOptions = {
  web: Web;
  directory: Directory;
  pictures: Pictures;
  files: Files;
  clock: Clock;
  now: () => Date;
  newId: () => string;
};

/** How far a reply has come. `quietAtMs`: from then on no attempt at it can still be on its way. */
type Progress = { place: string; id: string; since: Date; again: boolean; posted: number; quietAtMs: number };

/** Answers where something came in; see `Platform.answer`. The same reply again, after a failure, goes on where it stopped. */
export function createAnswer({ web, directory, pictures, files, clock, now, newId }: AnswerOptions) {
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
    const target = await targetOf(place, reply);
    const { rest, files: beside } = filesBeside(reply, isDirect(target.channel));
    const messages = render(rest, await pictures.filesFor(rest));
    const [first] = messages;
    const { id, since, again } = progress;
    if (
      first !== undefined &&
      progress.posted === 0 &&
      reply.to === 'origin' &&
      place.message !== undefined
    ) {
      if (await replaced(target, place.message, first)) progress.posted = 1;
    }
    const steps = [
      ...messages.map((message) => (attempt: Attempt) => postOnce(web, target, message, attempt)),
      ...beside.map((file) => (attempt: Attempt) => files.send(target, file, attempt)),
    ];
    for (const [index, step] of steps.entries()) {
      if (index < progress.posted) continue;
      await postAfter(progress, () => step({ id: idOfPart(id, index), since, again }));
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

  /** False when the message cannot be changed any more, or not soon enough: then the answer is posted below. */
  async function replaced(target: Target, ts: string, message: SlackMessage): Promise<boolean> {
    try {
      await updateMessage(web, target, ts, message, { patienceMs: PATIENCE_MS });
      return true;
    } catch (error) {
      if (!(error instanceof SlackCallError)) throw error;
      if (isUnchangeable(error) || error.code === 'ratelimited') return false;
      throw error;
    }
  }
}

import { z } from 'zod';
import type { Incoming, Sender } from '../messages/incoming.ts';
import type { Log } from '../messages/log.ts';
import { type AnswerMark, DeliveryError, type Platform } from '../messages/platform.ts';
import type { Reply } from '../messages/reply.ts';
import { Reply as ReplySchema } from '../messages/reply-schema.ts';
import type { Records } from '../records/records.ts';
import type { Turns } from '../records/turns.ts';
import { StoreError } from '../store/store.ts';
import { isElsewhere } from './elsewhere.ts';
import { retried } from './retried.ts';

export type AnsweringParts = {
  records: Pick<Records, 'done'>;
  platforms: ReadonlyMap<string, Platform>;
  turns: Turns;
  route: (incoming: Incoming) => Promise<Reply[]>;
  /** What to say when the answer could not be made. */
  apology: (incoming: Incoming) => Promise<Reply>;
  log: Log;
  wait: (ms: number) => Promise<void>;
};

/** What one attempt at a message starts from. */
type Attempt = {
  /** What was to be answered when an earlier attempt ended, as it was kept. */
  kept: unknown;
  /** It has failed again and again: then an apology is better than to wait for the store. */
  isLast: boolean;
  /** Rejects when another process has taken over. */
  stillMine: () => Promise<void>;
};

/** Works on a message and answers it; false when there is no platform to answer on. */
type Answering = (incoming: Incoming, attempt: Attempt) => Promise<boolean>;

export function createAnswering(parts: AnsweringParts): Answering {
  const { records, platforms, turns, log, wait } = parts;

  /** What to answer. It is kept before it is sent, so that a message whose work is done is not worked on again. */
  const settle = async (platform: Platform, stored: Incoming, isLast: boolean): Promise<Reply[]> => {
    const { id } = stored;
    const identified = async () => (await platform.identify?.(stored.from)) ?? stored.from;
    const from = await retried(identified, { log, wait, id });
    const replies = await alone(from, () => repliesTo({ ...stored, from }, isLast));
    await records.done.set(id, { replies });
    return replies;
  };

  /** What one person writes on two platforms at once is worked on one at a time too. */
  const alone = <Result>({ email }: Sender, work: () => Promise<Result>): Promise<Result> =>
    platforms.size < 2 || email === undefined ? work() : turns(`person/${email}`, work);

  const repliesTo = async (incoming: Incoming, isLast: boolean): Promise<Reply[]> => {
    try {
      return await parts.route(incoming);
    } catch (error) {
      if (isElsewhere(error) || (error instanceof StoreError && !isLast)) throw error;
      log.error({ err: error, id: incoming.id }, 'a message could not be answered; the person was told so');
      return [await parts.apology(incoming)];
    }
  };

  const send = async (
    platform: Platform,
    { id, place }: Incoming,
    reply: Reply,
    mark: AnswerMark,
  ): Promise<void> => {
    try {
      await retried(() => platform.answer(place, [reply], mark), { log, wait, id });
    } catch (error) {
      if (!(error instanceof DeliveryError && error.permanent)) throw error;
      log.error({ err: error, id, remedy: error.remedy }, 'an answer cannot be delivered');
    }
  };

  return async (incoming, { kept, isLast, stillMine }) => {
    const { id, from } = incoming;
    const platform = platforms.get(from.platform);
    if (platform === undefined) {
      log.warn({ id, platform: from.platform }, 'a message waits for a platform that is not configured');
      return false;
    }
    const settled = z.array(ReplySchema).safeParse(kept).data;
    if (settled !== undefined) await stillMine();
    const replies = settled ?? (await settle(platform, incoming, isLast));
    const since = new Date(incoming.at);
    for (const [index, reply] of replies.entries()) {
      await send(platform, incoming, reply, { id: `${id}/${index}`, since, again: settled !== undefined });
    }
    return true;
  };
}

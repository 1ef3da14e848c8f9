import { Incoming } from '../messages/incoming.ts';
import { DeliveryError, type Platform } from '../messages/platform.ts';
import type { Reply } from '../messages/reply.ts';
import type { Records } from '../records/records.ts';
import type { Turns } from '../records/turns.ts';
import { type Log, retried } from './retried.ts';

export type Inbox = {
  /** Stores what came in, then works on it. Resolves once it is stored: then the platform may acknowledge. */
  receive(incoming: Incoming): Promise<void>;
  /** Takes up what is stored but not done and not under way: at the start, and then now and again. */
  resume(): Promise<void>;
  /** Resolves when all that was received is done. */
  settled(): Promise<void>;
};

/** One message at a time per person, each done once, in the order they came. */
export function createInbox(parts: {
  records: Records;
  turns: Turns;
  platforms: ReadonlyMap<string, Platform>;
  route: (incoming: Incoming) => Promise<Reply[]>;
  /** What to say when the answer could not be made. */
  apology: (incoming: Incoming) => Promise<Reply>;
  log: Log;
  wait: (ms: number) => Promise<void>;
}): Inbox {
  const { records, turns, platforms, log } = parts;
  const working = new Set<Promise<void>>();
  const underWay = new Set<string>();
  const unreadable = new Set<string>();

  const leave = (id: string): void => {
    if (unreadable.has(id)) return;
    unreadable.add(id);
    log.warn({ id }, 'a stored message cannot be read by this version; it is left alone');
  };

  const begin = (incoming: Incoming): void => {
    if (underWay.has(incoming.id)) return;
    underWay.add(incoming.id);
    const work = turns(`person/${incoming.from.platform}/${incoming.from.address}`, () => finish(incoming))
      .catch((error) =>
        log.error(
          { err: error, id: incoming.id },
          'a message stays in the inbox; it is taken up again later',
        ),
      )
      .finally(() => {
        underWay.delete(incoming.id);
        working.delete(work);
      });
    working.add(work);
  };

  const finish = async (stored: Incoming): Promise<void> => {
    // A second delivery may have been stored just as the first was done.
    if ((await records.done.get(stored.id)) !== undefined) return records.inbox.delete(stored.id);
    const platform = platforms.get(stored.from.platform);
    if (platform === undefined) {
      log.warn(
        { id: stored.id, platform: stored.from.platform },
        'a message waits for a platform that is not configured',
      );
      return;
    }
    const from = await retried(async () => (await platform.identify?.(stored.from)) ?? stored.from, {
      log,
      wait: parts.wait,
      id: stored.id,
    });
    const incoming = { ...stored, from };
    for (const reply of await repliesTo(incoming)) await send(platform, incoming, reply);
    await records.done.set(incoming.id, true);
    await records.inbox.delete(incoming.id);
  };

  const repliesTo = async (incoming: Incoming): Promise<Reply[]> => {
    try {
      return await parts.route(incoming);
    } catch (error) {
      log.error({ err: error, id: incoming.id }, 'a message could not be answered; the person was told so');
      return [await parts.apology(incoming)];
    }
  };

  const send = async (platform: Platform, incoming: Incoming, reply: Reply): Promise<void> => {
    try {
      await retried(() => platform.answer(incoming.place, [reply]), {
        log,
        wait: parts.wait,
        id: incoming.id,
      });
    } catch (error) {
      if (!(error instanceof DeliveryError && error.permanent)) throw error;
      log.error({ err: error, id: incoming.id, remedy: error.remedy }, 'an answer cannot be delivered');
    }
  };

  return {
    async receive(incoming) {
      if ((await records.done.get(incoming.id)) !== undefined) return;
      await records.inbox.set(incoming.id, incoming);
      begin(incoming);
    },
    async resume() {
      const left: Incoming[] = [];
      for await (const [id, value] of records.inbox.entries()) {
        const incoming = Incoming.safeParse(value).data;
        if (incoming === undefined) leave(id);
        else left.push(incoming);
      }
      for (const incoming of left.toSorted((one, other) => one.at.localeCompare(other.at))) begin(incoming);
    },
    async settled() {
      while (working.size > 0) await Promise.all(working);
    },
  };
}

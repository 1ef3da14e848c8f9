import { Incoming } from '../messages/incoming.ts';
import { DeliveryError, type Platform } from '../messages/platform.ts';
import type { Reply } from '../messages/reply.ts';
import type { Records } from '../records/records.ts';
import type { Turn, Turns } from '../records/turns.ts';
import { LeaseLostError, StoreError } from '../store/store.ts';
import { LeaseHeldError } from '../store/wait-for-lease.ts';
import { type Log, retried } from './retried.ts';
import { byTime, keyOf, keysOf, type StoredMessage } from './stored-message.ts';

export type Inbox = {
  /** Stores what came in, then works on it. Resolves once it is stored: then the platform may acknowledge. */
  receive(incoming: Incoming): Promise<void>;
  /** Takes up what is stored, not done, and not under way here: at the start, and then now and again. */
  resume(): Promise<void>;
  /** Resolves when all that this process has taken up is done or left. */
  settled(): Promise<void>;
};

/** How often a message may fail in this process before the person's later ones need not wait for it. */
const MOST_FAILURES = 3;

/** One message at a time per person, each done once, in the order they came; also where several processes take them in. */
export function createInbox(parts: {
  records: Pick<Records, 'inbox' | 'done'>;
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
  /** Answered here, but the store did not take that it is done. */
  const answered = new Set<string>();
  const failures = new Map<string, number>();

  const read = async (prefix?: string): Promise<StoredMessage[]> => {
    const found: StoredMessage[] = [];
    for await (const [key, value] of records.inbox.entries(prefix)) {
      const incoming = Incoming.safeParse(value).data;
      if (incoming !== undefined) found.push({ key, incoming });
      else if (!unreadable.has(key)) {
        unreadable.add(key);
        log.warn({ key }, 'a stored message cannot be read by this version; it is left alone');
      }
    }
    return found.toSorted((one, other) => byTime(one.incoming, other.incoming));
  };

  const begin = (stored: StoredMessage): void => {
    const { id, from } = stored.incoming;
    if (underWay.has(id)) return;
    underWay.add(id);
    const work = turns(`person/${from.platform}/${from.address}`, (turn) => finishUpTo(stored, turn))
      .catch((error) => tellLeft(id, error))
      .finally(() => {
        underWay.delete(id);
        working.delete(work);
      });
    working.add(work);
  };

  /** What else the person wrote before comes first: another process may have taken it in, and have died since. */
  const finishUpTo = async (stored: StoredMessage, turn: Turn): Promise<void> => {
    for (const other of await read(keysOf(stored.incoming.from))) {
      if (byTime(other.incoming, stored.incoming) >= 0) break;
      await finish(other, turn).catch((error) => {
        const itsOwnFault = !isElsewhere(error) && !(error instanceof StoreError);
        if (!itsOwnFault || !hasFailedOften(other.incoming.id)) throw error;
        tellLeft(other.incoming.id, error);
      });
    }
    await finish(stored, turn);
  };

  const finish = async ({ key, incoming }: StoredMessage, turn: Turn): Promise<void> => {
    const { id } = incoming;
    try {
      if ((await records.done.get(id)) === undefined) {
        if (!answered.has(id) && !(await answer(incoming, turn))) return;
        answered.add(id);
        await records.done.set(id, true);
      }
      // A second delivery may have been stored just as the first was done.
      await records.inbox.delete(key);
      answered.delete(id);
      failures.delete(id);
    } catch (error) {
      if (!isElsewhere(error)) failures.set(id, (failures.get(id) ?? 0) + 1);
      throw error;
    }
  };

  /** False when there is no platform to answer on. */
  const answer = async (stored: Incoming, turn: Turn): Promise<boolean> => {
    const { id } = stored;
    const platform = platforms.get(stored.from.platform);
    if (platform === undefined) {
      const details = { id, platform: stored.from.platform };
      log.warn(details, 'a message waits for a platform that is not configured');
      return false;
    }
    const options = { log, wait: parts.wait, id };
    const from = await retried(async () => (await platform.identify?.(stored.from)) ?? stored.from, options);
    const incoming = { ...stored, from };
    const replies = await repliesTo(incoming);
    await turn.stillMine();
    for (const reply of replies) await send(platform, incoming, reply);
    return true;
  };

  const repliesTo = async (incoming: Incoming): Promise<Reply[]> => {
    try {
      return await parts.route(incoming);
    } catch (error) {
      if (isElsewhere(error)) throw error;
      if (error instanceof StoreError && !hasFailedOften(incoming.id)) throw error;
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

  const hasFailedOften = (id: string): boolean => (failures.get(id) ?? 0) >= MOST_FAILURES;

  const tellLeft = (id: string, error: unknown): void => {
    if (isElsewhere(error)) log.warn({ err: error, id }, 'a message is left to another process');
    else log.error({ err: error, id }, 'a message stays in the inbox; it is taken up again later');
  };

  return {
    async receive(incoming) {
      if ((await records.done.get(incoming.id)) !== undefined) return;
      const key = keyOf(incoming);
      await records.inbox.set(key, incoming);
      begin({ key, incoming });
    },
    async resume() {
      for (const stored of await read()) begin(stored);
    },
    async settled() {
      while (working.size > 0) await Promise.all(working);
    },
  };
}

/** Another process is at it, or has been. */
function isElsewhere(error: unknown): boolean {
  return error instanceof LeaseLostError || error instanceof LeaseHeldError;
}

import { Incoming } from '../messages/incoming.ts';
import type { Records } from '../records/records.ts';
import type { Turn } from '../records/turns.ts';
import { StoreError } from '../store/store.ts';
import { type AnsweringParts, createAnswering } from './answering.ts';
import { isElsewhere } from './elsewhere.ts';
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
export function createInbox(parts: AnsweringParts & { records: Pick<Records, 'inbox' | 'done'> }): Inbox {
  const { records, turns, log } = parts;
  const answer = createAnswering(parts);
  const working = new Set<Promise<void>>();
  const underWay = new Set<string>();
  const unreadable = new Set<string>();
  /** Answered here, but the store did not take that it is done. */
  const answered = new Set<string>();
  const failures = new Map<string, number>();
  const hasFailedOften = (id: string): boolean => (failures.get(id) ?? 0) >= MOST_FAILURES;

  /** Oldest first. */
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
        const { id } = other.incoming;
        const mayPass = hasFailedOften(id) && !isElsewhere(error) && !(error instanceof StoreError);
        if (!mayPass) throw error;
        tellLeft(id, error);
      });
    }
    await finish(stored, turn);
  };

  const finish = async ({ key, incoming }: StoredMessage, { stillMine }: Turn): Promise<void> => {
    const { id } = incoming;
    try {
      const settled = await records.done.get(id);
      if (settled !== true) {
        const attempt = { kept: settled?.replies, isLast: hasFailedOften(id), stillMine };
        if (!answered.has(id) && !(await answer(incoming, attempt))) return;
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

  const tellLeft = (id: string, error: unknown): void => {
    if (isElsewhere(error)) log.warn({ err: error, id }, 'a message is left to another process');
    else log.error({ err: error, id }, 'a message stays in the inbox; it is taken up again later');
  };

  return {
    async receive(incoming) {
      if ((await records.done.get(incoming.id)) === true) return;
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

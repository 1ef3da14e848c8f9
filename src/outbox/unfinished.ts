import type { Records } from '../records/records.ts';
import { readSent } from './read-sent.ts';

const KEY = 'outbox';
/** An id without a message after this was left by a process that died before it froze anything. */
const FORGET_AFTER_MS = 2 * 24 * 3_600_000;

/**
 * The ids of what is frozen and not finished, so that it is found again when nothing counts it as due any more. Changed
 * by whoever holds the outbox's lease alone.
 */
type Unfinished = {
  ids(): Promise<string[]>;
  /** To be called before they are frozen. */
  add(ids: readonly string[], at: Date): Promise<void>;
  /** Drops those that were sent or given up. */
  tidy(at: Date): Promise<void>;
};

export function createUnfinished({ unfinished, sent }: Pick<Records, 'unfinished' | 'sent'>): Unfinished {
  const read = async () => (await unfinished.get(KEY))?.messages ?? [];

  return {
    ids: async () => (await read()).map(({ id }) => id),

    async add(ids, at) {
      const known = await read();
      const before = new Set(known.map(({ id }) => id));
      const since = at.toISOString();
      const fresh = ids.filter((id) => !before.has(id)).map((id) => ({ id, since }));
      if (fresh.length > 0) await unfinished.set(KEY, { messages: [...known, ...fresh] });
    },

    async tidy(at) {
      const notes = await read();
      const { kept, unreadable } = await readSent(
        sent,
        notes.map(({ id }) => id),
      );
      const open = notes.filter(({ id, since }) => {
        const message = kept.get(id);
        if (message !== undefined) return message.state === 'frozen';
        return unreadable.has(id) || at.getTime() - Date.parse(since) <= FORGET_AFTER_MS;
      });
      if (open.length < notes.length) await unfinished.set(KEY, { messages: open });
    },
  };
}

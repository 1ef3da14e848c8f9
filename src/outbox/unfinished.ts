import type { Records } from '../records/records.ts';
import type { Store } from '../store/store.ts';
import { waitForLease } from '../store/wait-for-lease.ts';

export type Claims = Pick<Store, 'lease'>;

const KEY = 'outbox';
const CLAIM = 'outbox-unfinished';
const LEASE_MS = 10_000;
/** An id without a message after this was left by a process that died before it froze anything. */
const FORGET_AFTER_MS = 2 * 24 * 3_600_000;

/** The ids of what is frozen and not finished, so that it is found again when nothing counts it as due any more. */
export type Unfinished = {
  ids(): Promise<string[]>;
  /** To be called before they are frozen. */
  add(ids: readonly string[], at: Date): Promise<void>;
  /** Drops those that were sent or given up. */
  tidy(at: Date): Promise<void>;
};

export function createUnfinished(
  { unfinished, sent }: Pick<Records, 'unfinished' | 'sent'>,
  claims: Claims,
): Unfinished {
  const read = async () => (await unfinished.get(KEY))?.messages ?? [];
  type Note = Awaited<ReturnType<typeof read>>[number];

  const change = (work: (notes: Note[]) => Note[]) =>
    underClaim(claims, async () => unfinished.set(KEY, { messages: work(await read()) }));

  const isFinished = async ({ id, since }: Note, at: Date): Promise<boolean> => {
    const message = await sent.get(id);
    return message === undefined
      ? at.getTime() - Date.parse(since) > FORGET_AFTER_MS
      : message.state !== 'frozen';
  };

  return {
    ids: async () => (await read()).map(({ id }) => id),

    async add(ids, at) {
      if (ids.length === 0) return;
      const since = at.toISOString();
      await change((notes) => [
        ...notes.filter(({ id }) => !ids.includes(id)),
        ...ids.map((id) => ({ id, since })),
      ]);
    },

    async tidy(at) {
      const notes = await read();
      const checks = await Promise.allSettled(notes.map((note) => isFinished(note, at)));
      const finished = notes.filter((_, index) => {
        const check = checks[index];
        return check?.status === 'fulfilled' && check.value;
      });
      if (finished.length === 0) return;
      const ids = new Set(finished.map(({ id }) => id));
      await change((now) => now.filter(({ id }) => !ids.has(id)));
    },
  };
}

/** Waits for its turn; a process that died with the lease holds it until that runs out. */
async function underClaim(claims: Claims, work: () => Promise<void>): Promise<void> {
  const lease = await waitForLease(claims, CLAIM, { leaseMs: LEASE_MS, patienceMs: 2 * LEASE_MS });
  try {
    await lease.holding(work);
  } finally {
    await lease.release();
  }
}

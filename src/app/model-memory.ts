import { z } from 'zod';
import type { VectorCache } from '../model/nearness/nearness.ts';
import { type Ledger, NOTHING_SPENT, type Spent } from '../model/service/budget.ts';
import type { Store } from '../store/store.ts';
import { waitForLease } from '../store/wait-for-lease.ts';
import { workUnderLease } from '../store/work-under-lease.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Days that are over are of use for a while, to whoever wonders what the model took. */
const DAYS_KEPT_MS = 60 * DAY_MS;
/** A vector says something of the text that it was made of, which may be gone by then. */
const VECTORS_KEPT_MS = 180 * DAY_MS;
const LEASE = { leaseMs: 5_000, patienceMs: 3_000 };

const Kept = z.object({ tokens: z.number(), cost: z.number(), calls: z.number() });

/** What the model has taken each day, one change at a time in every process that shares the store. */
export function ledgerIn(store: Pick<Store, 'space' | 'lease'>): Ledger {
  const days = store.space('model-days');
  let last: Promise<unknown> = Promise.resolve();
  const read = async (day: string): Promise<Spent> =>
    Kept.safeParse(await days.get(day)).data ?? NOTHING_SPENT;

  const changed: Ledger['change'] = async (day, change) => {
    const lease = await waitForLease(store, 'model-budget', LEASE);
    return workUnderLease(lease, async () => {
      const spent = change(await read(day));
      if (spent !== undefined) await days.set(day, spent, { ttlMs: DAYS_KEPT_MS });
      return spent;
    });
  };

  return {
    read,
    change(day, change) {
      const result = last.then(() => changed(day, change));
      last = result.catch(() => undefined);
      return result;
    },
  };
}

export function vectorsIn(store: Pick<Store, 'space'>): VectorCache {
  const vectors = store.space('model-vectors');
  return {
    getMany: (keys) => (keys.length === 0 ? Promise.resolve([]) : vectors.getMany(keys)),
    set: (key, vector) => vectors.set(key, vector, { ttlMs: VECTORS_KEPT_MS }),
  };
}

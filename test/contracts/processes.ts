import { afterEach, beforeEach } from 'vitest';
import { type Lease, type Store, StoreError } from '../../src/store/store.ts';

/** Gives a new place to each test: `open` connects one process more to it. All are closed when the test has run. */
export function processesOver(newPlace: () => Promise<() => Promise<Store>>): {
  stores: readonly Store[];
  open: () => Promise<Store>;
} {
  let openStore: () => Promise<Store>;
  const stores: Store[] = [];
  beforeEach(async () => {
    openStore = await newPlace();
  });
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close();
  });
  const open = async () => {
    const store = { ...(await openStore()), shared: true };
    stores.push(store);
    return store;
  };
  return { stores, open };
}

/** A process that stands still until it is woken: it renews nothing that it holds. */
export function standingStill(store: Store): { store: Store; wake: () => void; woken: Promise<void> } {
  const { promise: woken, resolve: wake } = Promise.withResolvers<void>();
  let asleep = true;
  void woken.then(() => {
    asleep = false;
  });
  const held = (lease: Lease): Lease => ({
    ...lease,
    async renew() {
      if (asleep) throw new StoreError('here', new Error('standing still'));
      await lease.renew();
    },
  });
  return {
    wake,
    woken,
    store: {
      ...store,
      async lease(id, leaseMs) {
        const lease = await store.lease(id, leaseMs);
        return lease && held(lease);
      },
    },
  };
}

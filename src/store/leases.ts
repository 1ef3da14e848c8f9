import { AsyncLocalStorage } from 'node:async_hooks';
import type { Asking } from './asking.ts';
import { LeaseLostError, type Store } from './store.ts';
import { checkedKey, wholeMs } from './store-key.ts';

/** A lease as the engine knows it. */
export type Hold = { id: string; number: number };

/**
 * What an engine does for leases, each in one step. The number is the millisecond by the engine's clock, or one more
 * than the last where that is greater: so it grows also where the engine has forgotten the lease since.
 */
export type LeaseEngine = {
  /** The number; undefined while someone holds it. */
  take(id: string, ms: number): Promise<number | undefined>;
  /** False once there is a later number. */
  renew(hold: Hold, ms: number): Promise<boolean>;
  release(hold: Hold): Promise<void>;
};

/** How long a lease that no one holds is remembered, so that its late holder learns of it. */
export const REMEMBERED_MS = 24 * 60 * 60 * 1000;

/** Which leases the work that is running holds; what it awaits and what it leaves running behind it hold the same. */
type Fence = {
  held(): readonly Hold[];
  within<Result>(hold: Hold, work: () => Promise<Result>): Promise<Result>;
};

export function createFence(): Fence {
  const holds = new AsyncLocalStorage<readonly Hold[]>();
  const held = () => holds.getStore() ?? [];
  return { held, within: (hold, work) => holds.run([...held(), hold], work) };
}

export function leasesOf(engine: LeaseEngine, fence: Fence, ask: Asking): Store['lease'] {
  return async (id, leaseMs) => {
    const [key, ms] = [checkedKey(id), wholeMs(leaseMs)];
    const number = await ask(() => engine.take(key, ms));
    if (number === undefined) return undefined;
    const hold = { id: key, number };
    return {
      number,
      ms,
      holding: (work) => fence.within(hold, work),
      async renew() {
        if (!(await ask(() => engine.renew(hold, ms)))) throw new LeaseLostError([key]);
      },
      release: () => ask(() => engine.release(hold)),
    };
  };
}

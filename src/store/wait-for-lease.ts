import { setTimeout as sleep } from 'node:timers/promises';
import type { Lease, Store } from './store.ts';

/** How long to wait before asking again; longer each time. */
const PAUSES_MS = { first: 10, longest: 60 };

/** Someone else held the lease all the time that this process was ready to wait. Nothing was done. */
export class LeaseHeldError extends Error {
  constructor(id: string, waitedMs: number) {
    super(`another process has held ${id} for ${Math.round(waitedMs / 1000)} seconds; nothing was done`);
    this.name = 'LeaseHeldError';
  }
}

/** Asks for the lease until it is given, and no longer than `patienceMs`; then rejects with a `LeaseHeldError`. */
export async function waitForLease(
  store: Pick<Store, 'lease'>,
  id: string,
  { leaseMs, patienceMs }: { leaseMs: number; patienceMs: number },
): Promise<Lease> {
  const began = performance.now();
  for (let pause = PAUSES_MS.first; ; pause = Math.min(1.5 * pause, PAUSES_MS.longest)) {
    const lease = await store.lease(id, leaseMs);
    if (lease !== undefined) return lease;
    const waited = performance.now() - began;
    if (waited > patienceMs) throw new LeaseHeldError(id, waited);
    // Not all at the same time, so that one of two is not always the later.
    await sleep(pause * (0.5 + Math.random() / 2));
  }
}

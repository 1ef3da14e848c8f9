import { setTimeout as sleep } from 'node:timers/promises';
import type { Lease } from './store.ts';

/** Runs the work holding the lease, which is renewed as long as that takes and given back when it is over. */
export async function workUnderLease<Result>(lease: Lease, work: () => Promise<Result>): Promise<Result> {
  const done = new AbortController();
  const renewing = renewUntil(done.signal, lease);
  try {
    return await lease.holding(work);
  } finally {
    done.abort();
    await renewing;
    // It runs out by itself where the store does not answer.
    await lease.release().catch(() => undefined);
  }
}

async function renewUntil(done: AbortSignal, lease: Lease): Promise<void> {
  while (!done.aborted) {
    await sleep(lease.ms / 3, undefined, { signal: done, ref: false }).catch(() => undefined);
    // Where it is lost the work learns of it when it writes. What else fails may do better the next time.
    if (!done.aborted) await lease.renew().catch(() => undefined);
  }
}

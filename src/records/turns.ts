import { setTimeout as sleep } from 'node:timers/promises';
import type { Store } from '../store/store.ts';
import { waitForLease } from '../store/wait-for-lease.ts';
import { workUnderLease } from '../store/work-under-lease.ts';

/** Runs work one at a time per key, in the order it was asked for; where several processes share a store, in all of them. */
export type Turns = <Result>(key: string, work: (turn: Turn) => Promise<Result>) => Promise<Result>;

export type Turn = {
  /** Rejects with a `LeaseLostError` once another process has taken over: to be asked before what no store can refuse. */
  stillMine(): Promise<void>;
};

/** A process that died holds others up for as long as this at most. */
const LEASE_MS = 10_000;
/** As long as a platform that does not answer may keep another process busy with one message, and more. */
const PATIENCE_MS = 2 * 60_000;
/** After so many turns in a row other processes get a chance, for longer than they pause between asking. */
const IN_A_ROW = 5;
const CHANCE_MS = 80;

/** Without a store, or with one that only this process takes messages in over, a queue. */
export function createTurns(
  store?: Pick<Store, 'lease' | 'shared'>,
  { leaseMs = LEASE_MS, patienceMs = PATIENCE_MS } = {},
): Turns {
  const queues = new Map<string, { over: Promise<unknown>; length: number }>();

  const run = async <Result>(
    key: string,
    inARow: number,
    work: (turn: Turn) => Promise<Result>,
  ): Promise<Result> => {
    if (store?.shared !== true) return work({ stillMine: async () => undefined });
    if (inARow % IN_A_ROW === 0) await sleep(CHANCE_MS);
    const lease = await waitForLease(store, `turn/${key}`, { leaseMs, patienceMs });
    return workUnderLease(lease, () => work({ stillMine: () => lease.renew() }));
  };

  return (key, work) => {
    const before = queues.get(key);
    const length = (before?.length ?? 0) + 1;
    const result = (before?.over ?? Promise.resolve()).then(() => run(key, length, work));
    const over = result.catch(() => undefined);
    const queue = { over, length };
    queues.set(key, queue);
    void over.then(() => {
      if (queues.get(key) === queue) queues.delete(key);
    });
    return result;
  };
}

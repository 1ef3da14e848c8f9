import { setTimeout as sleep } from 'node:timers/promises';

/** A clock that only goes forward, whatever happens to the time of day, and a way to wait for it. */
export interface Clock {
  elapsedMs(): number;
  sleep(ms: number): Promise<void>;
}

export const machineClock: Clock = { elapsedMs: () => performance.now(), sleep: (ms) => sleep(ms) };

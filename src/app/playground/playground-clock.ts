import { z } from 'zod';
import type { Collection } from '../../records/collection.ts';

const KEY = 'clock';
const SECOND_MS = 1000;
const HOUR_MS = 60 * 60 * SECOND_MS;

/** The playground's clock: it stands still until it is moved, and stands where it stood after a restart. */
type PlaygroundClock = {
  now(): Date;
  /** Moves on hour by hour, so that each thing that falls due on the way is done when it falls due. */
  advanceTo(at: Date): Promise<void>;
  /** Moves one second: what happens after something else has a later time, as anywhere. */
  passSecond(): Promise<void>;
  reset(): Promise<void>;
};

export async function openPlaygroundClock(
  memory: Collection<unknown>,
  startsAt: Date,
  atEachHour: (now: Date) => Promise<void>,
): Promise<PlaygroundClock> {
  const stored = z.iso.datetime().safeParse(await memory.get(KEY)).data;
  let now = stored === undefined ? startsAt : new Date(stored);
  const set = async (at: Date) => {
    now = at;
    await memory.set(KEY, at.toISOString());
  };

  return {
    now: () => now,
    async advanceTo(at) {
      while (now < at) {
        const nextHour = (Math.floor(now.getTime() / HOUR_MS) + 1) * HOUR_MS;
        await set(new Date(Math.min(nextHour, at.getTime())));
        await atEachHour(now);
      }
    },
    passSecond: () => set(new Date(now.getTime() + SECOND_MS)),
    reset: () => set(startsAt),
  };
}

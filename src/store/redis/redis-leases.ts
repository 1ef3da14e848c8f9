import { type Hold, type LeaseEngine, REMEMBERED_MS } from '../leases.ts';
import type { RedisClient } from './redis-link.ts';
import { EXTEND, TAKE } from './redis-scripts.ts';

/** Leases in a Redis, a hash each. `keyOf`: where a lease is kept. */
export function redisLeases(client: RedisClient, keyOf: (id: string) => string): LeaseEngine {
  const extend = async ({ id, number }: Hold, ms: number) =>
    await client.eval(EXTEND, {
      keys: [keyOf(id)],
      arguments: [`${ms}`, `${REMEMBERED_MS}`, `${number}`],
    });

  return {
    async take(id, ms) {
      const number = await client.eval(TAKE, {
        keys: [keyOf(id)],
        arguments: [`${ms}`, `${REMEMBERED_MS}`],
      });
      return number === null ? undefined : Number(number);
    },
    async renew(hold, ms) {
      return (await extend(hold, ms)) === 1;
    },
    async release(hold) {
      await extend(hold, 0);
    },
  };
}

import { askingOf } from '../asking.ts';
import { nowAndThen } from '../housekeeping.ts';
import { PAGE } from '../key-range.ts';
import { keyvSpace, spacesOf } from '../keyv-space.ts';
import { createFence, leasesOf } from '../leases.ts';
import type { ServerOptions } from '../server-options.ts';
import type { Store } from '../store.ts';
import { RedisAdapter } from './redis-adapter.ts';
import { type RedisKeys, redisKeys } from './redis-keys.ts';
import { redisLeases } from './redis-leases.ts';
import { openLink, type RedisClient } from './redis-link.ts';
import { PURGE } from './redis-scripts.ts';
import { readSetup, warningsOf } from './redis-setup.ts';

/** A store in one Redis (6 or later, no cluster), which any number of processes may share. */
export async function openRedisStore(
  url: string,
  { server, name, timeoutMs, purgeEveryMs }: ServerOptions,
): Promise<Store> {
  const { client, close } = await openLink(url, timeoutMs);
  const keys = redisKeys(name);
  try {
    // A copy that can only be read, a disk that is full, or a user who may not run scripts shows itself now rather
    // than at someone's first answer.
    await client.set(`${name}:opened`, new Date().toISOString());
    await purge(client, keys);
  } catch (error) {
    await close();
    throw error;
  }
  const ask = askingOf(server);
  const fence = createFence();
  const stopPurging = nowAndThen(purgeEveryMs, () => purge(client, keys));

  return {
    space: spacesOf((space) => keyvSpace(new RedisAdapter(client, keys, fence.held), space, ask)),
    lease: leasesOf(redisLeases(client, keys.lease), fence, ask),
    shared: true,
    async ping() {
      await ask(() => client.ping());
    },
    warnings: () => ask(async () => warningsOf(await readSetup(client))),
    async close() {
      stopPurging();
      await close();
    },
  };
}

/** Redis throws away by itself what has run out; this does so with its names. */
async function purge(client: RedisClient, { index, expiring, entries }: RedisKeys): Promise<void> {
  for (let gone = PAGE; gone === PAGE; ) {
    gone = Number(await client.eval(PURGE, { keys: [index, expiring], arguments: [entries, `${PAGE}`] }));
  }
}

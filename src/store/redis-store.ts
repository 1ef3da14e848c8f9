import { askingOf } from './asking.ts';
import { keyvSpace, spacesOf } from './keyv-space.ts';
import { RedisAdapter } from './redis-adapter.ts';
import { openLink } from './redis-link.ts';
import { readSetup, warningsOf } from './redis-setup.ts';
import type { Store } from './store.ts';
import { checkedKey, wholeMs } from './store-key.ts';

/** A store in one Redis (6 or later, no cluster), which any number of processes may share. */
export async function openRedisStore(
  url: string,
  { server, name, timeoutMs }: { server: string; name: string; timeoutMs: number },
): Promise<Store> {
  const { client, close } = await openLink(url, timeoutMs);
  try {
    // A copy that can only be read, or a disk that is full, shows itself now rather than at someone's first answer.
    await client.set(`${name}:opened`, new Date().toISOString());
  } catch (error) {
    await close();
    throw error;
  }
  const ask = askingOf(server);
  const claimKey = (id: string) => `${name}:claims:${checkedKey(id)}`;

  return {
    space: spacesOf((space) => keyvSpace(new RedisAdapter(client, `${name}:entries:`), space, ask)),
    async claim(id, leaseMs) {
      const key = claimKey(id);
      const expiration = { type: 'PX' as const, value: wholeMs(leaseMs) };
      return (await ask(() => client.set(key, '1', { condition: 'NX', expiration }))) === 'OK';
    },
    async release(id) {
      const key = claimKey(id);
      await ask(() => client.del(key));
    },
    async ping() {
      await ask(() => client.ping());
    },
    warnings: () => ask(async () => warningsOf(await readSetup(client))),
    close,
  };
}

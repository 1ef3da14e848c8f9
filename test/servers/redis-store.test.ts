import { createClient } from '@keyv/redis';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { storeContract } from '../contracts/store-contract.ts';
import { lostServer } from './lost-server.ts';
import { describeWith, redisUrl, uniqueName } from './servers.ts';

await describeWith('Redis', redisUrl, () => {
  const server = createClient({ url: redisUrl });
  const names: string[] = [];

  beforeAll(async () => {
    await server.connect();
  });
  afterAll(async () => {
    for (const name of names) await forget(`${name}:*`);
    await server.close();
  });

  const database = { engine: 'redis' as const, url: redisUrl };
  function newName(): string {
    const name = uniqueName();
    names.push(name);
    return name;
  }
  async function forget(pattern: string): Promise<void> {
    for await (const keys of server.scanIterator({ MATCH: pattern, COUNT: 1_000 })) {
      if (keys.length > 0) await server.unlink(keys);
    }
  }

  storeContract('Redis', async () => ({ database, options: { name: newName() } }));

  const { hostname, port } = new URL(redisUrl);
  lostServer({ hostname, port: Number(port || 6379) }, async (near) => {
    const url = new URL(redisUrl);
    url.host = `127.0.0.1:${near}`;
    return { database: { engine: 'redis', url: url.href }, options: { name: newName() } };
  });

  test('it leaves what has run out to Redis itself', async () => {
    const name = newName();
    const store = await openStore(database, { name });
    await store.space('done').set('brief', true, { ttlMs: 20 });
    await store.claim('brief', 20);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(await server.exists([`${name}:entries:done:brief`, `${name}:claims:brief`])).toBe(0);
    await store.close();
  });
});

import { createClient } from '@keyv/redis';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { LeaseLostError } from '../../src/store/store.ts';
import { storeContract } from '../contracts/store-contract.ts';
import { lostServer } from './lost-server.ts';
import { redisPlaces } from './places.ts';
import { describeWith, redisUrl } from './servers.ts';

await describeWith('Redis', redisUrl, () => {
  const server = createClient({ url: redisUrl });
  const places = redisPlaces();
  const { newName } = places;
  const database = { engine: 'redis' as const, url: redisUrl };

  beforeAll(async () => {
    await server.connect();
  });
  afterAll(async () => {
    await places.forget();
    await server.close();
  });

  storeContract('Redis', places.empty);

  const { hostname, port } = new URL(redisUrl);
  lostServer({ hostname, port: Number(port || 6379) }, async (near) => {
    const url = new URL(redisUrl);
    url.host = `127.0.0.1:${near}`;
    return { database: { engine: 'redis', url: url.href }, options: { name: newName() } };
  });

  test('it leaves what has run out to Redis itself, and throws away the names', async () => {
    const name = newName();
    const store = await openStore(database, { name, purgeEveryMs: 50 });
    const done = store.space('done');
    await Promise.all(Array.from({ length: 250 }, (_, n) => done.set(`brief/${n}`, true, { ttlMs: 20 })));
    await done.set('kept', true, { ttlMs: 60_000 });
    await done.set('for ever', true, { ttlMs: 20 });
    await done.set('for ever', true);
    await vi.waitFor(async () => {
      expect(await server.zRange(`${name}:index`, 0, -1)).toEqual(['done:for ever', 'done:kept']);
      expect(await server.zRange(`${name}:expiring`, 0, -1)).toEqual(['done:kept']);
    }, 5_000);
    expect(await server.exists(`${name}:entries:done:brief/7`)).toBe(0);
    await done.clear();
    expect(await server.exists([`${name}:index`, `${name}:expiring`])).toBe(0);
    await store.close();
  });

  test('it remembers who held a lease for a day after', async () => {
    const name = newName();
    const store = await openStore(database, { name });
    await store.lease('a', 60_000);
    const left = await server.pTTL(`${name}:leases:a`);
    expect(left).toBeGreaterThan(24 * 3_600_000);
    expect(left).toBeLessThanOrEqual(24 * 3_600_000 + 60_000);
    await store.close();
  });

  test('numbers of leases grow also where Redis has forgotten all', async () => {
    const name = newName();
    const store = await openStore(database, { name });
    const before = await store.lease('a', 60_000);
    await server.del(`${name}:leases:a`);
    const write = () => store.space('forms').set('a', 1);
    await expect(before?.holding(write)).rejects.toThrow(LeaseLostError);
    await new Promise((resolve) => setTimeout(resolve, 5));
    const after = await store.lease('a', 60_000);
    expect(after?.number).toBeGreaterThan(before?.number ?? Number.POSITIVE_INFINITY);
    await expect(before?.holding(write)).rejects.toThrow(LeaseLostError);
    await after?.holding(write);
    await store.close();
  });
});

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { type Lease, type Store, StoreError } from '../../src/store/store.ts';
import type { Place } from '../contracts/store-contract.ts';
import { type TcpProxy, tcpProxy } from './tcp-proxy.ts';

const TIMEOUT_MS = 400;

/** What a store must do when its server is lost. `through` gives a new place at that server, over that port. */
export function lostServer(
  { hostname, port }: { hostname: string; port: number },
  through: (port: number) => Promise<Place>,
): void {
  describe('whose server is lost', () => {
    let proxy: TcpProxy;
    let store: Store;
    let lease: Lease;

    beforeEach(async () => {
      proxy = await tcpProxy(hostname, port);
      const { database, options } = await through(proxy.port);
      store = await openStore(database, { ...options, timeoutMs: TIMEOUT_MS });
      await store.space('forms').set('a', 1);
      const held = await store.lease('held', 60_000);
      if (held === undefined) throw new Error('someone holds a lease in a new place');
      lease = held;
    });
    afterEach(async () => {
      await proxy.mend();
      await store.close();
      await proxy.close();
    });

    const everything = () => [
      store.space('forms').get('a'),
      store.space('forms').getMany(['a']),
      store.space('forms').set('a', 2),
      store.space('forms').delete('a'),
      store.space('forms').clear(),
      store.space('forms').entries()[Symbol.asyncIterator]().next(),
      store.lease('a', 60_000),
      lease.renew(),
      lease.release(),
      lease.holding(() => store.space('forms').set('a', 2)),
      store.ping(),
    ];
    const back = async () => {
      await proxy.mend();
      await vi.waitFor(async () => expect(await store.space('forms').get('a')).toBe(1), 10_000);
      expect(await store.lease('after', 60_000)).toBeDefined();
    };

    test('tells so at once, names the server, and goes on when it is back', async () => {
      await proxy.cut();
      const asked = await Promise.allSettled(everything());
      const askedAgain = await Promise.allSettled(everything());
      for (const one of [...asked, ...askedAgain]) {
        expect(one).toMatchObject({ status: 'rejected', reason: expect.any(StoreError) });
        if (one.status === 'rejected') expect(String(one.reason)).toContain(`127.0.0.1:${proxy.port}`);
      }
      await back();
    });

    test('tells so where the network says nothing, and goes on when it is back', async () => {
      proxy.freeze();
      // Only reading: what was sent may be done when the server is back.
      const first = store.space('forms').getMany(['a']);
      const told = vi.fn();
      first.catch(told);
      // What is sent keeps a connection looking alive, so others go on asking.
      const later: Promise<unknown>[] = [];
      for (let waited = 0; waited < 3 * TIMEOUT_MS; waited += 50) {
        const asked = store.space('forms').get('a');
        asked.catch(() => undefined);
        later.push(asked);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      expect(told).toHaveBeenCalledWith(expect.any(StoreError));
      for (const asked of later) await expect(asked).rejects.toThrow(StoreError);
      await expect(store.ping()).rejects.toThrow(StoreError);
      await back();
    });

    test('closes all the same', async () => {
      proxy.freeze();
      const asked = store.ping();
      asked.catch(() => undefined);
      await store.close();
      await expect(asked).rejects.toThrow();
    });
  });
}

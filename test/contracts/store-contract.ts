import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Space, Store } from '../../src/store/store.ts';

async function all(space: Space): Promise<[string, unknown][]> {
  const entries: [string, unknown][] = [];
  for await (const entry of space.entries()) entries.push(entry);
  return entries;
}

/** What every store engine must do. `open` gives two connections to the same, empty place. */
export function storeContract(engine: string, open: () => Promise<[Store, Store]>): void {
  describe(`the store on ${engine}`, () => {
    let store: Store;
    let other: Store;

    beforeEach(async () => {
      [store, other] = await open();
    });
    afterEach(async () => {
      await store.close();
      await other.close();
    });

    test('keeps a value, and another connection reads it', async () => {
      await store.space('forms').set('2026/skola', { answered: 3, note: 'åäö "’\u0000' });
      expect(await other.space('forms').get('2026/skola')).toEqual({ answered: 3, note: 'åäö "’\u0000' });
    });

    test('answers a miss with undefined, and getMany in the order asked', async () => {
      const space = store.space('forms');
      await space.set('a', 1);
      await space.set('c', null);
      expect(await space.get('b')).toBeUndefined();
      expect(await space.getMany(['c', 'b', 'a'])).toEqual([null, undefined, 1]);
      expect(await space.getMany([])).toEqual([]);
    });

    test('spaces with names that begin alike do not see each other', async () => {
      await store.space('form').set('x', 1);
      await store.space('forms').set('x', 2);
      await store.space('form').clear();
      expect(await store.space('form').get('x')).toBeUndefined();
      expect(await all(store.space('forms'))).toEqual([['x', 2]]);
    });

    test('lists what it holds, without what was deleted or has run out', async () => {
      const space = store.space('forms');
      await space.set('b', 2);
      await space.set('a', 1);
      await space.set('gone', 3);
      await space.set('brief', 4, { ttlMs: 1 });
      await space.delete('gone');
      await new Promise((resolve) => setTimeout(resolve, 10));
      expect(await all(space)).toEqual([
        ['a', 1],
        ['b', 2],
      ]);
      expect(await space.get('brief')).toBeUndefined();
    });

    test('gives a claim to exactly one of many who ask at once', async () => {
      const asked = Array.from({ length: 40 }, (_, index) =>
        (index % 2 === 0 ? store : other).claim('nudge/petra/2026-11-16', 60_000),
      );
      expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(1);
    });

    test('gives a claim again once released, or once its lease has run out', async () => {
      expect(await store.claim('a', 60_000)).toBe(true);
      await other.release('a');
      expect(await store.claim('a', 1)).toBe(true);
      await new Promise((resolve) => setTimeout(resolve, 10));
      expect(await other.claim('a', 60_000)).toBe(true);
    });

    test('fails loudly when it is closed', async () => {
      const closed = store;
      await closed.close();
      await expect(closed.space('forms').get('a')).rejects.toThrow();
      await expect(closed.space('forms').set('a', 1)).rejects.toThrow();
      await expect(closed.claim('a', 1)).rejects.toThrow();
      await expect(closed.ping()).rejects.toThrow();
    });
  });
}

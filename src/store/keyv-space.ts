import Keyv, { type KeyvStoreAdapter } from 'keyv';
import type { Space } from './store.ts';

/** A space over one Keyv adapter, which must not be shared with another space. */
export function keyvSpace(adapter: KeyvStoreAdapter, name: string): Space {
  const keyv = new Keyv({ store: adapter, namespace: name, throwOnErrors: true });

  return {
    get: (key) => keyv.get(key),
    async getMany(keys) {
      return keys.length === 0 ? [] : await keyv.get<unknown>(keys);
    },
    async set(key, value, options) {
      await keyv.set(key, value, options?.ttlMs);
    },
    async delete(key) {
      await keyv.delete(key);
    },
    clear: () => keyv.clear(),
    async *entries() {
      const iterate = keyv.iterator;
      if (iterate === undefined) throw new Error(`the store engine behind "${name}" cannot be iterated`);
      for await (const [key, value] of iterate(name)) yield [key, value];
    },
  };
}

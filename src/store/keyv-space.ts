import Keyv, { type DeserializedData, type KeyvStoreAdapter } from 'keyv';
import type { Asking } from './asking.ts';
import type { Page } from './key-range.ts';
import type { Space } from './store.ts';
import { checkedKey, checkedSpaceName, wholeMs } from './store-key.ts';

/** A Keyv adapter that serves one space, whose name Keyv sets as its `namespace`. */
export type SpaceAdapter = KeyvStoreAdapter & {
  /** The entries of the space whose keys begin so, by the bytes of their keys. */
  pages(prefix: string): AsyncGenerator<Page, void>;
};

/** A space over one Keyv adapter, which must not be shared with another space. */
export function keyvSpace(adapter: SpaceAdapter, name: string, ask: Asking): Space {
  const keyv = new Keyv({
    store: adapter,
    namespace: checkedSpaceName(name),
    // Keyv's own prefixing leaves out the prefix where a key already begins like it, but not in getMany.
    useKeyPrefix: false,
    throwOnErrors: true,
    serialize: JSON.stringify,
    deserialize: unexpired,
  });
  const prefix = `${name}:`;
  const whole = (key: string) => prefix + checkedKey(key);

  return {
    async get(key) {
      const asked = whole(key);
      return await ask(() => keyv.get(asked));
    },
    async getMany(keys) {
      const asked = keys.map(whole);
      return asked.length === 0 ? [] : await ask(() => keyv.get<unknown>(asked));
    },
    async set(key, value, options) {
      const asked = whole(key);
      const ttl = options && wholeMs(options.ttlMs);
      await ask(() => keyv.set(asked, value, ttl));
    },
    async delete(key) {
      const asked = whole(key);
      await ask(() => keyv.delete(asked));
    },
    clear: () => ask(() => keyv.clear()),
    // Not Keyv's iterator: it fails on an entry that is deleted while it lists.
    async *entries(wanted = '') {
      const pages = adapter.pages(checkedKey(wanted));
      for (;;) {
        const page = await ask(() => pages.next());
        if (page.done) return;
        for (const [key, text] of page.value) {
          const data = unexpired(text);
          if (data !== undefined) yield [key.slice(prefix.length), data.value];
        }
      }
    },
  };
}

/** Gives the same space for the same name, for Keyv listens to its adapter for as long as that lives. */
export function spacesOf(open: (name: string) => Space): (name: string) => Space {
  const spaces = new Map<string, Space>();
  return (name) => {
    const space = spaces.get(name) ?? open(name);
    spaces.set(name, space);
    return space;
  };
}

/**
 * What has run out is a miss, and stays where it is. Shown to Keyv it would be deleted there and then, and with
 * it what someone else wrote under the same key meanwhile.
 */
function unexpired<Value>(text: string): DeserializedData<Value> | undefined {
  const data: DeserializedData<Value> = JSON.parse(text);
  return data.expires !== undefined && data.expires <= Date.now() ? undefined : data;
}

import KeyvRedis from '@keyv/redis';
import { PAGE, type Page } from './key-range.ts';
import type { RedisClient } from './redis-link.ts';

/** How many keys Redis looks at before it answers, so that it is not kept from others. */
const LOOK_AT = 1_000;

/**
 * Keyv's adapter on a client of ours. Keyv's own would connect again after the store was closed, keeps it to itself
 * when clearing fails, and lists some keys twice.
 */
export class RedisAdapter extends KeyvRedis<unknown> {
  readonly #client: RedisClient;
  readonly #prefix: string;

  /** `prefix` stands before every key, and holds no character that means something in a pattern of Redis. */
  constructor(client: RedisClient, prefix: string) {
    super(client, { throwOnErrors: true });
    this.#client = client;
    this.#prefix = prefix;
  }

  override async getClient(): Promise<RedisClient> {
    return this.#client;
  }

  override createKeyPrefix(key: string): string {
    return this.#prefix + key;
  }

  override async clear(): Promise<void> {
    for await (const keys of this.#keys()) {
      if (keys.length > 0) await this.#client.unlink(keys);
    }
  }

  async *pages(): AsyncGenerator<Page, void> {
    const found = new Map<string, Buffer>();
    for await (const keys of this.#keys()) for (const key of keys) found.set(key, Buffer.from(key));
    const sorted = [...found].sort(([, a], [, b]) => a.compare(b)).map(([key]) => key);
    for (let start = 0; start < sorted.length; start += PAGE) {
      const keys = sorted.slice(start, start + PAGE);
      const texts = await this.#client.mGet(keys);
      yield keys.flatMap((key, index): Page => {
        const text = texts[index];
        return typeof text === 'string' ? [[key.slice(this.#prefix.length), text]] : [];
      });
    }
  }

  /** The keys of this space as Redis finds them, some of them more than once. */
  #keys(): AsyncIterable<string[]> {
    return this.#client.scanIterator({ MATCH: `${this.#prefix}${this.namespace}:*`, COUNT: LOOK_AT });
  }
}

import KeyvRedis from '@keyv/redis';
import { keyRange, PAGE, type Page, pagesOf } from '../key-range.ts';
import type { Hold } from '../leases.ts';
import { LeaseLostError } from '../store.ts';
import type { RedisKeys } from './redis-keys.ts';
import type { RedisClient } from './redis-link.ts';
import { CLEAR, DELETE, SET } from './redis-scripts.ts';

/**
 * Keyv's adapter on a client of ours, with an index of the keys. Keyv's own would connect again after the store was
 * closed, keeps it to itself when clearing fails, and lists by looking at every key that the server has.
 */
export class RedisAdapter extends KeyvRedis<unknown> {
  readonly #client: RedisClient;
  readonly #keys: RedisKeys;
  readonly #held: () => readonly Hold[];

  /** `held`: the leases without which nothing may be written. */
  constructor(client: RedisClient, keys: RedisKeys, held: () => readonly Hold[]) {
    super(client, { throwOnErrors: true });
    this.#client = client;
    this.#keys = keys;
    this.#held = held;
  }

  override async getClient(): Promise<RedisClient> {
    return this.#client;
  }

  override createKeyPrefix(key: string): string {
    return this.#keys.entry(key);
  }

  override async set(key: string, value: unknown, ttl?: number): Promise<void> {
    await this.#write(SET, key, [String(value), ttl === undefined ? '' : `${ttl}`]);
  }

  override async delete(key: string): Promise<boolean> {
    return (await this.#write(DELETE, key, ['', ''])) > 1;
  }

  override async clear(): Promise<void> {
    const { entry, index, expiring } = this.#keys;
    for await (const page of this.pages('')) {
      if (page.length === 0) continue;
      const names = page.map(([name]) => name);
      await this.#client.eval(CLEAR, { keys: [index, expiring, ...names.map(entry)], arguments: names });
    }
  }

  pages(prefix: string): AsyncGenerator<Page, void> {
    const { entry, index } = this.#keys;
    return pagesOf(keyRange(this.namespace, prefix), async (from, end) => {
      const limit = { offset: 0, count: PAGE };
      const names = await this.#client.zRangeByLex(index, `[${from}`, `(${end}`, { LIMIT: limit });
      const values = names.length === 0 ? [] : await this.#client.mGet(names.map(entry));
      return names.map((key, at) => ({ key, value: values[at] ?? null }));
    });
  }

  /** Gives what the script does: 0 when it was not allowed to. */
  async #write(script: string, name: string, values: [string, string]): Promise<number> {
    const { entry, index, expiring, lease } = this.#keys;
    const held = this.#held();
    const result = await this.#client.eval(script, {
      keys: [entry(name), index, expiring, ...held.map(({ id }) => lease(id))],
      arguments: [name, ...values, ...held.map(({ number }) => `${number}`)],
    });
    if (result === 0) throw new LeaseLostError(held.map(({ id }) => id));
    return Number(result);
  }
}

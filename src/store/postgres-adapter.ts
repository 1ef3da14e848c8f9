import KeyvPostgres from '@keyv/postgres';
import { keyRange, PAGE, type Page, pagesOf } from './key-range.ts';
import type { PostgresPool, Row } from './postgres-pool.ts';
import type { Tables } from './postgres-tables.ts';

/**
 * Keyv's adapter on a pool and a table of ours. Keyv's own forgets when an entry runs out, clears and lists by
 * patterns in which `_` is any character, and when listing fails, ends as if all had been told.
 */
export class PostgresAdapter extends KeyvPostgres {
  readonly #table: string;

  constructor(pool: PostgresPool, tables: Tables) {
    super({ schema: tables.schema, table: tables.entries });
    this.query = pool.query;
    this.#table = `${tables.schema}.${tables.entries}`;
  }

  /** There is nothing to connect to or to make: the pool and its tables are ready. */
  override async connect(): Promise<() => Promise<Row[]>> {
    return async () => [];
  }

  override async set(key: string, value: unknown, ttl?: number): Promise<void> {
    await this.query(
      `INSERT INTO ${this.#table} (key, value, expires)
       VALUES ($1, $2, clock_timestamp() + $3::double precision * interval '1 millisecond')
       ON CONFLICT (key) DO UPDATE SET value = excluded.value, expires = excluded.expires`,
      [key, value, ttl ?? null],
    );
  }

  override async delete(key: string): Promise<boolean> {
    const gone = await this.query(`DELETE FROM ${this.#table} WHERE key = $1 RETURNING 1`, [key]);
    return gone.length > 0;
  }

  override async clear(): Promise<void> {
    await this.query(`DELETE FROM ${this.#table} WHERE key >= $1 AND key < $2`, keyRange(this.namespace));
  }

  pages(): AsyncGenerator<Page, void> {
    return pagesOf(this.namespace, (from, end) =>
      this.query(
        `SELECT key, value FROM ${this.#table} WHERE key >= $1 AND key < $2 ORDER BY key LIMIT ${PAGE}`,
        [from, end],
      ),
    );
  }
}

import KeyvPostgres from '@keyv/postgres';
import { keyRange, PAGE, type Page, pagesOf } from '../key-range.ts';
import type { Hold } from '../leases.ts';
import { LeaseLostError } from '../store.ts';
import type { PostgresPool, Row } from './postgres-pool.ts';
import type { Tables } from './postgres-tables.ts';

/** In a statement of `#write`: where everything that must be held is held. */
const ALL_HELD = '(SELECT count(*) FROM held) = cardinality($1::text[])';

/**
 * Keyv's adapter on a pool and a table of ours. Keyv's own forgets when an entry runs out, clears and lists by
 * patterns in which `_` is any character, and when listing fails, ends as if all had been told.
 */
export class PostgresAdapter extends KeyvPostgres {
  readonly #tables: Tables;
  readonly #held: () => readonly Hold[];

  /** `held`: the leases without which nothing may be written. */
  constructor(pool: PostgresPool, tables: Tables, held: () => readonly Hold[]) {
    super({ schema: tables.schema, table: tables.entriesAlone });
    this.query = pool.query;
    this.#tables = tables;
    this.#held = held;
  }

  /** There is nothing to connect to or to make: the pool and its tables are ready. */
  override async connect(): Promise<() => Promise<Row[]>> {
    return async () => [];
  }

  override async set(key: string, value: unknown, ttl?: number): Promise<void> {
    await this.#write(
      `INSERT INTO ${this.#tables.entries} (key, value, expires)
       SELECT $3, $4, clock_timestamp() + $5::double precision * interval '1 millisecond' WHERE ${ALL_HELD}
       ON CONFLICT (key) DO UPDATE SET value = excluded.value, expires = excluded.expires`,
      [key, value, ttl ?? null],
    );
  }

  override async delete(key: string): Promise<boolean> {
    const written = await this.#write(`DELETE FROM ${this.#tables.entries} WHERE key = $3 AND ${ALL_HELD}`, [
      key,
    ]);
    return written > 0;
  }

  override async clear(): Promise<void> {
    await this.query(
      `DELETE FROM ${this.#tables.entries} WHERE key >= $1 AND key < $2`,
      keyRange(this.namespace),
    );
  }

  pages(prefix: string): AsyncGenerator<Page, void> {
    return pagesOf(keyRange(this.namespace, prefix), (from, end) =>
      this.query(
        `SELECT key, value FROM ${this.#tables.entries} WHERE key >= $1 AND key < $2 ORDER BY key LIMIT ${PAGE}`,
        [from, end],
      ),
    );
  }

  /** Gives how many entries were written. The statement's own parameters begin with $3. */
  async #write(statement: string, values: unknown[]): Promise<number> {
    const held = this.#held();
    // The leases' rows are locked until the end of the statement: whoever takes one over waits for that, and then
    // finds what was written.
    const [result] = await this.query(
      `WITH held AS MATERIALIZED (
         SELECT 1 FROM ${this.#tables.leases} AS lease
         JOIN unnest($1::text[], $2::bigint[]) AS mine (id, number) USING (id, number)
         FOR SHARE OF lease
       ), written AS (${statement} RETURNING 1)
       SELECT ${ALL_HELD} AS allowed, (SELECT count(*) FROM written)::int AS written`,
      [held.map(({ id }) => id), held.map(({ number }) => number), ...values],
    );
    if (result?.allowed !== true) throw new LeaseLostError(held.map(({ id }) => id));
    return Number(result.written);
  }
}

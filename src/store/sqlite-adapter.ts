import type { Database } from 'better-sqlite3';
import type { StoredData } from 'keyv';
import { keyRange, PAGE, type Page, pagesOf } from './key-range.ts';
import type { SpaceAdapter } from './keyv-space.ts';
import type { Hold } from './leases.ts';
import { LeaseLostError } from './store.ts';

type Row = { key: string; value: string };

/** One space on a shared SQLite connection. */
export class SqliteAdapter implements SpaceAdapter {
  readonly opts = {};
  namespace?: string | undefined;
  readonly #database: Database;
  readonly #held: () => readonly Hold[];

  /** `held`: the leases without which nothing may be written. */
  constructor(database: Database, held: () => readonly Hold[]) {
    this.#database = database;
    this.#held = held;
  }

  async get<Value>(key: string): Promise<StoredData<Value> | undefined> {
    const row = this.#database
      .prepare<[string], { value: string }>('SELECT value FROM entries WHERE key = ?')
      .get(key);
    return row?.value as StoredData<Value> | undefined;
  }

  async getMany<Value>(keys: string[]): Promise<Array<StoredData<Value | undefined>>> {
    const rows = this.#database
      .prepare<[string], Row>('SELECT key, value FROM entries WHERE key IN (SELECT value FROM json_each(?))')
      .all(JSON.stringify(keys));
    const found = new Map(rows.map((row) => [row.key, row.value]));
    return keys.map((key) => found.get(key) as StoredData<Value | undefined>);
  }

  async set(key: string, value: unknown, ttl?: number): Promise<void> {
    const insert = this.#database.prepare(
      `INSERT INTO entries (key, value, expires) VALUES (?, ?, ?)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value, expires = excluded.expires`,
    );
    this.#fenced(() => insert.run(key, value, ttl === undefined ? null : Date.now() + ttl));
  }

  async delete(key: string): Promise<boolean> {
    const deletion = this.#database.prepare('DELETE FROM entries WHERE key = ?');
    return this.#fenced(() => deletion.run(key).changes > 0);
  }

  async clear(): Promise<void> {
    this.#database.prepare('DELETE FROM entries WHERE key >= ? AND key < ?').run(...keyRange(this.namespace));
  }

  async *pages(prefix: string): AsyncGenerator<Page, void> {
    const page = this.#database.prepare<[string, string, number], Row>(
      'SELECT key, value FROM entries WHERE key >= ? AND key < ? ORDER BY key LIMIT ?',
    );
    yield* pagesOf(keyRange(this.namespace, prefix), async (from, end) => page.all(from, end, PAGE));
  }

  on(): this {
    return this;
  }

  #fenced<Result>(write: () => Result): Result {
    const held = this.#held();
    if (held.length === 0) return write();
    const latest = this.#database.prepare<[string], number>('SELECT number FROM leases WHERE id = ?').pluck();
    const checked = this.#database.transaction(() => {
      const isMine = ({ id, number }: Hold) => latest.get(id) === number;
      if (!held.every(isMine)) throw new LeaseLostError(held.map(({ id }) => id));
      return write();
    });
    // Immediate: no one takes a lease over between the look and the write.
    return checked.immediate();
  }
}

import type { Database } from 'better-sqlite3';
import type { StoredData } from 'keyv';
import { keyRange, PAGE, type Page, pagesOf } from './key-range.ts';
import type { SpaceAdapter } from './keyv-space.ts';

type Row = { key: string; value: string };

/** One space on a shared SQLite connection. */
export class SqliteAdapter implements SpaceAdapter {
  readonly opts = {};
  namespace?: string | undefined;
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
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
    this.#database
      .prepare(
        `INSERT INTO entries (key, value, expires) VALUES (?, ?, ?)
         ON CONFLICT (key) DO UPDATE SET value = excluded.value, expires = excluded.expires`,
      )
      .run(key, value, ttl === undefined ? null : Date.now() + ttl);
  }

  async delete(key: string): Promise<boolean> {
    return this.#database.prepare('DELETE FROM entries WHERE key = ?').run(key).changes > 0;
  }

  async clear(): Promise<void> {
    this.#database.prepare('DELETE FROM entries WHERE key >= ? AND key < ?').run(...keyRange(this.namespace));
  }

  async *pages(): AsyncGenerator<Page, void> {
    const page = this.#database.prepare<[string, string, number], Row>(
      'SELECT key, value FROM entries WHERE key >= ? AND key < ? ORDER BY key LIMIT ?',
    );
    yield* pagesOf(this.namespace, async (from, end) => page.all(from, end, PAGE));
  }

  on(): this {
    return this;
  }
}

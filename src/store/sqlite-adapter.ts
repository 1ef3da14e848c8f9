import type { Database } from 'better-sqlite3';
import type { KeyvStoreAdapter, StoredData } from 'keyv';

/** One Keyv namespace on a shared SQLite connection. Keyv prefixes the keys; every adapter sees only its own. */
export class SqliteAdapter implements KeyvStoreAdapter {
  // Keyv offers iteration only to adapters that say which of its known dialects they speak.
  readonly opts = { dialect: 'sqlite' };
  namespace?: string | undefined;
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async get<Value>(key: string): Promise<StoredData<Value> | undefined> {
    const row = this.#database
      .prepare<[string, number], { value: string }>(
        'SELECT value FROM entries WHERE key = ? AND (expires IS NULL OR expires > ?)',
      )
      .get(key, Date.now());
    return row?.value as StoredData<Value> | undefined;
  }

  async getMany<Value>(keys: string[]): Promise<Array<StoredData<Value | undefined>>> {
    const rows = this.#database
      .prepare<[string, number], { key: string; value: string }>(
        `SELECT key, value FROM entries
         WHERE key IN (SELECT value FROM json_each(?)) AND (expires IS NULL OR expires > ?)`,
      )
      .all(JSON.stringify(keys), Date.now());
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
    this.#database.prepare('DELETE FROM entries WHERE key >= ? AND key < ?').run(...this.#range());
  }

  async *iterator<Value>(): AsyncGenerator<Array<string | Awaited<Value> | undefined>, void> {
    const rows = this.#database
      .prepare<[string, string, number], { key: string; value: string }>(
        `SELECT key, value FROM entries WHERE key >= ? AND key < ? AND (expires IS NULL OR expires > ?)
         ORDER BY key`,
      )
      .all(...this.#range(), Date.now());
    for (const row of rows) yield [row.key, row.value as Awaited<Value>];
  }

  on(): this {
    return this;
  }

  #range(): [from: string, before: string] {
    const prefix = this.namespace ?? '';
    // ';' is the character after ':', so this range holds exactly the keys that begin with "namespace:".
    return [`${prefix}:`, `${prefix};`];
  }
}

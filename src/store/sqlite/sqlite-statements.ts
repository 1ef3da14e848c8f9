import type { Database } from 'better-sqlite3';

type Row = { key: string; value: string };

/** What is said to a SQLite file about its entries, prepared once: that takes longer than to run it. */
export function sqliteStatements(database: Database) {
  return {
    one: database.prepare<[string], Row['value']>('SELECT value FROM entries WHERE key = ?').pluck(),
    many: database.prepare<[string], Row>(
      'SELECT key, value FROM entries WHERE key IN (SELECT value FROM json_each(?))',
    ),
    page: database.prepare<[string, string, number], Row>(
      'SELECT key, value FROM entries WHERE key >= ? AND key < ? ORDER BY key LIMIT ?',
    ),
    set: database.prepare<[string, unknown, number | null]>(
      `INSERT INTO entries (key, value, expires) VALUES (?, ?, ?)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value, expires = excluded.expires`,
    ),
    delete: database.prepare<[string]>('DELETE FROM entries WHERE key = ?'),
    clear: database.prepare<[string, string]>('DELETE FROM entries WHERE key >= ? AND key < ?'),
    leaseNumber: database.prepare<[string], number>('SELECT number FROM leases WHERE id = ?').pluck(),
    /** Immediate: no one takes a lease over between a look and a write within it. */
    within: <Result>(work: () => Result): Result => database.transaction(work).immediate(),
  };
}

export type SqliteStatements = ReturnType<typeof sqliteStatements>;

import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { keyvSpace, spacesOf } from './keyv-space.ts';
import { SqliteAdapter } from './sqlite-adapter.ts';
import type { Store } from './store.ts';
import { checkedKey, wholeMs } from './store-key.ts';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS entries (key TEXT PRIMARY KEY, value TEXT NOT NULL, expires INTEGER) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS entries_expires ON entries (expires) WHERE expires IS NOT NULL;
  CREATE TABLE IF NOT EXISTS claims (id TEXT PRIMARY KEY, until INTEGER NOT NULL) WITHOUT ROWID;
`;

/** A store in one SQLite file (or `:memory:`), which several processes on one machine may share. */
export function openSqliteStore(path: string): Store {
  const database = openDatabase(path);
  const claim = database.prepare(
    `INSERT INTO claims (id, until) VALUES (@id, @until)
     ON CONFLICT (id) DO UPDATE SET until = @until WHERE until <= @now`,
  );
  const release = database.prepare('DELETE FROM claims WHERE id = ?');

  return {
    space: spacesOf((name) => keyvSpace(new SqliteAdapter(database), name, (work) => work())),
    async claim(id, leaseMs) {
      const now = Date.now();
      return claim.run({ id: checkedKey(id), now, until: now + wholeMs(leaseMs) }).changes === 1;
    },
    async release(id) {
      release.run(checkedKey(id));
    },
    async ping() {
      database.prepare('SELECT 1').get();
    },
    warnings: async () => [],
    async close() {
      database.close();
    },
  };
}

function openDatabase(path: string): Sqlite.Database {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const database = new Sqlite(path);
  try {
    database.pragma('busy_timeout = 5000');
    database.pragma('journal_mode = WAL');
    // In WAL mode NORMAL may lose the last commits when the power fails; what Lika has acknowledged must stay.
    database.pragma('synchronous = FULL');
    database.exec(SCHEMA);
    database.prepare('DELETE FROM entries WHERE expires <= ?').run(Date.now());
    database.prepare('DELETE FROM claims WHERE until <= ?').run(Date.now());
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

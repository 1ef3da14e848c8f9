import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { askingOf } from '../asking.ts';
import { nowAndThen, PURGE_EVERY_MS } from '../housekeeping.ts';
import { keyvSpace, spacesOf } from '../keyv-space.ts';
import { createFence, leasesOf, REMEMBERED_MS } from '../leases.ts';
import type { Store } from '../store.ts';
import { SqliteAdapter } from './sqlite-adapter.ts';
import { sqliteLeases } from './sqlite-leases.ts';
import { sqliteStatements } from './sqlite-statements.ts';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS entries (key TEXT PRIMARY KEY, value TEXT NOT NULL, expires INTEGER) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS entries_expires ON entries (expires) WHERE expires IS NOT NULL;
  CREATE TABLE IF NOT EXISTS leases
    (id TEXT PRIMARY KEY, number INTEGER NOT NULL, until INTEGER NOT NULL) WITHOUT ROWID;
`;

/** A store in one SQLite file (or `:memory:`), which several processes on one machine may share. */
export function openSqliteStore(path: string, { purgeEveryMs = PURGE_EVERY_MS } = {}): Store {
  const database = openDatabase(path);
  const statements = sqliteStatements(database);
  const ask = askingOf(`SQLite at ${path}`);
  const fence = createFence();
  const stopPurging = nowAndThen(purgeEveryMs, async () => purge(database));

  return {
    space: spacesOf((name) => keyvSpace(new SqliteAdapter(statements, fence.held), name, ask)),
    lease: leasesOf(sqliteLeases(database), fence, ask),
    // One server and the operator's commands share a file, and only the server takes messages in.
    shared: false,
    ping: () => ask(async () => void database.prepare('SELECT 1').get()),
    warnings: async () => [],
    async close() {
      stopPurging();
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
    // What is deleted, such as a question once it is answered, does not stay readable in the file.
    database.pragma('secure_delete = ON');
    // In WAL mode NORMAL may lose the last commits when the power fails; what Lika has acknowledged must stay.
    database.pragma('synchronous = FULL');
    database.exec(SCHEMA);
    purge(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Throws away what has run out. */
function purge(database: Sqlite.Database): void {
  database.prepare('DELETE FROM entries WHERE expires <= ?').run(Date.now());
  database.prepare('DELETE FROM leases WHERE until <= ?').run(Date.now() - REMEMBERED_MS);
}

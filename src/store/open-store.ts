import { addressOf, type Database, engineName } from './database.ts';
import { PURGE_EVERY_MS } from './housekeeping.ts';
import { StoreOpenError } from './open-error.ts';
import { openPostgresStore } from './postgres/postgres-store.ts';
import { openRedisStore } from './redis/redis-store.ts';
import { openSqliteStore } from './sqlite/sqlite-store.ts';
import type { Store } from './store.ts';

export type { Database } from './database.ts';
export { StoreOpenError } from './open-error.ts';

export type StoreOptions = {
  /** What tables (PostgreSQL) and keys (Redis) of this Lika begin with, where several share a database. Default `lika`. */
  name?: string;
  /** How long a server may keep Lika waiting before that is an error. Default 8 seconds. */
  timeoutMs?: number;
  /** How often what has run out is thrown away. Default 10 minutes. */
  purgeEveryMs?: number;
};

/** Opens the store, and makes what is missing in it. Rejects with a `StoreOpenError` that an administrator can act on. */
export async function openStore(database: Database, options: StoreOptions = {}): Promise<Store> {
  const { name = 'lika', timeoutMs = 8_000, purgeEveryMs = PURGE_EVERY_MS } = options;
  if (!/^[a-z][a-z0-9_]{0,40}$/.test(name)) throw new RangeError(`${name} cannot begin tables and keys`);
  try {
    if (database.engine === 'sqlite') return openSqliteStore(database.path, { purgeEveryMs });
    const server = `${engineName(database)} at ${addressOf(database)}`;
    const where = { server, name, timeoutMs, purgeEveryMs };
    return database.engine === 'postgres'
      ? await openPostgresStore(database.url, where)
      : await openRedisStore(database.url, where);
  } catch (error) {
    throw new StoreOpenError(database, error);
  }
}

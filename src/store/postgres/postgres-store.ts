import { askingOf, within } from '../asking.ts';
import { nowAndThen } from '../housekeeping.ts';
import { keyvSpace, spacesOf } from '../keyv-space.ts';
import { createFence, leasesOf } from '../leases.ts';
import type { ServerOptions } from '../server-options.ts';
import type { Store } from '../store.ts';
import { PostgresAdapter } from './postgres-adapter.ts';
import { postgresLeases } from './postgres-leases.ts';
import { openPool, type PostgresPool } from './postgres-pool.ts';
import { findTables, prepareTables, purgeTables, type Tables } from './postgres-tables.ts';

/** A store in two tables of a PostgreSQL database, which any number of processes may share. */
export async function openPostgresStore(
  url: string,
  { server, name, timeoutMs, purgeEveryMs }: ServerOptions,
): Promise<Store> {
  const pool = openPool(url, timeoutMs);
  const tables = await opened(pool, name, timeoutMs);
  const ask = askingOf(server);
  const fence = createFence();
  const stopPurging = nowAndThen(purgeEveryMs, () => purgeTables(pool, tables));
  let closing: Promise<void> | undefined;

  return {
    space: spacesOf((name) => keyvSpace(new PostgresAdapter(pool, tables, fence.held), name, ask)),
    lease: leasesOf(postgresLeases(pool, tables), fence, ask),
    shared: true,
    async ping() {
      await ask(() => pool.query('SELECT 1'));
    },
    warnings: async () => [],
    close() {
      stopPurging();
      closing ??= pool.end();
      return closing;
    },
  };
}

async function opened(pool: PostgresPool, name: string, timeoutMs: number): Promise<Tables> {
  try {
    const tables = await within(timeoutMs, findTables(pool, name));
    await prepareTables(pool, tables);
    return tables;
  } catch (error) {
    // What is still waiting for the server gives up by itself.
    pool.end().catch(() => undefined);
    throw error;
  }
}

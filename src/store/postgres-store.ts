import { askingOf, within } from './asking.ts';
import { keyvSpace, spacesOf } from './keyv-space.ts';
import { PostgresAdapter } from './postgres-adapter.ts';
import { openPool, type PostgresPool } from './postgres-pool.ts';
import { findTables, prepareTables, type Tables } from './postgres-tables.ts';
import type { Store } from './store.ts';
import { checkedKey, wholeMs } from './store-key.ts';

/** A store in two tables of a PostgreSQL database, which any number of processes may share. */
export async function openPostgresStore(
  url: string,
  { server, name, timeoutMs }: { server: string; name: string; timeoutMs: number },
): Promise<Store> {
  const pool = openPool(url, timeoutMs);
  const tables = await opened(pool, name, timeoutMs);
  const ask = askingOf(server);
  const claims = `${tables.schema}.${tables.claims}`;
  let closing: Promise<void> | undefined;

  return {
    space: spacesOf((name) => keyvSpace(new PostgresAdapter(pool, tables), name, ask)),
    async claim(id, leaseMs) {
      // By the database's own clock, for those of the machines differ.
      const until = "clock_timestamp() + $2::double precision * interval '1 millisecond'";
      const values = [checkedKey(id), wholeMs(leaseMs)];
      const won = await ask(() =>
        pool.query(
          `INSERT INTO ${claims} AS held (id, until) VALUES ($1, ${until})
           ON CONFLICT (id) DO UPDATE SET until = ${until} WHERE held.until <= clock_timestamp()
           RETURNING 1`,
          values,
        ),
      );
      return won.length === 1;
    },
    async release(id) {
      const values = [checkedKey(id)];
      await ask(() => pool.query(`DELETE FROM ${claims} WHERE id = $1`, values));
    },
    async ping() {
      await ask(() => pool.query('SELECT 1'));
    },
    warnings: async () => [],
    close() {
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

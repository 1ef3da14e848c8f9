import type { PostgresPool } from './postgres-pool.ts';
import { UnfitError } from './unfit-error.ts';

/** Names as they stand in SQL, quoted. */
export type Tables = { schema: string; entries: string; claims: string };

/** Any number, the same for all: only one process at a time makes the tables. */
const MAKING = 5_405_174_520_812;

/** Where the tables are, or will be: in the first schema of the user's search path. */
export async function findTables(pool: PostgresPool, name: string): Promise<Tables> {
  const [database] = await pool.query(
    "SELECT current_schema() AS schema, current_setting('server_encoding') AS encoding",
  );
  if (database?.encoding !== 'UTF8') throw new UnfitError('ENCODING');
  if (typeof database.schema !== 'string') throw new UnfitError('NOSCHEMA');
  return {
    schema: quoted(database.schema),
    entries: quoted(`${name}_entries`),
    claims: quoted(`${name}_claims`),
  };
}

/** Makes the tables that are missing, and forgets what has run out. */
export async function prepareTables(pool: PostgresPool, tables: Tables): Promise<void> {
  const entries = `${tables.schema}.${tables.entries}`;
  const claims = `${tables.schema}.${tables.claims}`;
  const [found] = await pool.query(
    'SELECT to_regclass($1) IS NOT NULL AND to_regclass($2) IS NOT NULL AS both',
    [entries, claims],
  );
  // Several statements sent as one are one transaction, and the lock lasts as long. Where the tables are there
  // already, the user may lack the right to make any. By the bytes ("C") keys are sorted alike on every engine.
  const making = `
    CREATE TABLE IF NOT EXISTS ${entries}
      (key TEXT COLLATE "C" PRIMARY KEY, value TEXT NOT NULL, expires TIMESTAMPTZ);
    CREATE TABLE IF NOT EXISTS ${claims} (id TEXT COLLATE "C" PRIMARY KEY, until TIMESTAMPTZ NOT NULL);`;
  await pool.query(`
    SELECT pg_advisory_xact_lock(${MAKING});
    ${found?.both === true ? '' : making}
    DELETE FROM ${entries} WHERE expires <= clock_timestamp();
    DELETE FROM ${claims} WHERE until <= clock_timestamp();`);
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

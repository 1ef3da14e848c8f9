import { REMEMBERED_MS } from '../leases.ts';
import { UnfitError } from '../unfit-error.ts';
import type { PostgresPool } from './postgres-pool.ts';

/** Names as they stand in SQL, quoted; `entries` and `leases` with the schema, the others without. */
export type Tables = {
  schema: string;
  entriesAlone: string;
  expiryIndex: string;
  entries: string;
  leases: string;
};

/** Any number, the same for all: only one process at a time makes the tables. */
const MAKING = 5_405_174_520_812;

/** Where the tables are, or will be: in the first schema of the user's search path. */
export async function findTables(pool: PostgresPool, name: string): Promise<Tables> {
  const [database] = await pool.query(
    "SELECT current_schema() AS schema, current_setting('server_encoding') AS encoding",
  );
  if (database?.encoding !== 'UTF8') throw new UnfitError('ENCODING');
  if (typeof database.schema !== 'string') throw new UnfitError('NOSCHEMA');
  const schema = quoted(database.schema);
  const entriesAlone = quoted(`${name}_entries`);
  return {
    schema,
    entriesAlone,
    expiryIndex: quoted(`${name}_entries_expires`),
    entries: `${schema}.${entriesAlone}`,
    leases: `${schema}.${quoted(`${name}_leases`)}`,
  };
}

/** Makes the tables that are missing, and throws away what has run out. */
export async function prepareTables(pool: PostgresPool, tables: Tables): Promise<void> {
  const { entries, leases } = tables;
  const [found] = await pool.query(
    'SELECT to_regclass($1) IS NOT NULL AND to_regclass($2) IS NOT NULL AS both',
    [entries, leases],
  );
  // Where the tables are there already, the user may lack the right to make any.
  if (found?.both !== true) await makeTables(pool, tables);
  await purgeTables(pool, tables);
}

/** Throws away what has run out, but for what someone else is at just then. */
export async function purgeTables(pool: PostgresPool, { entries, leases }: Tables): Promise<void> {
  await pool.query(`
    DELETE FROM ${entries} WHERE key IN
      (SELECT key FROM ${entries} WHERE expires <= now() FOR UPDATE SKIP LOCKED)`);
  await pool.query(
    `DELETE FROM ${leases} WHERE id IN
       (SELECT id FROM ${leases} WHERE until <= now() - $1::double precision * interval '1 millisecond'
        FOR UPDATE SKIP LOCKED)`,
    [REMEMBERED_MS],
  );
}

async function makeTables(pool: PostgresPool, tables: Tables): Promise<void> {
  const { entries, leases, expiryIndex } = tables;
  // Several statements sent as one are one transaction, and the lock lasts as long. By the bytes ("C") keys are
  // sorted alike on every engine.
  await pool.query(`
    SELECT pg_advisory_xact_lock(${MAKING});
    CREATE TABLE IF NOT EXISTS ${entries}
      (key TEXT COLLATE "C" PRIMARY KEY, value TEXT NOT NULL, expires TIMESTAMPTZ);
    CREATE INDEX IF NOT EXISTS ${expiryIndex} ON ${entries} (expires) WHERE expires IS NOT NULL;
    CREATE TABLE IF NOT EXISTS ${leases}
      (id TEXT COLLATE "C" PRIMARY KEY, number BIGINT NOT NULL, until TIMESTAMPTZ NOT NULL);`);
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

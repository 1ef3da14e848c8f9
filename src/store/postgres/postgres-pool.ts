import pg from 'pg';

/** A row, as the driver gives it. */
export type Row = Record<string, unknown>;

/** Connections to one PostgreSQL database that belong to one store. */
export type PostgresPool = {
  query: (sql: string, values?: unknown[]) => Promise<Row[]>;
  end: () => Promise<void>;
};

/** Connects when it is first asked. No question waits longer than `timeoutMs` for a connection and once more for its answer. */
export function openPool(url: string, timeoutMs: number): PostgresPool {
  // Not the pool of Keyv's adapter: it hears no errors, so a server that restarts would end this process, and it is
  // shared by all who name the same address, so whoever closes first closes it for the others.
  const pool = new pg.Pool({
    connectionString: url,
    connectionTimeoutMillis: timeoutMs,
    query_timeout: timeoutMs,
    keepAlive: true,
    fallback_application_name: 'lika',
  });
  // The connection is gone from the pool by then, and whoever was using it has been told.
  pool.on('error', () => undefined);

  return {
    async query(sql, values) {
      return (await pool.query<Row>(sql, values)).rows;
    },
    end: () => pool.end(),
  };
}

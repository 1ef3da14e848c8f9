import type { EventEmitter } from 'node:events';
import KeyvPostgres from '@keyv/postgres';

/** A row, as the driver gives it. */
export type Row = Record<string, unknown>;

/** Connections to one PostgreSQL database that belong to one store. */
export type PostgresPool = {
  query: (sql: string, values?: unknown[]) => Promise<Row[]>;
  end: () => Promise<void>;
};

type DriversPool = EventEmitter & { end(): Promise<void> };

let opened = 0;

/** Connects when it is first asked. No question waits longer than `timeoutMs` for a connection and once more for its answer. */
export function openPool(url: string, timeoutMs: number): PostgresPool {
  let pool: DriversPool | undefined;
  opened += 1;
  const adapter = new Connecting({
    // The adapter shares one pool among all who name the same address, so each store names its own.
    uri: `${url}#${opened}`,
    connectionTimeoutMillis: timeoutMs,
    query_timeout: timeoutMs,
    keepAlive: true,
    fallback_application_name: 'lika',
    // The adapter keeps its pool to itself, and hears no errors of it: then a server that restarts would end this
    // process. The pool calls `log` as its own method, before it makes a connection.
    log(this: DriversPool) {
      if (pool !== undefined) return;
      pool = this;
      // The connection is gone from the pool by then, and whoever was using it has been told.
      pool.on('error', () => undefined);
    },
  });
  const asking = adapter.pool();

  return {
    async query(sql, values) {
      return await (await asking)(sql, values);
    },
    async end() {
      await pool?.end();
    },
  };
}

/** Keyv's adapter, for its pool alone: it makes no table. */
class Connecting extends KeyvPostgres {
  override async connect(): Promise<() => Promise<Row[]>> {
    return async () => [];
  }

  pool(): ReturnType<KeyvPostgres['connect']> {
    return super.connect();
  }
}

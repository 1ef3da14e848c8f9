import type { Hold, LeaseEngine } from '../leases.ts';
import type { PostgresPool } from './postgres-pool.ts';
import type { Tables } from './postgres-tables.ts';

/** In milliseconds, by the database's own clock, for those of the machines differ. */
const NOW = 'floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint';

/** Leases in a table of a PostgreSQL database. */
export function postgresLeases(pool: PostgresPool, { leases }: Tables): LeaseEngine {
  const until = (ms: string) => `clock_timestamp() + ${ms}::double precision * interval '1 millisecond'`;
  const extend = async ({ id, number }: Hold, ms: number) =>
    await pool.query(
      `UPDATE ${leases} SET until = ${until('$3')} WHERE id = $1 AND number = $2 RETURNING 1`,
      [id, number, ms],
    );

  return {
    async take(id, ms) {
      const [taken] = await pool.query(
        `INSERT INTO ${leases} AS held (id, number, until) VALUES ($1, ${NOW}, ${until('$2')})
         ON CONFLICT (id) DO UPDATE SET number = greatest(held.number + 1, ${NOW}), until = ${until('$2')}
           WHERE held.until <= clock_timestamp()
         RETURNING number`,
        [id, ms],
      );
      // The driver gives a bigint as text.
      return taken === undefined ? undefined : Number(taken.number);
    },
    async renew(hold, ms) {
      return (await extend(hold, ms)).length === 1;
    },
    async release(hold) {
      await extend(hold, 0);
    },
  };
}

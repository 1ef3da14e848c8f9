import type { Database } from 'better-sqlite3';
import type { Hold, LeaseEngine } from '../leases.ts';

/** Leases in a table of a SQLite file, by the clock of the machine that all its processes share. */
export function sqliteLeases(database: Database): LeaseEngine {
  const take = database
    .prepare<[{ id: string; now: number; until: number }], number>(
      `INSERT INTO leases (id, number, until) VALUES (@id, @now, @until)
       ON CONFLICT (id) DO UPDATE SET number = max(number + 1, @now), until = @until WHERE until <= @now
       RETURNING number`,
    )
    .pluck();
  const extend = database.prepare<[Hold & { until: number }]>(
    'UPDATE leases SET until = @until WHERE id = @id AND number = @number',
  );

  return {
    async take(id, ms) {
      const now = Date.now();
      return take.get({ id, now, until: now + ms });
    },
    async renew(hold, ms) {
      return extend.run({ ...hold, until: Date.now() + ms }).changes === 1;
    },
    async release(hold) {
      extend.run({ ...hold, until: Date.now() });
    },
  };
}

import Database from 'better-sqlite3';
import type { Rating } from '../../src/scoring/ratings.ts';
import type { RoundResult } from '../../src/scoring/round-result.ts';
import { INSTRUMENT, ROUNDS } from './scoring-material.ts';

/** Means by `kind municipality round subject`, and how many milliseconds SQLite took for them. */
interface SqlMeans {
  readonly ms: number;
  readonly means: ReadonlyMap<string, number>;
}

const unitMeans = (line: string) => `
  SELECT municipality, round, ${line} AS subject, avg(score) AS mean FROM (
    SELECT municipality, round, unit, ${line}, avg(rating) AS score FROM cells
    GROUP BY municipality, round, unit, ${line}
    HAVING count(rating) >= ${INSTRUMENT.minCoverage} * count(*)
  ) GROUP BY municipality, round, ${line}`;
const QUERIES = {
  areas: unitMeans('area'),
  criteria: unitMeans('criterion'),
  cells: `SELECT municipality, round, area * ${INSTRUMENT.criteria.length} + criterion AS subject, avg(rating) AS mean
    FROM cells GROUP BY municipality, round, area, criterion`,
};

/** The means of areas, criteria and cells by SQL, over a table of integers, so that it too is spared from comparing texts. */
export function sqlMeans(municipalities: readonly (readonly Rating[])[]): SqlMeans {
  const database = new Database(':memory:');
  database.exec(
    `CREATE TABLE cells (municipality INTEGER, round INTEGER, unit INTEGER, area INTEGER, criterion INTEGER, rating INTEGER)`,
  );
  fill(database, municipalities);
  const queries = Object.entries(QUERIES).map(([kind, sql]) => ({ kind, query: database.prepare(sql) }));
  let ms = Number.POSITIVE_INFINITY;
  const means = new Map<string, number>();
  for (let run = 0; run < 2; run += 1) {
    const started = performance.now();
    const found = queries.map(({ kind, query }) => ({ kind, rows: query.all() }));
    ms = Math.min(ms, performance.now() - started);
    for (const { kind, rows } of found) {
      for (const row of rows as { municipality: number; round: number; subject: number; mean: number }[]) {
        means.set(`${kind} ${row.municipality} ${ROUNDS[row.round]} ${row.subject}`, row.mean);
      }
    }
  }
  database.close();
  return { ms, means };
}

function fill(database: Database.Database, municipalities: readonly (readonly Rating[])[]): void {
  const insert = database.prepare('INSERT INTO cells VALUES (?, ?, ?, ?, ?, ?)');
  const width = INSTRUMENT.criteria.length;
  const cells = INSTRUMENT.areas.length * width;
  const units = INSTRUMENT.units.length;
  database.transaction(() => {
    municipalities.forEach((list, municipality) => {
      list.forEach(({ rating }, place) => {
        const cell = place % cells;
        const sheet = Math.floor(place / cells);
        const value = typeof rating === 'number' ? rating : null;
        insert.run(
          municipality,
          Math.floor(sheet / units),
          sheet % units,
          Math.floor(cell / width),
          cell % width,
          value,
        );
      });
    });
  })();
}

/** The largest difference between the two ways to the same mean; infinite where SQL lacks one. */
export function farthest(means: SqlMeans['means'], results: readonly (readonly RoundResult[])[]): number {
  let most = 0;
  results.forEach((rounds, municipality) => {
    for (const { round, areas, criteria, cells } of rounds) {
      for (const [kind, subjects] of Object.entries({ areas, criteria, cells })) {
        subjects.forEach(({ mean }, subject) => {
          const other = means.get(`${kind} ${municipality} ${round} ${subject}`) ?? Number.POSITIVE_INFINITY;
          most = Math.max(most, Math.abs((mean ?? 0) - other));
        });
      }
    }
  });
  return most;
}

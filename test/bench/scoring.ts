import Database from 'better-sqlite3';
import { type Instrument, itemIds } from '../../src/scoring/instrument.ts';
import { parseRatingsFile } from '../../src/scoring/parse-ratings.ts';
import { FIRST_STEP, type Rating, type Ratings, ratingsFrom } from '../../src/scoring/ratings.ts';
import type { RoundResult } from '../../src/scoring/round-result.ts';
import { score } from '../../src/scoring/score.ts';

const ids = (letter: string, count: number) => Array.from({ length: count }, (_, i) => `${letter}${i + 1}`);

/** As wide as a municipality's plan: 64 cells and 12 actions. */
const INSTRUMENT: Instrument = {
  areas: ids('area', 8),
  criteria: ids('criterion', 8),
  actions: ids('a', 12),
  matrixScale: { min: 1, max: 5 },
  actionScale: { min: 1, max: 5 },
  highlights: { areas: 3, criteria: 2, actions: 1 },
  minGroup: 3,
  minCoverage: 0.5,
  units: ids('unit', 12),
  language: 'sv',
};
const ITEMS = itemIds(INSTRUMENT);
const ROUNDS = ['2014', '2017', '2020'];
const MOST_UNITS = 8_334;

/**
 * Scoring beside the same means as SQL in an in-memory SQLite, and beside one bare pass that only sums and
 * counts; all start from ratings that are loaded. Prints ratios of one run, and the time for each rating by size.
 */
export async function benchScoring(write: (line: string) => void): Promise<void> {
  const list = randomRatings(MOST_UNITS);
  const layingOut = fastest(2, () => ratingsFrom(list, INSTRUMENT));
  const ratings = ratingsFrom(list, INSTRUMENT);
  const results = score(ratings, INSTRUMENT);
  const scoring = fastest(7, () => score(ratings, INSTRUMENT));
  const bare = barePass(ratings);
  const sql = sqlite(list);
  write(
    `scoring: ${list.length} ratings in ${ROUNDS.length} rounds, ${scoring.toFixed(0)} ms for every figure`,
  );
  write(
    `  SQLite takes ${(sql.ms / scoring).toFixed(1)} times as long for the means (${sql.ms.toFixed(0)} ms)`,
  );
  write(`  its means differ from ours by at most ${farthest(sql.means, results).toExponential(1)}`);
  write(
    `  scoring takes ${(scoring / bare).toFixed(1)} times as long as a bare pass (${bare.toFixed(0)} ms)`,
  );
  write(`  laying out plain records for scoring takes ${layingOut.toFixed(0)} ms`);
  for (const units of [MOST_UNITS / 8, MOST_UNITS / 4, MOST_UNITS / 2, MOST_UNITS].map(Math.round)) {
    const part = list.slice(0, units * ROUNDS.length * ITEMS.length);
    const laidOut = ratingsFrom(part, INSTRUMENT);
    const text = asCsv(part);
    const counting = (fastest(5, () => score(laidOut, INSTRUMENT)) / part.length) * 1e6;
    const reading = (fastest(2, () => parseRatingsFile(text, INSTRUMENT)) / part.length) * 1e6;
    write(
      `  of ${part.length}: ${counting.toFixed(0)} ns each to score, ${reading.toFixed(0)} ns each to read as CSV`,
    );
  }
}

/** The least of the times that a few runs take, in milliseconds. */
function fastest(runs: number, work: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    work();
    least = Math.min(least, performance.now() - started);
  }
  return least;
}

/** The same for each run: one in seven is not relevant, one in seven unanswered. */
function randomRatings(units: number): Rating[] {
  const answers = [1, 2, 3, 4, 5, 'na', null] as const;
  let state = 42;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return answers[Math.floor((state / 2 ** 32) * answers.length)] ?? null;
  };
  return ids('unit', units).flatMap((unit) =>
    ROUNDS.flatMap((round) => ITEMS.map((item) => ({ round, unit, item, rating: next() }))),
  );
}

function asCsv(list: readonly Rating[]): string {
  const rows = list.map(({ round, unit, item, rating }) => `${round},${unit},${item},${rating ?? ''}\n`);
  return `round,unit,item,rating\n${rows.join('')}`;
}

function barePass({ answers, itemCount }: Ratings): number {
  const items = Uint16Array.from(answers, (_, place) => place % itemCount);
  return fastest(7, () => {
    const sums = new Float64Array(itemCount);
    const counts = new Uint32Array(itemCount);
    for (let place = 0; place < answers.length; place += 1) {
      const code = answers[place] ?? 0;
      if (code < FIRST_STEP) continue;
      const item = items[place] ?? 0;
      sums[item] = (sums[item] ?? 0) + code;
      counts[item] = (counts[item] ?? 0) + 1;
    }
    return sums;
  });
}

/** Means by `round subject`. */
type Means = Map<string, number>;

const unitMeans = (line: string) => `
  SELECT round, ${line} AS subject, avg(score) AS mean FROM (
    SELECT round, unit, ${line}, avg(rating) AS score FROM cells GROUP BY round, unit, ${line}
    HAVING count(rating) >= ${INSTRUMENT.minCoverage} * count(*)
  ) GROUP BY round, ${line}`;
const QUERIES = {
  areas: unitMeans('area'),
  criteria: unitMeans('criterion'),
  cells: `SELECT round, area * ${INSTRUMENT.criteria.length} + criterion AS subject, avg(rating) AS mean
    FROM cells GROUP BY round, area, criterion`,
  actions: 'SELECT round, action AS subject, avg(rating) AS mean FROM actions GROUP BY round, action',
};

/** The same means by SQL, over tables of integers so that it too is spared from comparing texts. */
function sqlite(list: readonly Rating[]): { ms: number; means: Means } {
  const database = new Database(':memory:');
  database.exec(`
    CREATE TABLE cells (round INTEGER, unit INTEGER, area INTEGER, criterion INTEGER, rating INTEGER);
    CREATE TABLE actions (round INTEGER, unit INTEGER, action INTEGER, rating INTEGER)`);
  fill(database, list);
  const queries = Object.entries(QUERIES).map(([kind, sql]) => ({ kind, query: database.prepare(sql) }));
  let rows: { kind: string; found: unknown[] }[] = [];
  const ms = fastest(2, () => {
    rows = queries.map(({ kind, query }) => ({ kind, found: query.all() }));
  });
  const means: Means = new Map();
  for (const { kind, found } of rows) {
    for (const row of found as { round: number; subject: number; mean: number }[]) {
      means.set(`${kind} ${ROUNDS[row.round]} ${row.subject}`, row.mean);
    }
  }
  database.close();
  return { ms, means };
}

function fill(database: Database.Database, list: readonly Rating[]): void {
  const cell = database.prepare('INSERT INTO cells VALUES (?, ?, ?, ?, ?)');
  const action = database.prepare('INSERT INTO actions VALUES (?, ?, ?, ?)');
  const cells = INSTRUMENT.areas.length * INSTRUMENT.criteria.length;
  const sheetOf = (place: number) => Math.floor(place / ITEMS.length);
  database.transaction(() => {
    list.forEach(({ rating }, place) => {
      const item = place % ITEMS.length;
      const round = sheetOf(place) % ROUNDS.length;
      const unit = Math.floor(sheetOf(place) / ROUNDS.length);
      const value = typeof rating === 'number' ? rating : null;
      const width = INSTRUMENT.criteria.length;
      if (item < cells) cell.run(round, unit, Math.floor(item / width), item % width, value);
      else action.run(round, unit, item - cells, value);
    });
  })();
}

/** The largest difference between the two ways to the same mean; infinite where SQL lacks one. */
function farthest(means: Means, results: readonly RoundResult[]): number {
  const differences = results.flatMap(({ round, areas, criteria, cells, actions }) =>
    Object.entries({ areas, criteria, cells, actions }).flatMap(([kind, subjects]) =>
      subjects.map(({ mean }, subject) =>
        Math.abs((mean ?? 0) - (means.get(`${kind} ${round} ${subject}`) ?? Number.POSITIVE_INFINITY)),
      ),
    ),
  );
  return Math.max(...differences);
}

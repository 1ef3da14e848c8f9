import { parseRatingsFile } from '../../src/scoring/parse-ratings.ts';
import { type Rating, ratingsFrom } from '../../src/scoring/ratings.ts';
import { scorer } from '../../src/scoring/score.ts';
import { barePass, branchlessPass } from './bare-pass.ts';
import { leastTimes } from './interleaved.ts';
import { asCsv, INSTRUMENT, ROUNDS, randomRatings } from './scoring-material.ts';
import { farthest, sqlMeans } from './scoring-sqlite.ts';

const MUNICIPALITIES = 300;
/** How many times as fast as SQLite scoring should be at least, and how many times as slow as a bare pass at most. */
const SQLITE_GOAL = 5;
const BARE_GOAL = 3;
const RUNS = 40;

/**
 * Scoring of many municipalities that share a matrix, beside the same means as SQL in an in-memory SQLite, and
 * beside a bare pass that only sums and counts; all start from ratings that are loaded. Prints ratios of one run,
 * and the time for each rating by size.
 */
export async function benchScoring(write: (line: string) => void): Promise<void> {
  const lists = randomRatings(MUNICIPALITIES);
  const count = lists.reduce((sum, list) => sum + list.length, 0);
  const loaded = lists.map((list) => ratingsFrom(list, INSTRUMENT));
  const score = scorer(INSTRUMENT);
  const ms = leastTimes(loaded, RUNS, { score, bare: barePass, branchless: branchlessPass });
  const sql = sqlMeans(lists);
  const goal = (met: boolean) => (met ? 'met' : 'not met');
  const times = (one: number, other: number) => (one / other).toFixed(1);

  write(`scoring: ${count} ratings, ${MUNICIPALITIES} municipalities in ${ROUNDS.length} rounds`);
  write(`  every figure takes ${ms.score.toFixed(0)} ms, ${nanoseconds(ms.score, count)} a rating`);
  write(
    `  SQLite takes ${times(sql.ms, ms.score)} times as long for the means (${sql.ms.toFixed(0)} ms); goal: at least ${SQLITE_GOAL}, ${goal(sql.ms >= SQLITE_GOAL * ms.score)}`,
  );
  write(`  its means differ from ours by at most ${farthest(sql.means, loaded.map(score)).toExponential(1)}`);
  for (const [name, bare] of [
    ['a bare pass', ms.bare],
    ['a bare pass without branches', ms.branchless],
  ] as const) {
    write(
      `  scoring takes ${times(ms.score, bare)} times as long as ${name} (${bare.toFixed(1)} ms); goal: at most ${BARE_GOAL}, ${goal(ms.score <= BARE_GOAL * bare)}`,
    );
  }
  for (const share of [8, 4, 2, 1]) writeSize(write, lists.slice(0, Math.floor(lists.length / share)));
}

/** What it costs to score and to read so much, and to score it as one municipality with all the units. */
function writeSize(write: (line: string) => void, lists: readonly (readonly Rating[])[]): void {
  const count = lists.reduce((sum, list) => sum + list.length, 0);
  const score = scorer(INSTRUMENT);
  const scoring = leastTimes(
    lists.map((list) => ratingsFrom(list, INSTRUMENT)),
    10,
    { score },
  );
  const reading = leastTimes(lists.map(asCsv), 2, { read: (text) => parseRatingsFile(text, INSTRUMENT) });
  const one = ratingsFrom(
    lists.flatMap((list, place) => list.map((rating) => ({ ...rating, unit: `${place}.${rating.unit}` }))),
    INSTRUMENT,
  );
  const asOne = leastTimes([one], 10, { score });
  write(
    `  of ${count}: ${nanoseconds(scoring.score, count)} each to score, ${nanoseconds(asOne.score, count)} as one municipality, ${nanoseconds(reading.read, count)} to read as CSV`,
  );
}

function nanoseconds(ms: number, count: number): string {
  return `${((ms / count) * 1e6).toFixed(0)} ns`;
}

import { FIRST_STEP, type Ratings } from '../../src/scoring/ratings.ts';
import { ROUNDS } from './scoring-material.ts';

/** How many ratings there are of each item in each round, and what their steps above the lowest add up to. */
interface Found {
  readonly sums: Float64Array;
  readonly counts: Uint32Array;
}

/** One pass over a municipality's answers, sheet by sheet, that only sums and counts. */
export function barePass({ answers, itemCount, sheets }: Ratings): Found {
  const sums = new Float64Array(ROUNDS.length * itemCount);
  const counts = new Uint32Array(ROUNDS.length * itemCount);
  const unitCount = sheets.length / ROUNDS.length;
  for (let sheet = 0; sheet < sheets.length; sheet += 1) {
    const first = sheet * itemCount;
    const base = Math.floor(sheet / unitCount) * itemCount;
    for (let item = 0; item < itemCount; item += 1) {
      const code = answers[first + item] ?? 0;
      if (code < FIRST_STEP) continue;
      sums[base + item] = (sums[base + item] ?? 0) + code - FIRST_STEP;
      counts[base + item] = (counts[base + item] ?? 0) + 1;
    }
  }
  return { sums, counts };
}

/** The same without a branch that random answers make the processor guess wrong: the fastest way that was found. */
export function branchlessPass({ answers, itemCount, sheets }: Ratings): Found {
  const sums = new Float64Array(ROUNDS.length * itemCount);
  const counts = new Uint32Array(ROUNDS.length * itemCount);
  const unitCount = sheets.length / ROUNDS.length;
  for (let sheet = 0; sheet < sheets.length; sheet += 1) {
    const first = sheet * itemCount;
    const base = Math.floor(sheet / unitCount) * itemCount;
    for (let item = 0; item < itemCount; item += 1) {
      const code = answers[first + item] ?? 0;
      // The sign of the difference: 1 for a rating, else 0.
      const rated = (FIRST_STEP - 1 - code) >>> 31;
      sums[base + item] = (sums[base + item] ?? 0) + (code - FIRST_STEP) * rated;
      counts[base + item] = (counts[base + item] ?? 0) + rated;
    }
  }
  return { sums, counts };
}

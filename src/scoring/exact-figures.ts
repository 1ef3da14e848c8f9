import type { Fraction } from './fraction.ts';
import type { GroupFigures } from './group-figures.ts';
import type { Instrument } from './instrument.ts';
import { cellsIn, type Layout, sumIn } from './layout.ts';
import { isScore } from './possible-scores.ts';

/** A score that `count` units share: the mean of `of` ratings that add up to `sum`. */
interface Value {
  readonly sum: number;
  readonly of: number;
  readonly count: number;
}

/** A line's figures over some sheets, for any line: slowly, without a list of its scores. */
export function exactFigures(
  lines: Float64Array,
  line: number,
  sheets: readonly number[],
  { areas, criteria, matrixScale, minCoverage, minGroup }: Instrument,
  layout: Layout,
): GroupFigures {
  const cells = line < areas.length ? criteria.length : areas.length;
  const counts = new Map<number, number>();
  for (const sheet of sheets) {
    const rated = lines[sheet * layout.lineCount + line] ?? 0;
    if (isScore(cellsIn(rated, layout), cells, minCoverage)) counts.set(rated, (counts.get(rated) ?? 0) + 1);
  }
  const values = [...counts].map(([rated, count]): Value => {
    return { sum: sumIn(rated, layout, matrixScale.min), of: cellsIn(rated, layout), count };
  });
  const n = unitsIn(values);
  if (n === 0 || n < minGroup) return { n, mean: null, median: null };
  return { n, mean: meanOf(values, n), median: medianOf(values, n) };
}

function unitsIn(values: readonly Value[]): number {
  return values.reduce((units, { count }) => units + count, 0);
}

/** The mean over units: each weighs the same. */
function meanOf(values: readonly Value[], n: number): Fraction {
  const den = values.reduce((multiple, { of }) => leastCommonMultiple(multiple, BigInt(of)), 1n);
  const num = values.reduce(
    (sum, value) => sum + BigInt(value.sum * value.count) * (den / BigInt(value.of)),
    0n,
  );
  return { num, den: den * BigInt(n) };
}

/** The middle unit's score, or the mean of the middle two. */
function medianOf(values: readonly Value[], n: number): Fraction {
  const ascending = values.toSorted((a, b) => a.sum * b.of - b.sum * a.of);
  const lower = unitAt(ascending, Math.floor((n - 1) / 2));
  const upper = unitAt(ascending, Math.floor(n / 2));
  return {
    num: BigInt(lower.sum * upper.of + upper.sum * lower.of),
    den: BigInt(2 * lower.of * upper.of),
  };
}

function unitAt(ascending: readonly Value[], place: number): Value {
  let passed = 0;
  for (const value of ascending) {
    passed += value.count;
    if (passed > place) return value;
  }
  throw new RangeError(`There is no unit ${place} among ${passed}`);
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return (a / greatestCommonDivisor(a, b)) * b;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}

import type { Fraction } from './fraction.ts';

/** A score that `count` units share: the mean of `of` ratings that add up to `sum`. `of` and `count` are at least 1. */
export interface Value {
  readonly sum: number;
  readonly of: number;
  readonly count: number;
}

/** How many units the values stand for. */
export function unitsIn(values: readonly Value[]): number {
  return values.reduce((units, { count }) => units + count, 0);
}

/** The mean over units, exactly: each unit weighs the same. There must be a value. */
function meanOf(values: readonly Value[]): Fraction {
  const den = values.reduce((multiple, { of }) => leastCommonMultiple(multiple, BigInt(of)), 1n);
  const num = values.reduce(
    (sum, value) => sum + BigInt(value.sum * value.count) * (den / BigInt(value.of)),
    0n,
  );
  return { num, den: den * BigInt(unitsIn(values)) };
}

/** The mean, or null where fewer units than `minGroup` (at least 1) stand behind it. */
export function groupMean(values: readonly Value[], minGroup: number): Fraction | null {
  return unitsIn(values) >= minGroup ? meanOf(values) : null;
}

/** The middle unit's score, or the mean of the middle two, exactly. There must be a value. */
export function medianOf(values: readonly Value[]): Fraction {
  const ascending = values.toSorted((a, b) => a.sum * b.of - b.sum * a.of);
  const units = unitsIn(values);
  const lower = unitAt(ascending, Math.floor((units - 1) / 2));
  const upper = unitAt(ascending, Math.floor(units / 2));
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

/** A whole number, exactly: a double while that holds it for certain, else a bigint. */
export type Whole = number | bigint;

/** An exact fraction. `den` is positive; the two need not be reduced. */
export interface Fraction {
  readonly num: Whole;
  readonly den: Whole;
}

/** Negative, zero or positive as `a` is below, at or above `b`, exactly. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const sameDen = a.den === b.den;
  const left = sameDen ? a.num : times(a.num, b.den);
  const right = sameDen ? b.num : times(b.num, a.den);
  if (left < right) return -1;
  return left > right ? 1 : 0;
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return { num: minus(times(a.num, b.den), times(b.num, a.den)), den: times(a.den, b.den) };
}

// A result that is rounded to a safe integer was one: beyond those, rounding never leads back among them.

export function times(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (Number.isSafeInteger(product)) return product;
  }
  return BigInt(a) * BigInt(b);
}

export function plus(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return BigInt(a) + BigInt(b);
}

function minus(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b;
    if (Number.isSafeInteger(difference)) return difference;
  }
  return BigInt(a) - BigInt(b);
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** The double nearest to the fraction. */
export function toNumber({ num, den }: Fraction): number {
  // A division of two integers that doubles hold exactly is rounded once, so it is already the nearest.
  if (typeof num === 'number' && typeof den === 'number') return num / den;
  return nearest(BigInt(num), BigInt(den));
}

function nearest(num: bigint, den: bigint): number {
  if (num < 0n) return -nearest(-num, den);
  if (num <= SAFE && den <= SAFE) return Number(num) / Number(den);
  // Else: at least 64 bits of the quotient, the last one set if anything is left, then one rounding.
  const shift = Math.max(0, 64 + bitLength(den) - bitLength(num));
  const scaled = num << BigInt(shift);
  const quotient = scaled / den;
  const rest = scaled % den === 0n ? 0n : 1n;
  return Number(quotient | rest) / 2 ** shift;
}

function bitLength(value: bigint): number {
  return value.toString(2).length;
}

/** The fraction in tenths, a half rounded away from zero: 9/4 gives 23. */
export function roundedTenths({ num, den }: Fraction): number {
  if (num < 0) return -roundedTenths({ num: -num, den });
  const upper = plus(times(20, num), den);
  const lower = times(2, den);
  // The quotient of two safe integers is never rounded up to the next whole number.
  if (typeof upper === 'number' && typeof lower === 'number') return Math.floor(upper / lower);
  return Number(BigInt(upper) / BigInt(lower));
}

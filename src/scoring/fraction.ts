/** An exact fraction. `den` is positive; the two need not be reduced. */
export interface Fraction {
  readonly num: bigint;
  readonly den: bigint;
}

/** Negative, zero or positive as `a` is below, at or above `b`, exactly. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.num * b.den - b.num * a.den;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return { num: a.num * b.den - b.num * a.den, den: a.den * b.den };
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** The double nearest to the fraction. */
export function toNumber({ num, den }: Fraction): number {
  if (num < 0n) return -toNumber({ num: -num, den });
  // A division of two integers that doubles hold exactly is rounded once, so it is already the nearest.
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
export function roundedTenths({ num, den }: Fraction): bigint {
  if (num < 0n) return -roundedTenths({ num: -num, den });
  return (20n * num + den) / (2n * den);
}

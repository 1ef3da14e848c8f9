import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayChange, displayFraction } from '../../src/scoring/display.ts';
import {
  compareFractions,
  type Fraction,
  plus,
  roundedTenths,
  subtract,
  times,
  toNumber,
  type Whole,
} from '../../src/scoring/fraction.ts';
import { asNumber, oneDecimal } from './oracle.ts';

const anySize = fc.oneof(fc.bigInt(-400n, 400n), fc.bigInt(-(10n ** 30n), 10n ** 30n));
const anyFraction = fc.record({
  num: anySize,
  den: anySize.map((value) => (value < 0n ? -value : value) + 1n),
});

describe('a fraction', () => {
  test('becomes the double nearest to it', () => {
    fc.assert(
      fc.property(anyFraction, (fraction) => {
        fc.pre(fraction.num !== 0n);
        expect(toNumber(fraction)).toBe(asNumber(fraction));
      }),
      { numRuns: 2000 },
    );
  });

  test('is nearest even where a naive division of doubles is not', () => {
    const num = 2n ** 53n + 1n;
    expect(toNumber({ num: num * 3n, den: 3n })).toBe(Number(num));
    const den = 10n ** 40n;
    expect(toNumber({ num: num * den + 1n, den })).toBe(2 ** 53 + 2);
  });

  test('is shown with one decimal as by long division', () => {
    fc.assert(
      fc.property(anyFraction, (fraction) => {
        fc.pre(
          (fraction.num * 10n) / fraction.den < 10n ** 15n &&
            (fraction.num * 10n) / fraction.den > -(10n ** 15n),
        );
        expect(displayFraction(fraction, 'sv')).toBe(oneDecimal(fraction, ','));
      }),
      { numRuns: 2000 },
    );
  });

  test('compares and subtracts exactly', () => {
    const third = { num: 1n, den: 3n };
    expect(compareFractions(third, { num: 2n, den: 6n })).toBe(0);
    expect(compareFractions(third, { num: 33333333333333333n, den: 10n ** 17n })).toBe(1);
    expect(compareFractions({ num: -1n, den: 2n }, third)).toBe(-1);
    expect(toNumber(subtract({ num: 33n, den: 10n }, { num: 31n, den: 10n }))).toBe(0.2);
  });
});

describe('a whole number', () => {
  /** Around where doubles cease to hold each one, and around its root, so that products are there too. */
  const border = fc.oneof(
    fc.bigInt(-9n, 9n),
    fc.bigInt(2n ** 26n, 2n ** 27n),
    fc.bigInt(2n ** 53n - 9n, 2n ** 53n + 9n),
    fc.bigInt(2n ** 49n - 9n, 2n ** 49n + 9n),
  );
  const anyBig = fc.tuple(border, fc.boolean()).map(([size, negative]) => (negative ? -size : size));
  const doubleWhereSafe = (value: bigint): Whole =>
    Number.isSafeInteger(Number(value)) && BigInt(Number(value)) === value ? Number(value) : value;

  test('is a double only while that is certain to hold it', () => {
    fc.assert(
      fc.property(anyBig, anyBig, (a, b) => {
        for (const [result, exact] of [
          [times(doubleWhereSafe(a), doubleWhereSafe(b)), a * b],
          [plus(doubleWhereSafe(a), doubleWhereSafe(b)), a + b],
        ] as const) {
          expect(BigInt(result)).toBe(exact);
          expect(typeof result === 'bigint' || Number.isSafeInteger(result)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('makes fractions that are the same as those of bigints', () => {
    const anyPair = fc.record({ num: anyBig, den: border.map((size) => (size < 1n ? 1n - size : size)) });
    const withDoubles = ({ num, den }: { num: bigint; den: bigint }): Fraction => ({
      num: doubleWhereSafe(num),
      den: doubleWhereSafe(den),
    });
    fc.assert(
      fc.property(anyPair, anyPair, (a, b) => {
        const [one, other] = [withDoubles(a), withDoubles(b)];
        expect(compareFractions(one, other)).toBe(compareFractions(a, b));
        expect(compareFractions(subtract(one, other), subtract(a, b))).toBe(0);
        expect(toNumber(one)).toBe(toNumber(a));
        expect(roundedTenths(one)).toBe(roundedTenths(a));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a change', () => {
  test('is written with its sign', () => {
    expect(displayChange(0.25, 'sv')).toBe('+0,3');
    expect(displayChange(-0.25, 'sv')).toBe('−0,3');
    expect(displayChange(0.04, 'sv')).toBe('0,0');
    expect(displayChange(-0.04, 'sv')).toBe('0,0');
    expect(displayChange(0, 'en')).toBe('0.0');
    expect(displayChange(1.2, 'en')).toBe('+1.2');
  });

  test('is rounded as the exact change is, though only its double is known', () => {
    const anyChange = fc.record({ num: fc.bigInt(-50_000n, 50_000n), den: fc.bigInt(1n, 10_000n) });
    fc.assert(
      fc.property(anyChange, (fraction) => {
        const shown = displayChange(toNumber(fraction), 'sv').replace('+', '').replace('−', '-');
        expect(shown).toBe(oneDecimal(fraction, ','));
      }),
      { numRuns: 2000 },
    );
  });
});

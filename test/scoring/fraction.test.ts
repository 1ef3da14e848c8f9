import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayChange, displayFraction } from '../../src/scoring/display.ts';
import { compareFractions, subtract, toNumber } from '../../src/scoring/fraction.ts';
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

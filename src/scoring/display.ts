import { type Fraction, roundedTenths } from './fraction.ts';
import type { Scale } from './instrument.ts';

type Language = 'sv' | 'en';

/** One decimal as the language writes it, a half rounded away from zero: 9/4 is 2,3 or 2.3. */
export function displayFraction(value: Fraction, language: Language): string {
  return displayTenths(roundedTenths(value), language, '-');
}

/** Writes values on a scale as `displayFraction` does. Few texts recur many times, so each is made once. */
export function displayOn({ min }: Scale, language: Language): (value: Fraction) => string {
  const texts: string[] = [];
  return (value) => {
    const tenths = roundedTenths(value);
    const place = tenths - min * 10;
    const text = texts[place] ?? displayTenths(tenths, language, '-');
    texts[place] = text;
    return text;
  };
}

/** A trend's `change` with its sign: +0,3, −0,2 or 0,0. */
export function displayChange(change: number, language: Language): string {
  const tenths = tenthsIn(Math.abs(change));
  const text = displayTenths(change < 0 ? -tenths : tenths, language, '−');
  return tenths > 0 && change > 0 ? `+${text}` : text;
}

/**
 * The double, at least 0, is the nearest to an exact fraction, so it equals a multiple of a twentieth exactly when the
 * fraction is one; a half is told by that, not by decimals.
 */
function tenthsIn(size: number): number {
  const twentieths = Math.round(size * 20);
  return twentieths / 20 === size ? Math.ceil(twentieths / 2) : Math.round(size * 10);
}

function displayTenths(tenths: number, language: Language, minus: string): string {
  const size = Math.abs(tenths);
  const sign = tenths < 0 ? minus : '';
  return `${sign}${Math.floor(size / 10)}${language === 'sv' ? ',' : '.'}${size % 10}`;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbersIn } from '../../../src/model/claims/numbers-in.ts';

const ONES = ['', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio'];
const TEENS = ['tio', 'elva', 'tolv', 'tretton', 'fjorton', 'femton', 'sexton', 'sjutton', 'arton', 'nitton'];
const TENS = ['', '', 'tjugo', 'trettio', 'fyrtio', 'femtio', 'sextio', 'sjuttio', 'åttio', 'nittio'];

/** A number below ten thousand as it is written in Swedish, in one word. */
function inSwedish(number: number): string {
  if (number < 10) return ONES[number] ?? '';
  if (number < 20) return TEENS[number - 10] ?? '';
  if (number < 100) return `${TENS[Math.floor(number / 10)]}${inSwedish(number % 10)}`;
  if (number < 1000) return `${inSwedish(Math.floor(number / 100))}hundra${inSwedish(number % 100)}`;
  return `${inSwedish(Math.floor(number / 1000))}tusen${inSwedish(number % 1000)}`;
}

describe('the numbers in a text', () => {
  it('are found in digits, with either decimal sign', () => {
    expect([...numbersIn('13 av 17, medel 3,5 och 3.4, kl. 09.00', 'sv')]).toEqual([
      '13',
      '17',
      '3.5',
      '3.4',
      '09.00',
    ]);
  });

  it('are found in Swedish words, however they are put together', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9999 }), (number) => {
        expect([...numbersIn(`Det är ${inSwedish(number)} åtgärder.`, 'sv')]).toEqual([String(number)]);
      }),
    );
  });

  it('are found in English words with a hyphen, and one at a time', () => {
    expect([...numbersIn('Twenty-five of two hundred', 'en')]).toEqual(['25', '2', '100']);
    expect([...numbersIn('tre-fyra åtgärder', 'sv')]).toEqual(['3', '4']);
  });

  it('are shares too', () => {
    expect([...numbersIn('Hälften är klara, dubbelt så många som en fjärdedel', 'sv')]).toEqual([
      '1/2',
      '2/1',
      '1/4',
    ]);
  });

  it('are not found where a word only begins as a number, is an article, or is another language’s', () => {
    expect([...numbersIn('En trend, ett fempoängsmål, niondel av tiden och sextionde', 'sv')]).toEqual([]);
    expect([...numbersIn('The sex of one child', 'en')]).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { masked, maskedDeep } from '../../src/model/masking.ts';

const two = (number: number) => String(number).padStart(2, '0');
const PLAIN = fc.constantFrom('Hej', 'Frågan gäller', 'Min kollega', 'och', 'Se', '(', 'nr');

describe('before anything leaves', () => {
  it.each([
    ['Mitt nummer är 850101-1234.', 'Mitt nummer är [personnummer].'],
    ['19850101-1234', '[personnummer]'],
    ['198501011234', '[personnummer]'],
    ['8501011234', '[personnummer]'],
    ['850101 1234', '[personnummer]'],
    ['850101+1234', '[personnummer]'],
    ['1985-01-01-1234', '[personnummer]'],
    ['19 85 01 01 - 1234', '[personnummer]'],
    ['samordningsnummer 850161-1234', 'samordningsnummer [personnummer]'],
    ['20000191-T123', '[personnummer]'],
    ['8 1 1 2 1 8 9 8 7 6', '[personnummer]'],
  ])('a personal identity number is masked: %s', (text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  it.each([
    ['Skriv till anna.berg@exempelby.se nu', 'Skriv till [e-post] nu'],
    ['åsa.öst@förvaltning.exempelby.se', '[e-post]'],
    ['<mailto:a@b.se|a@b.se>', '<mailto:[e-post]|[e-post]>'],
    ['anna (at) exempelby.se', '[e-post]'],
    ['Ring 070-123 45 67.', 'Ring [telefonnummer].'],
    ['0739876543', '[telefonnummer]'],
    ['042-10 50 00', '[telefonnummer]'],
    ['(042) 10 50 00', '[telefonnummer]'],
    ['+46 70 123 45 67', '[telefonnummer]'],
    ['+46 (0)70-123 45 67', '[telefonnummer]'],
    ['0046701234567', '[telefonnummer]'],
    ['46701234567', '[telefonnummer]'],
    ['08-12 34 56', '[telefonnummer]'],
  ])('an e-mail address or telephone number is masked: %s', (text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  it.each([
    'Plan för lika möjligheter 2017-2020',
    'Planen gäller 2017–2020 och 2021 – 2024.',
    '2026-12-15',
    'Den 15 december 2026 kl. 09.00-12.00',
    '01-02-2020',
    '2017 2018 2019 2020',
    '3,5 av 5, 24 personer, 1 200 000 000 kronor',
    'Lag (2008:567) och 5 kap. 3 §',
    'dnr KS 2020/0123',
    'kl. 08-16, v. 43, åtgärd 3',
    '20201231',
    'Den 2020-12-31 1500 personer',
    'organisationsnummer 212000-1157',
    'Ring 112 eller 1177.',
  ])('years, dates and figures stay: %s', (text) => {
    expect(masked(text)).toBe(text);
  });

  it('finds an identity number wherever it stands, however it is written', () => {
    const number = fc.record({
      year: fc.integer({ min: 1900, max: 2029 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
      coordination: fc.boolean(),
      last: fc.integer({ min: 0, max: 9999 }),
      century: fc.boolean(),
      between: fc.constantFrom('', '-', ' ', '+', ' - ', '–'),
    });
    fc.assert(
      fc.property(PLAIN, number, PLAIN, (before, made, after) => {
        const year = String(made.year).slice(made.century ? 0 : 2);
        const day = made.day + (made.coordination ? 60 : 0);
        const last = String(made.last).padStart(4, '0');
        const written = `${year}${two(made.month)}${two(day)}${made.between}${last}`;
        expect(masked(`${before} ${written} ${after}`)).toBe(`${before} [personnummer] ${after}`);
      }),
    );
  });

  it('finds a mobile number however its digits are set apart', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 7, maxLength: 7 });
    const apart = fc.array(fc.constantFrom('', ' ', '-'), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(fc.constantFrom('070', '+46 70', '004670'), digits, apart, (start, given, gaps) => {
        const written = start + given.map((digit, at) => `${gaps[at]}${digit}`).join('');
        expect(masked(`Ring ${written} nu`)).toMatch(/^Ring \[(?:telefonnummer|personnummer)\] nu$/);
      }),
    );
  });

  it('leaves every period, date and small number as it is, and masks once for all', () => {
    const year = fc.integer({ min: 1900, max: 2099 });
    fc.assert(
      fc.property(
        year,
        year,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (from, to, month, day) => {
          const text = `${from}-${to}, ${from}–${to}, ${from}-${two(month)}-${two(day)}, ${day} av ${from}`;
          expect(masked(text)).toBe(text);
        },
      ),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(masked(masked(text))).toBe(masked(text));
      }),
    );
  });

  it('takes no time to speak of, whatever the text', () => {
    for (const text of ['a'.repeat(50_000), '1 '.repeat(50_000), '07'.repeat(50_000), 'a@'.repeat(50_000)]) {
      const began = performance.now();
      masked(text);
      expect(performance.now() - began).toBeLessThan(2_000);
    }
  });

  it('is done in every text of a value, however deep', () => {
    const value = { question: 'a@b.se', before: [{ question: '850101-1234', at: 7 }], none: null };
    expect(maskedDeep(value)).toEqual({
      question: '[e-post]',
      before: [{ question: '[personnummer]', at: 7 }],
      none: null,
    });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeLine, escapeLines } from '../../../src/platforms/adaptive-cards/escape-markdown.ts';

const markup = fc.string({
  unit: fc.constantFrom(...'\\*_`~[]()<>&#;{}!-+.:|= 1aå\t'),
  maxLength: 40,
});

describe('plain text on a card', () => {
  it('leaves ordinary Swedish prose as it is, as some apps show backslashes', () => {
    const prose =
      'Åtgärd 3 handlar om text och bild [1], se avsnitt 2.1 (s. 14). Klar 3,5 av 5, kl. 09.00: 4 < 5 & 7 > 6 - bra!';
    expect(escapeLine(prose)).toBe(prose);
  });

  it.each([
    ['*fet*', '\\*fet\\*'],
    ['_kursiv_', '\\_kursiv\\_'],
    ['[Klicka](https://example.com)', '[Klicka\\](https://example.com)'],
    ['[1]: https://example.com', '[1\\]: https://example.com'],
    ['![bild](x)', '![bild\\](x)'],
    ['<https://example.com>', '\\<https://example.com>'],
    ['<at>Alla</at>', '\\<at>Alla\\</at>'],
    ['&lt;b&gt; &#42;', '\\&lt;b\\&gt; \\&#42;'],
    ['{{DATE(2026-11-13T13:00:00Z)}}', '{\\{DATE(2026-11-13T13:00:00Z)}}'],
    ['# rubrik', '\\# rubrik'],
    ['> citat', '\\> citat'],
    ['- punkt', '\\- punkt'],
    ['   + punkt', '\\+ punkt'],
    ['---', '\\---'],
    ['1. först', '1\\. först'],
    ['2) sedan', '2\\) sedan'],
    ['``` kod', '\\`\\`\\` kod'],
    ['a\\*b', 'a\\\\\\*b'],
  ])('takes the meaning out of %s', (plain, escaped) => {
    expect(escapeLine(plain)).toBe(escaped);
  });

  it('comes back whole when the escapes are read', () => {
    fc.assert(
      fc.property(fc.oneof(markup, fc.string()), (plain) => {
        expect(read(escapeLine(plain))).toBe(plain.trim());
      }),
    );
  });

  it('never holds live markup', () => {
    fc.assert(
      fc.property(markup, (plain) => {
        const live = escapeLine(plain).replace(/\\[!-/:-@[-`{-~]/g, '\u0000');
        expect(live).not.toMatch(/[\\*_`~]/);
        expect(live).not.toMatch(/\][([:]/);
        expect(live).not.toMatch(/<[A-Za-z/!?]/);
        expect(live).not.toMatch(/&(#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i);
        // Functions are looked for before escapes are read.
        expect(escapeLine(plain)).not.toContain('{{');
        expect(live).not.toMatch(/^(#{1,6}(\s|$)|>|[-+]|\d{1,9}[.)](\s|$)|\s)/);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps lines apart, whichever character breaks them', () => {
    expect(escapeLines('ett\r\n- två\u2028# tre')).toBe('ett\n\\- två\n\\# tre');
  });
});

/** Reads backslash escapes as CommonMark does. */
function read(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** What tells who someone is, and what stands in its place. The number of a decision or an account is no such thing. */
const TELLING: [pattern: RegExp, instead: string][] = [
  [/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, '[e-post]'],
  [
    /(?<!\d)(?:19|20)?\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]|[6-8]\d|9[01])\s?[-+–]?\s?\d{4}(?!\d)/gu,
    '[personnummer]',
  ],
  [/(?<![\d.,])(?:\+46|0046|0)(?:[\s()/–-]*\d){7,10}(?!\d)/gu, '[telefonnummer]'],
];

/** The text without personal identity numbers, e-mail addresses and phone numbers. */
export function masked(text: string): string {
  return TELLING.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), text);
}

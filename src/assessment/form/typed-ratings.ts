/** What a typed line says, as ratings: on the scale, beside it, or mixed with other words. */
export type TypedRatings =
  | { kind: 'ratings'; values: (number | 'na')[] }
  | { kind: 'off-scale'; given: string }
  | { kind: 'half-step'; given: string }
  | { kind: 'mixed'; given: string };

const NUMBER_WORDS: Record<string, number> = {
  noll: 0,
  zero: 0,
  ett: 1,
  en: 1,
  etta: 1,
  ettan: 1,
  one: 1,
  två: 2,
  tva: 2,
  tvåa: 2,
  tvåan: 2,
  two: 2,
  tre: 3,
  trea: 3,
  trean: 3,
  three: 3,
  fyra: 4,
  fyran: 4,
  four: 4,
  fem: 5,
  femma: 5,
  femman: 5,
  five: 5,
  sex: 6,
  sexa: 6,
  six: 6,
  sju: 7,
  sjua: 7,
  seven: 7,
  åtta: 8,
  atta: 8,
  eight: 8,
  nio: 9,
  nia: 9,
  nine: 9,
  tio: 10,
  tia: 10,
  ten: 10,
};
const NOT_RELEVANT = /\b(?:ej|inte|not) relevan(?:t|ta)\b|(?<=^|\s)(?:n\/a|na|x)(?=$|\s)/giu;
/** In a whole row a dash is a box left out; between two numbers it may be anything. */
const DASH = /^[-–—]$/u;
/** What people write before the number itself. */
const LEAD_IN =
  /^(?:(?:jag|vi) (?:tycker|säger|svarar|väljer|tar)(?: att det är)?|det blir|svar:?|i say|we say)\s+/u;
const FILLER = /^(?:en|ett|a|an)$/u;

type Scale = { min: number; max: number };

/** Undefined when the line is not about ratings at all. `count` is how many make a whole row of digits, as "43522134". */
export function readRatings(line: string, scale: Scale, count: number): TypedRatings | undefined {
  const given = line.trim().replace(/[.!]+$/u, '');
  const text = plain(given).replace(LEAD_IN, '').replace(NOT_RELEVANT, ' na ').trim();
  if (/^\d(?:[.,]\d+|\s*[-–]\s*\d)$/u.test(text)) return { kind: 'half-step', given };
  const outOf = new RegExp(`^(\\d+)\\s*(?:/|av|of)\\s*${scale.max}$`, 'u').exec(text)?.[1];
  if (outOf !== undefined)
    return onScale(Number(outOf), scale) ? one(outOf) : { kind: 'off-scale', given: outOf };
  if (new RegExp(`^[${scale.min}-${scale.max}]{${Math.max(count, 2)}}$`, 'u').test(text)) {
    return { kind: 'ratings', values: [...text].map(Number) };
  }

  const tokens = withoutFiller(text.split(/[\s,;]+/u).filter(Boolean));
  const whole = tokens.length === count || tokens.length === 1;
  const values = tokens.map((token) => (whole && DASH.test(token) ? 'na' : readToken(token)));
  const numbers = values.filter((value) => value !== undefined);
  if (numbers.length === 0) return undefined;
  if (numbers.length < values.length) return readMixed(given, tokens[0]);

  const off = numbers.find((value) => value !== 'na' && !onScale(value, scale));
  return off === undefined ? { kind: 'ratings', values: numbers } : { kind: 'off-scale', given: String(off) };
}

/** Small letters, and numbers written with other signs, such as 4️⃣ and ４, as plain ones. */
function plain(given: string): string {
  return given
    .normalize('NFKC')
    .replace(/[\uFE0F\u20E3]/gu, '')
    .toLocaleLowerCase('sv');
}

const one = (digits: string): TypedRatings => ({ kind: 'ratings', values: [Number(digits)] });

/** "4 för att …" is a rating with more to it; "en fråga" and "3 åtgärder, varför?" are not. */
function readMixed(given: string, first = ''): TypedRatings | undefined {
  const rating = readToken(first) !== undefined && !FILLER.test(first);
  return rating && !given.endsWith('?') ? { kind: 'mixed', given } : undefined;
}

/** "en trea" is one rating, and so is "en" alone. */
function withoutFiller(tokens: string[]): string[] {
  return tokens.filter((token, index) => {
    const next = tokens[index + 1];
    return !(
      FILLER.test(token) &&
      next !== undefined &&
      readToken(next) !== undefined &&
      !/^\d+$/u.test(next)
    );
  });
}

function readToken(token: string): number | 'na' | undefined {
  if (token === 'na') return 'na';
  const digits = /^([+-]?\d+)(?::[ae]n?)?$/u.exec(token);
  return digits ? Number(digits[1]) : NUMBER_WORDS[token];
}

const onScale = (value: number, scale: Scale) => value >= scale.min && value <= scale.max;

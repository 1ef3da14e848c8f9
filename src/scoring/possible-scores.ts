import { type Scale, stepCount } from './instrument.ts';

/** Scores that can be had, lowest first, as whole numbers of `denominator`ths. They stand from place 1 on. */
export interface PossibleScores {
  readonly numerators: readonly number[];
  readonly denominator: number;
}

/** The scores that a unit can have in one of the matrix's lines. */
export interface LineScores extends PossibleScores {
  /** The place of each, by the line as `Layout` puts it; 0 where too few of its cells are rated. */
  readonly placeOf: Uint16Array;
  /** The numerators of as many units as this are sure to add up to a safe integer. */
  readonly mostUnits: number;
}

/** The ratings of one item, each a score of its own. */
export function possibleRatings(scale: Scale): PossibleScores {
  const ratings = Array.from({ length: stepCount(scale) }, (_, step) => scale.min + step);
  return { numerators: [0, ...ratings], denominator: 1 };
}

/** A unit's score in a line is the mean of the cells it rated. It counts if they are `minCoverage` of all, and one. */
export function isScore(rated: number, cells: number, minCoverage: number): boolean {
  // Both sides are rounded from exact shares in the same way, so that 11 of 20 is 0.55 and not below it.
  return rated > 0 && rated / cells >= minCoverage;
}

const MOST_LISTED = 2 ** 14;

/** Null where they are too many to list, or too fine for doubles. */
export function possibleScores(
  cells: number,
  scale: Scale,
  minCoverage: number,
  span: number,
): LineScores | null {
  const size = cells * (span + stepCount(scale) - 1) + 1;
  if (size > MOST_LISTED) return null;
  const counting = Array.from({ length: cells }, (_, cell) => cell + 1).filter((rated) =>
    isScore(rated, cells, minCoverage),
  );
  const denominator = counting.reduce(leastCommonMultiple, 1);
  const largest = denominator * Math.max(Math.abs(scale.min), Math.abs(scale.max), 1);
  const mostUnits = Math.floor(Number.MAX_SAFE_INTEGER / largest);
  if (mostUnits === 0) return null;

  // Scores from equally many cells lie evenly: of those that are next among them, the least is the next of all.
  const runs = counting.map((rated) => ({
    next: scale.min * denominator,
    apart: denominator / rated,
    line: rated * span,
  }));
  const placeOf = new Uint16Array(size);
  const numerators = [0];
  const highest = scale.max * denominator;
  for (let least = scale.min * denominator; least <= highest; ) {
    let following = highest + 1;
    for (const run of runs) {
      if (run.next === least) {
        placeOf[run.line] = numerators.length;
        run.line += 1;
        run.next += run.apart;
      }
      following = Math.min(following, run.next);
    }
    numerators.push(least);
    least = following;
  }
  return { numerators, denominator, placeOf, mostUnits };
}

/** Infinite where doubles do not hold it exactly. */
function leastCommonMultiple(a: number, b: number): number {
  if (a === Number.POSITIVE_INFINITY) return a;
  const multiple = (a / greatestCommonDivisor(a, b)) * b;
  return multiple > Number.MAX_SAFE_INTEGER ? Number.POSITIVE_INFINITY : multiple;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

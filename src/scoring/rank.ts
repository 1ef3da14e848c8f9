import { compareFractions, type Fraction, toNumber } from './fraction.ts';

/** Ranks in the order of what is ranked: the first is 1, equal means share (1, 1, 3), 0 where the mean is withheld. */
export interface Ranks {
  readonly fromHighest: readonly number[];
  readonly fromLowest: readonly number[];
}

/** A rank is one more than how many come before; each two are compared once, for both orders. Null: withheld. */
export function ranksOf(means: readonly (Fraction | null)[]): Ranks {
  const rounded = means.map((mean) => (mean === null ? WITHHELD : toNumber(mean)));
  const fromHighest = means.map((mean) => (mean === null ? 0 : 1));
  const fromLowest = means.map((mean) => (mean === null ? 0 : 1));
  for (let one = 1; one < means.length; one += 1) {
    const own = rounded[one] ?? WITHHELD;
    for (let other = 0; other < one; other += 1) {
      const its = rounded[other] ?? WITHHELD;
      // Rounding keeps the order, so only those that are rounded to the same need be compared exactly.
      const order = own === its ? compareMeans(means[one], means[other]) : own - its;
      if (order < 0) {
        moveBack(fromHighest, one);
        moveBack(fromLowest, other);
      } else if (order > 0) {
        moveBack(fromHighest, other);
        moveBack(fromLowest, one);
      }
    }
  }
  return { fromHighest, fromLowest };
}

/** Neither above nor below any mean. */
const WITHHELD = Number.NaN;

function compareMeans(one: Fraction | null | undefined, other: Fraction | null | undefined): number {
  return one && other ? compareFractions(one, other) : 0;
}

function moveBack(ranks: number[], place: number): void {
  ranks[place] = (ranks[place] ?? 0) + 1;
}

/** The ids with the first ranks: `count` of them, more where the last is tied; ties in the order given. */
export function firstRanked(ids: readonly string[], ranks: readonly number[], count: number): string[] {
  const found: string[] = [];
  const last = Math.min(count, ids.length);
  for (let rank = 1; rank <= last; rank += 1) {
    for (let place = 0; place < ids.length; place += 1) {
      if (ranks[place] === rank) found.push(ids[place] ?? '');
    }
  }
  return found;
}

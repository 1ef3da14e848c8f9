import { compareFractions } from './fraction.ts';
import type { GroupFigures } from './group-figures.ts';

/** Ranks in the order of what is ranked: the first is 1, equal means share (1, 1, 3), 0 where the mean is withheld. */
export interface Ranks {
  readonly fromHighest: readonly number[];
  readonly fromLowest: readonly number[];
}

/** A rank is one more than how many come before; each two are compared once, for both orders. */
export function ranksOf(figures: readonly GroupFigures[]): Ranks {
  const fromHighest = figures.map(({ mean }) => (mean === null ? 0 : 1));
  const fromLowest = figures.map(({ mean }) => (mean === null ? 0 : 1));
  for (let one = 1; one < figures.length; one += 1) {
    for (let other = 0; other < one; other += 1) {
      const order = compareMeans(figures[one], figures[other]);
      if (order !== 0) {
        moveBack(fromHighest, order < 0 ? one : other);
        moveBack(fromLowest, order < 0 ? other : one);
      }
    }
  }
  return { fromHighest, fromLowest };
}

/** Which of the two is higher, as `compareFractions` tells it; 0 where one is withheld. */
function compareMeans(one: GroupFigures | undefined, other: GroupFigures | undefined): number {
  return one?.mean && other?.mean ? compareFractions(one.mean, other.mean) : 0;
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

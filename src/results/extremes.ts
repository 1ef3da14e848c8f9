import type { Kind } from '../plan/result-kinds.ts';
import type { PublishedFigure, PublishedResult } from '../records/rounds/published-result.ts';

/** `mean`: in tenths; null, as `n`, where only its place was published. */
export type Placed = Pick<PublishedFigure, 'id' | 'mean' | 'n'>;

/** The highest and the lowest, which share nothing; where they are few, or as high, all from the highest; or nothing to show. */
type Extremes =
  | { kind: 'apart'; highest: Placed[]; lowest: Placed[] }
  | { kind: 'in-order'; all: Placed[] }
  | { kind: 'none' };

export function extremesOf(result: PublishedResult, of: Kind): Extremes {
  const figures = new Map(result[of].map((figure) => [figure.id, figure]));
  const placed = (ids: readonly string[]): Placed[] =>
    ids.map((id) => ({ id, mean: figures.get(id)?.mean ?? null, n: figures.get(id)?.n ?? null }));
  const highest = placed(result.highest[of]);
  const lowest = placed(result.lowest[of]);
  if (highest.length + lowest.length === 0) return { kind: 'none' };
  const overlap = lowest.some(({ id }) => highest.some((one) => one.id === id));
  const [most, least] = [highest[0]?.mean ?? null, lowest[0]?.mean ?? null];
  return overlap || (most !== null && most === least)
    ? { kind: 'in-order', all: placed(fromHighest(result[of]).map(({ id }) => id)).filter(hasMean) }
    : { kind: 'apart', highest, lowest };
}

const hasMean = ({ mean }: Placed): boolean => mean !== null;

/** The highest mean first, in plan order within a tie; those without one come last. */
export function fromHighest(figures: readonly PublishedFigure[]): PublishedFigure[] {
  return figures.toSorted((one, other) => place(one) - place(other) || 0);
}

const place = ({ mean }: PublishedFigure): number => (mean === null ? Number.MAX_VALUE : -mean);

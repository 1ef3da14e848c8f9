import type { Figure, Figures } from './figures.ts';
import { type Arc, mostPushed } from './flow.ts';
import type { Sheets } from './sheets.ts';

/**
 * The matrix with its sums: a row for each area and one for the sums of the criteria, a column for each criterion and one
 * for the sums of the areas. In each row and column the cells add up to the sum, so that one that is hidden alone is told
 * by the others, while two or more can be moved against each other.
 */
export interface SumTable {
  /** The row and the column of sums are the last. */
  readonly rows: number;
  readonly columns: number;
  /** Row by row. */
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly row: number;
  readonly column: number;
  /** Null: the total of all, which is never shown. */
  readonly figure: Figure | null;
  /** The units that have rated something in it. */
  readonly units: ReadonlySet<string>;
  /** How far what the ratings add up to could rise and fall on the scale; of a sum, as far as its cells do. */
  readonly rise: number;
  readonly fall: number;
}

export function sumTableOf({ areas, criteria, cells }: Figures, sheets: Sheets): SumTable {
  const [rows, columns] = [areas.length + 1, criteria.length + 1];
  const figureAt = (row: number, column: number): Figure | null => {
    if (row === areas.length) return criteria[column] ?? null;
    return column === criteria.length
      ? (areas[row] ?? null)
      : (cells[row * criteria.length + column] ?? null);
  };
  const entries = Array.from({ length: rows * columns }, (_, place): Entry => {
    const [row, column] = [Math.floor(place / columns), place % columns];
    const figure = figureAt(row, column);
    const rated = [...sheets].flatMap(([unit, sheet]) =>
      (figure?.items ?? []).flatMap((item) => {
        const rating = sheet[item] ?? null;
        return rating === null ? [] : [{ unit, rating }];
      }),
    );
    const room = (towards: 'min' | 'max') =>
      figure?.kind === 'cells'
        ? rated.reduce((sum, { rating }) => sum + Math.abs(figure.scale[towards] - rating), 0)
        : Number.POSITIVE_INFINITY;
    const units = new Set(rated.map(({ unit }) => unit));
    return { row, column, figure, units, rise: room('max'), fall: room('min') };
  });
  return { rows, columns, entries };
}

/**
 * How many steps lie between the lowest and the highest that an entry may add up to, for someone who knows all that is
 * not hidden; at most `enough`. Whole ratings reach every step between.
 */
export function spanOf(
  table: SumTable,
  entry: Entry,
  isHidden: (other: Entry) => boolean,
  enough: number,
): number {
  const columnAt = (column: number) => table.rows + column;
  const arcs = table.entries
    .filter((other) => other !== entry && isHidden(other))
    .map(({ row, column, rise, fall }): Arc => ({ ends: [row, columnAt(column)], room: [rise, fall] }));
  const [row, column] = [entry.row, columnAt(entry.column)];
  // What rises pushes its column: another entry there falls, one in that one's row rises, and so on to its own row.
  const up = mostPushed(arcs, column, row, Math.min(entry.rise, enough));
  const down = mostPushed(arcs, row, column, Math.min(entry.fall, enough));
  return Math.min(up + down, enough);
}

import type { Figure } from './figures.ts';
import { type Entry, type SumTable, spanOf } from './sum-table.ts';

/**
 * The figures of the matrix that are withheld, with those that must be too so that sums of rows and columns tell nothing
 * of the `telling` ones: whoever knows every sum that is shown knows of what a telling figure adds up to no more than a
 * span at least as wide as the scale, and what is left of a row or column without what is shown rests on at least
 * `minGroup` units. What is withheld already stays so.
 */
export function withComplements(
  table: SumTable,
  minGroup: number,
  telling: ReadonlySet<Figure>,
  withheld: ReadonlySet<Figure>,
): Set<Figure> {
  const result = new Set([...withheld, ...telling]);
  for (const entry of table.entries) {
    if (!isAtRisk(table, entry, telling) || isProtected(table, entry, minGroup, result)) continue;
    const cheapest = rectanglesAt(table, entry)
      .map((rectangle) => rectangle.filter(({ figure }) => figure !== null && !result.has(figure)))
      .sort((one, other) => compareCosts(costOf(one), costOf(other)))
      .find((rectangle) =>
        isProtected(table, entry, minGroup, new Set([...result, ...figuresIn(rectangle)])),
      );
    for (const figure of figuresIn(cheapest ?? [])) result.add(figure);
  }
  return result;
}

/** A sum is told by others only as far as the cells that it is made of are telling too. */
function isAtRisk(
  { entries }: SumTable,
  { figure, row, column }: Entry,
  telling: ReadonlySet<Figure>,
): boolean {
  if (figure === null || !telling.has(figure)) return false;
  if (figure.kind === 'cells') return true;
  return entries.some(
    (other) =>
      other.figure?.kind === 'cells' &&
      telling.has(other.figure) &&
      (figure.kind === 'areas' ? other.row === row : other.column === column),
  );
}

function isProtected(
  table: SumTable,
  entry: Entry,
  minGroup: number,
  withheld: ReadonlySet<Figure>,
): boolean {
  const { entries, rows, columns } = table;
  const isHidden = ({ figure }: Entry) => figure === null || withheld.has(figure);
  const restsOnEnough = (line: readonly Entry[]) => {
    const isSumHidden = line.some(
      (one) => isHidden(one) && (one.row === rows - 1 || one.column === columns - 1),
    );
    return isSumHidden || new Set(line.filter(isHidden).flatMap(({ units }) => [...units])).size >= minGroup;
  };
  const width = entry.figure === null ? 0 : entry.figure.scale.max - entry.figure.scale.min;
  return (
    restsOnEnough(entries.filter(({ row }) => row === entry.row)) &&
    restsOnEnough(entries.filter(({ column }) => column === entry.column)) &&
    spanOf(table, entry, isHidden, width) >= width
  );
}

/**
 * The other three corners of each rectangle that the entry is a corner of, in plan order. With the corner in the row and
 * the column of sums what protects it is that these two sums are hidden, which always does.
 */
function rectanglesAt({ entries }: SumTable, { row, column }: Entry): Entry[][] {
  return entries
    .filter((opposite) => opposite.row !== row && opposite.column !== column)
    .map((opposite) => [
      opposite,
      ...entries.filter((other) => other.row === row && other.column === opposite.column),
      ...entries.filter((other) => other.row === opposite.row && other.column === column),
    ]);
}

const figuresIn = (entries: readonly Entry[]): Figure[] => entries.flatMap(({ figure }) => figure ?? []);

/** What is lost: areas weigh more than criteria, these more than cells, and then the units behind it. */
function costOf(entries: readonly Entry[]): number[] {
  const count = (kind: Figure['kind']) => entries.filter(({ figure }) => figure?.kind === kind).length;
  const units = entries.reduce((sum, entry) => sum + entry.units.size, 0);
  return [count('areas'), count('criteria'), count('cells'), units];
}

function compareCosts(one: readonly number[], other: readonly number[]): number {
  const place = one.findIndex((cost, index) => cost !== other[index]);
  return place === -1 ? 0 : (one[place] ?? 0) - (other[place] ?? 0);
}

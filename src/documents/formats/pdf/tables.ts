import { type DocumentWords, joinLines } from '../../lines/join-lines.ts';
import type { Row } from './rows.ts';
import type { Segment } from './segments.ts';

/** Cells of one column begin, end or have their middle within so many points. */
const ALIGNED = 4;
/** A row of a table is so much farther from the next than a cell's own lines, where the two differ. */
const FARTHER = 1.25;
/** The lines of one cell are no farther apart, in the size of their letters. */
const CLOSE = 1.35;
/** Rows farther apart, in the size of their letters, are no table together. */
const APART = 4;

/** Some rows of a page that are a table, each as one line with tabs; or rows that are none. */
type Stretch = { rows: Row[]; table?: string[] };

/** Finds the tables among the rows by how their cells stand beneath each other. */
export function withTables(rows: readonly Row[], words: DocumentWords): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  while (at < rows.length) {
    const end = tableEnd(rows, at);
    if (end - at >= 2) {
      const inTable = rows.slice(at, end);
      stretches.push({ rows: inTable, table: tableLines(inTable, words) });
      at = end;
    } else {
      const row = rows[at];
      const last = stretches.at(-1);
      if (row && last && !last.table) last.rows.push(row);
      else if (row) stretches.push({ rows: [row] });
      at += 1;
    }
  }
  return stretches;
}

/** After the last row of the table that begins at the row; the row's own place where none does. */
function tableEnd(rows: readonly Row[], start: number): number {
  const first = rows[start];
  if (first === undefined || !hasCells(first)) return start;
  const cells = [...first.segments];
  let last = first;
  let end = start + 1;
  let full = 1;
  for (const [past, row] of rows.slice(start + 1).entries()) {
    const part = row.y - last.y > APART * row.size ? 'beside' : partOfTable(row, first, cells);
    if (part === 'beside') break;
    // One line of a tall cell: near by it ends the table, else only where more cells come beneath.
    if (part === 'row' || row.y - last.y <= CLOSE * row.size) end = start + past + 2;
    if (part === 'row') cells.push(...row.segments);
    if (part === 'row') full += 1;
    last = row;
  }
  return full >= 2 ? end : start;
}

function partOfTable(row: Row, first: Row, cells: readonly Box[]): 'row' | 'cell line' | 'beside' {
  const fits = row.segments.filter((cell) => cells.some((other) => isAligned(cell, other))).length;
  if (hasCells(row) && fits >= 2) return 'row';
  return fits === row.segments.length && isCellLine(row, first) ? 'cell line' : 'beside';
}

function hasCells({ segments }: Row): boolean {
  return segments.length >= 2;
}

/** A line no wider than the cell above it, that does not begin at the margin as a paragraph does. */
function isCellLine(row: Row, first: Row): boolean {
  const widest = Math.max(...first.segments.map(({ right }) => right));
  const secondColumn = first.segments[1]?.x ?? widest;
  const atMargin = (row.segments[0]?.x ?? 0) <= (first.segments[0]?.x ?? 0) + ALIGNED;
  return !atMargin || (row.segments.at(-1)?.right ?? 0) < secondColumn;
}

type Box = { x: number; right: number };

function isAligned(one: Box, other: Box): boolean {
  const middle = (box: Box) => (box.x + box.right) / 2;
  return (
    Math.abs(one.x - other.x) <= ALIGNED ||
    Math.abs(one.right - other.right) <= ALIGNED ||
    Math.abs(middle(one) - middle(other)) <= ALIGNED
  );
}

/** A cell's lines are put together; a new row begins in the first column, or after a wider gap. */
function tableLines(rows: readonly Row[], words: DocumentWords): string[] {
  const starts = columnStarts(rows);
  const columns = { starts, ends: columnEnds(rows, starts) };
  const gaps = rows.slice(1).map((row, at) => row.y - (rows[at]?.y ?? 0));
  // Cells may stand in the middle of their row, so lines are compared with the next of their own column.
  const lineGap = closestInColumn(rows);
  const apart = gaps.some((gap) => gap > lineGap * FARTHER);
  const table: Segment[][][] = [];
  for (const [at, row] of rows.entries()) {
    const wide = (gaps[at - 1] ?? Number.POSITIVE_INFINITY) > lineGap * FARTHER;
    const inFirst = columnOf(row.segments[0]?.x ?? 0, starts) === 0;
    const begins = at === 0 || (apart ? wide : inFirst && row.segments.length > 1);
    if (begins || hadRoom(row, table.at(-1) ?? [], columns)) table.push(starts.map(() => []));
    for (const segment of row.segments) table.at(-1)?.[columnOfBox(segment, starts)]?.push(segment);
  }
  return table.map((cells) =>
    cells
      .map((lines) =>
        joinLines(
          lines.map(({ text }) => text),
          words,
        ),
      )
      .join('\t')
      .replace(/\t+$/, ''),
  );
}

type Columns = { starts: readonly number[]; ends: readonly number[] };

/** Whether the next word had fitted on the last line of every cell that goes on: then none of them does, and a new row begins. */
function hadRoom(row: Row, cells: readonly Segment[][], { starts, ends }: Columns): boolean {
  const pairs = row.segments.flatMap((segment) => {
    const column = columnOfBox(segment, starts);
    const over = cells[column]?.at(-1);
    return over ? [{ segment, over, end: ends[column] ?? 0 }] : [];
  });
  return pairs.length >= 2 && pairs.every(({ segment, over, end }) => over.right + wordWidth(segment) < end);
}

/** How much room its first word takes, with the space before it. */
function wordWidth({ text, x, right }: Segment): number {
  return ((right - x) / text.length) * (text.search(/\s|$/) + 1);
}

/** How far the cells of each column go. */
function columnEnds(rows: readonly Row[], starts: readonly number[]): number[] {
  const cells = rows.flatMap(({ segments }) => segments);
  return starts.map((_, column) =>
    Math.max(...cells.filter((cell) => columnOfBox(cell, starts) === column).map(({ right }) => right)),
  );
}

/** The least gap between two lines of one column. */
function closestInColumn(rows: readonly Row[]): number {
  const last = new Map<number, number>();
  let least = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    for (const { x } of row.segments) {
      const column = [...last.keys()].find((other) => Math.abs(other - x) <= ALIGNED) ?? x;
      const above = last.get(column);
      if (above !== undefined) least = Math.min(least, row.y - above);
      last.set(column, row.y);
    }
  }
  return least;
}

/** The left edges of the columns, as the row with most cells has them. */
function columnStarts(rows: readonly Row[]): number[] {
  const most = Math.max(...rows.map(({ segments }) => segments.length));
  const fullest = rows.filter(({ segments }) => segments.length === most);
  return Array.from({ length: most }, (_, column) =>
    Math.min(...fullest.map(({ segments }) => segments[column]?.x ?? Number.POSITIVE_INFINITY)),
  );
}

function columnOfBox({ x, right }: Box, starts: readonly number[]): number {
  return columnOf((x + right) / 2, starts, x);
}

function columnOf(middle: number, starts: readonly number[], x = middle): number {
  const byLeft = starts.findLastIndex((start) => start <= x + ALIGNED);
  const byMiddle = starts.findLastIndex((start) => start <= middle + ALIGNED);
  return Math.max(0, byLeft, Math.min(byMiddle, byLeft + 1));
}

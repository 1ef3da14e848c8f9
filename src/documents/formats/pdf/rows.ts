import type { Segment } from './segments.ts';

/** Segments side by side on one line. */
export type Row = { segments: Segment[]; y: number; size: number };

const SAME_LINE = 0.45;
const BULLET = /^(?:[•●○■□▪◦‣➢➔✓✔❖*·–-]|[\uE000-\uF8FF]|\d{1,2}[.)]|[a-h]\))$/;

/** The lines of one part of a page, from the top. */
export function rowsOf(part: readonly Segment[]): Row[] {
  const rows: Row[] = [];
  for (const segment of part.toSorted((one, other) => one.y - other.y || one.x - other.x)) {
    const row = rows.at(-1);
    if (row && segment.y - row.y <= SAME_LINE * Math.max(row.size, segment.size)) row.segments.push(segment);
    else rows.push({ segments: [segment], y: segment.y, size: segment.size });
  }
  for (const row of rows) {
    row.segments.sort((one, other) => one.x - other.x);
    row.segments = withBullet(row.segments);
    row.size = Math.max(...row.segments.map(({ size }) => size));
  }
  return rows;
}

/** The mark of a list stands far from its words, and is no cell of a table. */
function withBullet([first, second, ...rest]: readonly Segment[]): Segment[] {
  if (first === undefined || second === undefined) return first ? [withMark(first)] : [];
  if (!BULLET.test(first.text)) return [withMark(first), second, ...rest];
  const text = `${markOf(first.text)} ${second.text}`;
  return [{ ...second, text, x: first.x, bold: second.bold }, ...rest];
}

function withMark(segment: Segment): Segment {
  const [, mark, words] = /^(\S)\s+(\S.*)$/.exec(segment.text) ?? [];
  return mark && words && BULLET.test(mark) ? { ...segment, text: `${markOf(mark)} ${words}` } : segment;
}

function markOf(mark: string): string {
  return /^[\w–◦-]/.test(mark) ? mark.replace('–', '-') : '•';
}

export function rowText({ segments }: Row): string {
  return segments.map(({ text }) => text).join('   ');
}

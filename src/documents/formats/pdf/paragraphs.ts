import type { Line } from '../../lines/line.ts';
import { EMPTY } from '../../lines/line.ts';
import { type Row, rowText } from './rows.ts';

/** A gap so much wider than between a paragraph's lines parts two paragraphs. */
const WIDER = 1.25;
/** In the size of the letters, where nothing else tells. */
const USUAL_GAP = 1.25;
/** A line that ends so far from the margin is its paragraph's last. */
const SHORT = 0.8;
const HEADING_GAP = 1.5;
const INDENT = 0.8;
const ITEM = /^(?:[-*•◦]|\d{1,2}[.)])\s/;
const SENTENCE_END = /[.!?:…]["”’»)]*$/;

/** How large a heading's letters are, and of what rank the heading is. */
export type RankOf = (row: Row) => number | undefined;

/** Some rows that are no table, as lines: an empty one between two paragraphs. */
export function linesOfRows(rows: readonly Row[], page: number, rankOf: RankOf): Line[] {
  const gap = usualGap(rows);
  const margin = { left: Math.min(...rows.map(leftOf)), right: Math.max(...rows.map(rightOf)) };
  const lines: Line[] = [];
  for (const [at, row] of rows.entries()) {
    const before = rows[at - 1];
    const rank = rankOf(row);
    const parted = rank === undefined ? parts : partsHeading;
    if (before && (rank !== rankOf(before) || parted(before, row, gap, margin))) lines.push(EMPTY);
    const last = lines.at(-1);
    // A heading of several lines is one.
    if (rank !== undefined && last?.heading === rank) last.text += ` ${rowText(row)}`;
    else
      lines.push({
        text: rowText(row),
        page,
        ...(rank !== undefined && { heading: rank }),
        ...(row.segments.every(({ bold }) => bold) && { bold: true as const }),
      });
  }
  return [...lines, EMPTY];
}

/** The gap between most lines. */
function usualGap(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const [at, row] of rows.entries()) {
    const before = rows[at - 1];
    if (!before || before.size !== row.size) continue;
    const gap = Math.round((row.y - before.y) * 2) / 2;
    if (gap <= row.size * 2) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  }
  const most = [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0])[0];
  return most?.[0] ?? 0;
}

/** The lines of one heading are as far apart as its own large letters want. */
function partsHeading(before: Row, row: Row): boolean {
  return row.y - before.y > HEADING_GAP * row.size || before.size !== row.size;
}

function parts(before: Row, row: Row, usual: number, margin: { left: number; right: number }): boolean {
  const gap = row.y - before.y;
  const least = usual > 0 ? Math.max(usual, row.size) : row.size * USUAL_GAP;
  if (gap < 0 || gap > least * WIDER) return true;
  if (Math.abs(before.size - row.size) >= 1) return true;
  if (isBold(before) !== isBold(row)) return true;
  const text = rowText(row);
  if (ITEM.test(text)) return false;
  const indent = leftOf(row) - leftOf(before);
  if (ITEM.test(rowText(before))) return indent < -INDENT * row.size;
  // Back to the margin after a list; or a first line set in.
  if (
    indent < -INDENT * row.size &&
    leftOf(row) <= margin.left + 1 &&
    leftOf(before) > margin.left + row.size
  ) {
    return !/^\p{Ll}/u.test(text);
  }
  const full = margin.right - margin.left;
  const short = rightOf(before) - margin.left < full * SHORT;
  return short && SENTENCE_END.test(rowText(before)) && /^["”»(]?[\p{Lu}\d]/u.test(text);
}

const leftOf = (row: Row) => row.segments[0]?.x ?? 0;
const rightOf = (row: Row) => row.segments.at(-1)?.right ?? 0;
const isBold = (row: Row) => row.segments.every(({ bold }) => bold);

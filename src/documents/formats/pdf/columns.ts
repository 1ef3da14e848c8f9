import type { Segment } from './segments.ts';

/** So many lines make a column. */
const LEAST_LINES = 4;
/** Running text fills its column to so much, and has so many letters on a line; the cells of a table do not. */
const FILLED = 0.66;
const LEAST_LETTERS = 16;
/** Beside a diagram's labels the lines that are full still hold most of the letters. */
const FULL = 0.8;
const FULL_LETTERS = 28;
const MOST = 0.6;
/** A line over two columns says nothing of how wide one is. */
const NEARLY_ALL = 0.9;
/** How far from the column's edge its lines may begin. */
const EDGE = 3;
const FLUSH = 0.55;
const DEEPEST = 4;

/** A page's segments in the order in which they are read, each part from the top down. */
export function readingOrder(segments: readonly Segment[], depth = 0): Segment[][] {
  const edge = depth < DEEPEST ? columnEdge(segments) : undefined;
  if (edge === undefined) return segments.length > 0 ? [[...segments]] : [];
  const parts: Segment[][] = [];
  let left: Segment[] = [];
  let right: Segment[] = [];
  let across: Segment[] = [];
  const endColumns = () => {
    parts.push(...readingOrder(left, depth + 1), ...readingOrder(right, depth + 1));
    left = [];
    right = [];
  };
  for (const segment of segments) {
    const side = sideOf(segment, edge);
    if (side === 'across') {
      endColumns();
      across.push(segment);
      continue;
    }
    if (across.length > 0) parts.push(across);
    across = [];
    (side === 'left' ? left : right).push(segment);
  }
  endColumns();
  if (across.length > 0) parts.push(across);
  return parts;
}

function sideOf({ x, right }: Segment, edge: number): 'left' | 'right' | 'across' {
  if (x >= edge - EDGE) return 'right';
  return right < edge ? 'left' : 'across';
}

/** Where a second column begins, with as little as may be across; undefined where the page, or this part of it, has but one. */
function columnEdge(segments: readonly Segment[]): number | undefined {
  const begins = new Map<number, number>();
  for (const { x } of segments) begins.set(Math.round(x), (begins.get(Math.round(x)) ?? 0) + 1);
  const candidates = [...begins].filter(([, count]) => count >= 2).sort((one, other) => other[1] - one[1]);
  const edges = candidates.slice(0, 8).flatMap(([edge]) => (isColumnEdge(segments, edge) ? [edge] : []));
  const across = (edge: number) => segments.filter((segment) => sideOf(segment, edge) === 'across').length;
  return edges.toSorted((one, other) => across(one) - across(other))[0];
}

function isColumnEdge(segments: readonly Segment[], edge: number): boolean {
  const sides = { left: [] as Segment[], right: [] as Segment[], across: [] as Segment[] };
  for (const segment of segments) sides[sideOf(segment, edge)].push(segment);
  const { left, right, across } = sides;
  if (left.length < LEAST_LINES || right.length < LEAST_LINES) return false;
  const flush = right.filter(({ x }) => Math.abs(x - edge) <= EDGE);
  if (lettersOf(flush) < lettersOf(right) * FLUSH) return false;
  const [top, bottom] = [Math.max(...[left, right].map(topOf)), Math.min(...[left, right].map(bottomOf))];
  if (top >= bottom) return false;
  const between = across.filter(({ y }) => y > top && y < bottom).length;
  return between <= Math.min(left.length, right.length) * 0.3 && isRunningText(left) && isRunningText(right);
}

const topOf = (side: readonly Segment[]) => Math.min(...side.map(({ y }) => y));
const bottomOf = (side: readonly Segment[]) => Math.max(...side.map(({ y }) => y));

function isRunningText(side: readonly Segment[]): boolean {
  const widths = side.map(widthOf).sort((one, other) => one - other);
  const mean = widths.reduce((sum, width) => sum + width, 0) / side.length;
  const letters = lettersOf(side);
  if (letters / side.length >= LEAST_LETTERS && mean / (widths.at(-1) ?? 0) >= FILLED) return true;
  const column = widths[Math.floor(widths.length * NEARLY_ALL)] ?? 0;
  const full = side.filter((line) => widthOf(line) >= column * FULL && line.text.length >= FULL_LETTERS);
  return full.length >= LEAST_LINES && lettersOf(full) >= letters * MOST;
}

const widthOf = ({ x, right }: Segment) => right - x;
const lettersOf = (side: readonly Segment[]) => side.reduce((sum, { text }) => sum + text.length, 0);

import type { Run } from './page-text.ts';

/** Letters on one line without a wide gap between them. */
export type Segment = {
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
  bold: boolean;
};

/** Wider than between any words, in the size of the letters. */
const WIDE_GAP = 1.1;
const WORD_GAP = 0.12;
/** Letters that stand so much higher or lower are on the same line: the mark of a footnote. */
const SAME_LINE = 0.45;

/** A page's segments from the top down, on each line from the left. */
export function segmentsOf(runs: readonly Run[]): Segment[] {
  return linesOf(runs).flatMap((line) => segmentsIn(line.toSorted((one, other) => one.x - other.x)));
}

function linesOf(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [];
  let base = Number.NEGATIVE_INFINITY;
  for (const run of runs.toSorted((one, other) => one.y - other.y || one.x - other.x)) {
    const line = lines.at(-1);
    const size = Math.max(run.size, ...(line ?? []).slice(-1).map((other) => other.size));
    if (line && run.y - base <= SAME_LINE * size) line.push(run);
    else lines.push([run]);
    if (lines.at(-1)?.length === 1) base = run.y;
  }
  return lines;
}

function segmentsIn(line: readonly Run[]): Segment[] {
  const groups: Run[][] = [];
  for (const run of line.map(withMark)) {
    const before = groups.at(-1)?.at(-1);
    const gap = before ? run.x - (before.x + before.width) : 0;
    if (before && gap <= WIDE_GAP * Math.min(before.size, run.size)) groups.at(-1)?.push(run);
    else groups.push([run]);
  }
  return groups.map(segmentOf).filter(({ text }) => text !== '');
}

/** Word's mark of a list within a list is the letter o, in a font of its own. */
function withMark(run: Run, at: number, line: readonly Run[]): Run {
  const next = line[at + 1];
  return run.text.trim() === 'o' && next !== undefined && next.font !== run.font
    ? { ...run, text: '◦ ' }
    : run;
}

function segmentOf(runs: readonly Run[]): Segment {
  const text = runs.reduce((joined, run, at) => {
    const before = runs[at - 1];
    if (before === undefined) return run.text;
    const apart = run.x - (before.x + before.width) > WORD_GAP * run.size;
    return joined + (apart && !/\s$/.test(joined) ? ' ' : '') + run.text;
  }, '');
  // The size and the line of most of it: a raised number or a small letter tells nothing.
  const most = runs.toSorted((one, other) => other.text.length - one.text.length)[0];
  const last = runs.at(-1);
  return {
    text: text.replace(/ {2,}/g, ' ').trim(),
    x: runs[0]?.x ?? 0,
    right: (last?.x ?? 0) + (last?.width ?? 0),
    y: most?.y ?? 0,
    size: Math.round((most?.size ?? 0) * 2) / 2,
    bold: runs.every((run) => run.bold || run.text.trim() === ''),
  };
}

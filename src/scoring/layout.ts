import { type Instrument, stepCount } from './instrument.ts';
import { FIRST_STEP } from './ratings.ts';

/**
 * How what is counted and summed is laid out. The matrix has lines: the areas first, then the criteria, both in
 * plan order. What a sheet rated in a line is one number: how many cells, times `span`, and what their steps above
 * the scale's lowest add up to.
 */
export interface Layout {
  readonly lineCount: number;
  /** More than a line's steps can add up to: a power of two, so that to multiply by `perSpan`, 1 / span, is exact. */
  readonly span: number;
  readonly perSpan: number;
  /** How many codes an answer can have. */
  readonly codeCount: number;
}

export function layoutOf({ areas, criteria, matrixScale, actionScale }: Instrument): Layout {
  const mostSteps = Math.max(areas.length, criteria.length) * (stepCount(matrixScale) - 1);
  const span = 2 ** Math.ceil(Math.log2(mostSteps + 1));
  return {
    lineCount: areas.length + criteria.length,
    span,
    perSpan: 1 / span,
    codeCount: FIRST_STEP + Math.max(stepCount(matrixScale), stepCount(actionScale)),
  };
}

/** How many cells are rated in a line. */
export function cellsIn(line: number, { perSpan }: Layout): number {
  return Math.floor(line * perSpan);
}

/** What a line's ratings add up to, on a scale from `min`. */
export function sumIn(line: number, layout: Layout, min: number): number {
  return line - cellsIn(line, layout) * (layout.span - min);
}

import { type Instrument, stepCount } from './instrument.ts';
import { FIRST_STEP } from './ratings.ts';

/**
 * How what is counted and summed is laid out. The matrix has lines: the areas first, then the criteria, both in
 * plan order. What a sheet rated in a line is one number: its lowest `stepBits` bits are what the cells' steps above
 * the scale's lowest add up to, those above are how many cells.
 */
export interface Layout {
  readonly lineCount: number;
  readonly stepBits: number;
  /** How many codes an answer can have. */
  readonly codeCount: number;
}

/** Throws RangeError where a line's cells and steps need more than the 31 bits of a whole number. */
export function layoutOf({ areas, criteria, matrixScale, actionScale }: Instrument): Layout {
  const mostCells = Math.max(areas.length, criteria.length);
  const mostSteps = mostCells * (stepCount(matrixScale) - 1);
  const stepBits = Math.ceil(Math.log2(mostSteps + 1));
  if ((mostCells + 1) * 2 ** stepBits > 2 ** 31) {
    throw new RangeError(
      `Areas of ${mostCells} cells are too large for a scale of ${stepCount(matrixScale)}`,
    );
  }
  return {
    lineCount: areas.length + criteria.length,
    stepBits,
    codeCount: FIRST_STEP + Math.max(stepCount(matrixScale), stepCount(actionScale)),
  };
}

/** How many cells are rated in a line. */
export function cellsIn(line: number, { stepBits }: Layout): number {
  return line >> stepBits;
}

/** What a line's ratings add up to, on a scale from `min`. */
export function sumIn(line: number, { stepBits }: Layout, min: number): number {
  const cells = line >> stepBits;
  return line - (cells << stepBits) + cells * min;
}

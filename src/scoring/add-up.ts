import { cellCount, type Instrument, stepCount } from './instrument.ts';
import type { Layout } from './layout.ts';
import { FIRST_STEP, NOT_RELEVANT, type Ratings } from './ratings.ts';

/** What each sheet adds up to. */
export interface Totals {
  /** What it rated in each line: at `sheet * lineCount + line`, as `Layout` puts it. */
  readonly lines: Float64Array;
  /** How many items, cells and actions, it rated and found not relevant. */
  readonly answered: Int32Array;
  readonly notRelevant: Int32Array;
}

/** What an answer adds, by its code. */
interface Weights {
  /** To its two lines. */
  readonly line: Float64Array;
  /** To how many its sheet has of each kind: one that is not relevant, or `rating` for a rating. */
  readonly kind: Float64Array;
  /** More than all that are not relevant add up to. */
  readonly rating: number;
}

/**
 * Goes through all answers once. What an answer adds is looked up by its code: to branch on what cannot be foreseen
 * costs more than all else here.
 */
export function addUp(ratings: Ratings, instrument: Instrument, layout: Layout): Totals {
  const { answers, itemCount, sheets } = ratings;
  const { length: areas } = instrument.areas;
  const { length: criteria } = instrument.criteria;
  const cells = cellCount(instrument);
  const weights = weightsOf(itemCount, instrument, layout);
  const lines = new Float64Array(sheets.length * layout.lineCount);
  const answered = new Int32Array(sheets.length);
  const notRelevant = new Int32Array(sheets.length);
  sheets.forEach((_, sheet) => {
    const first = sheet * itemCount;
    const inMatrix = addLines(answers, first, weights, lines, sheet * layout.lineCount, areas, criteria);
    const kinds = inMatrix + addKinds(answers, first + cells, first + itemCount, weights);
    answered[sheet] = Math.floor(kinds / weights.rating);
    notRelevant[sheet] = kinds % weights.rating;
  });
  return { lines, answered, notRelevant };
}

function weightsOf(itemCount: number, instrument: Instrument, { codeCount, span }: Layout): Weights {
  const line = new Float64Array(codeCount);
  for (let step = 0; step < stepCount(instrument.matrixScale); step += 1) {
    line[FIRST_STEP + step] = span + step;
  }
  const rating = itemCount + 1;
  const kind = new Float64Array(codeCount).fill(rating, FIRST_STEP);
  kind[NOT_RELEVANT] = 1;
  return { line, kind, rating };
}

/** Adds the matrix's answers to the sheet's lines, and gives how many it has of each kind. */
function addLines(
  codes: Uint16Array,
  first: number,
  weights: Weights,
  lines: Float64Array,
  firstArea: number,
  areas: number,
  criteria: number,
): number {
  const { line, kind } = weights;
  const firstCriterion = firstArea + areas;
  let kinds = 0;
  for (let area = 0; area < areas; area += 1) {
    const row = first + area * criteria;
    let sum = 0;
    for (let criterion = 0; criterion < criteria; criterion += 1) {
      const code = codes[row + criterion] ?? 0;
      const weight = line[code] ?? 0;
      sum += weight;
      lines[firstCriterion + criterion] = (lines[firstCriterion + criterion] ?? 0) + weight;
      kinds += kind[code] ?? 0;
    }
    lines[firstArea + area] = sum;
  }
  return kinds;
}

/** How many answers of each kind there are. */
function addKinds(codes: Uint16Array, first: number, end: number, { kind }: Weights): number {
  let kinds = 0;
  for (let place = first; place < end; place += 1) kinds += kind[codes[place] ?? 0] ?? 0;
  return kinds;
}

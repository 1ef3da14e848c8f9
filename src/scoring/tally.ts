import { cellCount, type Instrument, stepCount } from './instrument.ts';
import { cellsIn, type Layout } from './layout.ts';
import { FIRST_STEP, NOT_RELEVANT, type Ratings } from './ratings.ts';

/** What some sheets come to; a sheet's place is its place among them. */
export interface Tally {
  readonly sheets: readonly number[];
  /** What each rated in each line: at `place * lineCount + line`, as `Layout` puts it. */
  readonly lines: Int32Array;
  /** How many items, cells and actions, each rated and found not relevant. */
  readonly answered: number[];
  readonly notRelevant: number[];
  /** How many answers of each code each item had, and after the items each line: at `row * codeCount + code`. */
  readonly counts: Int32Array;
}

/** Gives what sheets come to, always in the same place: a tally holds until the next is asked for. */
export function tallier(instrument: Instrument, layout: Layout) {
  const { length: areas } = instrument.areas;
  const { length: criteria } = instrument.criteria;
  const { lineCount, codeCount } = layout;
  const cells = cellCount(instrument);
  const itemCount = cells + instrument.actions.length;
  const weights = weightsOf(instrument, layout);
  const counts = new Int32Array((itemCount + lineCount) * codeCount);
  let lines = new Int32Array(0);

  return ({ answers }: Ratings, sheets: readonly number[]): Tally => {
    if (lines.length < sheets.length * lineCount) lines = new Int32Array(sheets.length * lineCount);
    lines.fill(0);
    counts.fill(0);
    const answered: number[] = [];
    const notRelevant: number[] = [];
    const tally = { sheets, lines, answered, notRelevant, counts };
    for (let place = 0; place < sheets.length; place += 1) {
      const first = (sheets[place] ?? 0) * itemCount;
      answered.push(0);
      notRelevant.push(0);
      addMatrix(tally, place, answers, first, areas, criteria, weights, layout);
      if (itemCount > cells) addActions(tally, place, answers, first, cells, itemCount, codeCount);
    }
    countLines(counts, itemCount * codeCount, codeCount, areas, criteria);
    return tally;
  };
}

/** What an answer in the matrix adds to its two lines, by its code. */
function weightsOf({ matrixScale }: Instrument, { codeCount, stepBits }: Layout): Int32Array {
  const weights = new Int32Array(codeCount);
  for (let step = 0; step < stepCount(matrixScale); step += 1) {
    weights[FIRST_STEP + step] = 2 ** stepBits + step;
  }
  return weights;
}

/**
 * Adds the sheet's answers in the matrix. What each adds is looked up: to branch on what cannot be foreseen costs more
 * than all else here.
 */
function addMatrix(
  { lines, counts, answered, notRelevant }: Tally,
  place: number,
  answers: Uint16Array,
  first: number,
  areas: number,
  criteria: number,
  weights: Int32Array,
  layout: Layout,
): void {
  const { lineCount, codeCount } = layout;
  const firstArea = place * lineCount;
  const firstCriterion = firstArea + areas;
  let row = 0;
  let rated = 0;
  let skipped = 0;
  for (let area = 0; area < areas; area += 1) {
    const cell = first + area * criteria;
    let sum = 0;
    for (let criterion = 0; criterion < criteria; criterion += 1) {
      const code = answers[cell + criterion] ?? 0;
      const weight = weights[code] ?? 0;
      sum += weight;
      lines[firstCriterion + criterion] = (lines[firstCriterion + criterion] ?? 0) + weight;
      counts[row + code] = (counts[row + code] ?? 0) + 1;
      skipped += Number(code === NOT_RELEVANT);
      row += codeCount;
    }
    lines[firstArea + area] = sum;
    rated += cellsIn(sum, layout);
  }
  answered[place] = rated;
  notRelevant[place] = skipped;
}

/** Adds the sheet's answers to the actions, whose items follow the matrix's. */
function addActions(
  { counts, answered, notRelevant }: Tally,
  place: number,
  answers: Uint16Array,
  first: number,
  cells: number,
  itemCount: number,
  codeCount: number,
): void {
  let rated = answered[place] ?? 0;
  let skipped = notRelevant[place] ?? 0;
  for (let item = cells; item < itemCount; item += 1) {
    const code = answers[first + item] ?? 0;
    const counted = item * codeCount + code;
    counts[counted] = (counts[counted] ?? 0) + 1;
    rated += Number(code >= FIRST_STEP);
    skipped += Number(code === NOT_RELEVANT);
  }
  answered[place] = rated;
  notRelevant[place] = skipped;
}

/** Adds up the counts of the matrix's items to those of its lines, which begin at `firstArea`. */
function countLines(
  counts: Int32Array,
  firstArea: number,
  codeCount: number,
  areas: number,
  criteria: number,
): void {
  const firstCriterion = firstArea + areas * codeCount;
  let item = 0;
  for (let area = 0; area < areas; area += 1) {
    const inArea = firstArea + area * codeCount;
    for (let criterion = 0; criterion < criteria; criterion += 1) {
      const inCriterion = firstCriterion + criterion * codeCount;
      for (let code = 0; code < codeCount; code += 1) {
        const count = counts[item + code] ?? 0;
        counts[inArea + code] = (counts[inArea + code] ?? 0) + count;
        counts[inCriterion + code] = (counts[inCriterion + code] ?? 0) + count;
      }
      item += codeCount;
    }
  }
}

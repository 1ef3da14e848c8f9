import { type Instrument, stepCount } from './instrument.ts';
import { FIRST_STEP, NOT_RELEVANT, type Ratings } from './ratings.ts';

/**
 * What some sheets add up to. The matrix has lines: the areas first, then the criteria, both in plan order.
 * A sheet is given by its position in `sheets`, a rating by its steps above the scale's lowest.
 */
export interface Totals {
  /** Places in `Ratings.sheets`. */
  readonly sheets: readonly number[];
  readonly lineCount: number;
  /** How many answers each item had of each code, at `item * codeCount + code`. */
  readonly answers: Uint32Array;
  readonly codeCount: number;
  /** What each sheet's ratings in each line add up to, at `position * lineCount + line`. */
  readonly steps: Uint32Array;
  /** How many cells each sheet rated in each line, likewise. */
  readonly rated: Uint16Array;
  /** How many items, cells and actions, each sheet rated and found not relevant. */
  readonly answered: Uint32Array;
  readonly notRelevant: Uint32Array;
}

/** Goes through each sheet's answers once. */
export function addUp(ratings: Ratings, instrument: Instrument, sheets: readonly number[]): Totals {
  const { answers, itemCount } = ratings;
  const lineCount = instrument.areas.length + instrument.criteria.length;
  const mostSteps = Math.max(stepCount(instrument.matrixScale), stepCount(instrument.actionScale));
  const codeCount = FIRST_STEP + mostSteps;
  const totals: Totals = {
    sheets,
    lineCount,
    answers: new Uint32Array(itemCount * codeCount),
    codeCount,
    steps: new Uint32Array(sheets.length * lineCount),
    rated: new Uint16Array(sheets.length * lineCount),
    answered: new Uint32Array(sheets.length),
    notRelevant: new Uint32Array(sheets.length),
  };
  sheets.forEach((sheet, position) => {
    const codes = answers.subarray(sheet * itemCount, (sheet + 1) * itemCount);
    tallyAnswers(codes, totals, position);
    sumMatrix(codes, totals, position, instrument.areas.length, instrument.criteria.length);
  });
  return totals;
}

function tallyAnswers(codes: Uint16Array, totals: Totals, position: number): void {
  const { answers, codeCount } = totals;
  let answered = 0;
  let notRelevant = 0;
  for (let item = 0; item < codes.length; item += 1) {
    const code = codes[item] ?? 0;
    add(answers, item * codeCount + code, 1);
    if (code >= FIRST_STEP) answered += 1;
    else if (code === NOT_RELEVANT) notRelevant += 1;
  }
  totals.answered[position] = answered;
  totals.notRelevant[position] = notRelevant;
}

function sumMatrix(
  codes: Uint16Array,
  totals: Totals,
  position: number,
  areas: number,
  criteria: number,
): void {
  const { steps, rated } = totals;
  const firstArea = position * totals.lineCount;
  const firstCriterion = firstArea + areas;
  for (let area = 0; area < areas; area += 1) {
    let areaSteps = 0;
    let areaRated = 0;
    for (let criterion = 0; criterion < criteria; criterion += 1) {
      const code = codes[area * criteria + criterion] ?? 0;
      if (code < FIRST_STEP) continue;
      areaSteps += code - FIRST_STEP;
      areaRated += 1;
      add(steps, firstCriterion + criterion, code - FIRST_STEP);
      add(rated, firstCriterion + criterion, 1);
    }
    steps[firstArea + area] = areaSteps;
    rated[firstArea + area] = areaRated;
  }
}

function add(counts: Uint16Array | Uint32Array, place: number, amount: number): void {
  counts[place] = (counts[place] ?? 0) + amount;
}

import type { Totals } from './add-up.ts';
import { type Instrument, stepCount } from './instrument.ts';
import type { Value } from './values.ts';

/**
 * The units' scores in each of the matrix's lines (areas, then criteria). A unit's score is the mean of the
 * cells it rated in the line, and counts if those are at least `minCoverage` of the line's cells, and one.
 */
export function unitScores(totals: Totals, instrument: Instrument): Value[][] {
  const areas = instrument.areas.map((_, area) =>
    lineScores(totals, instrument, area, instrument.criteria.length),
  );
  const criteria = instrument.criteria.map((_, criterion) =>
    lineScores(totals, instrument, areas.length + criterion, areas.length),
  );
  return [...areas, ...criteria];
}

/** Units are counted by score: few scores are possible, however many the units. */
function lineScores(totals: Totals, instrument: Instrument, line: number, cells: number): Value[] {
  const { matrixScale, minCoverage } = instrument;
  const highestStep = stepCount(matrixScale) - 1;
  const width = cells * highestStep + 1;
  const counts = new Uint32Array((cells + 1) * width);
  for (let place = line; place < totals.rated.length; place += totals.lineCount) {
    const score = (totals.rated[place] ?? 0) * width + (totals.steps[place] ?? 0);
    counts[score] = (counts[score] ?? 0) + 1;
  }

  const values: Value[] = [];
  for (let rated = 1; rated <= cells; rated += 1) {
    // Both sides are rounded from exact shares in the same way, so that 11 of 20 is 0.55 and not below it.
    if (rated / cells < minCoverage) continue;
    for (let steps = 0; steps <= rated * highestStep; steps += 1) {
      const count = counts[rated * width + steps] ?? 0;
      if (count > 0) values.push({ sum: rated * matrixScale.min + steps, of: rated, count });
    }
  }
  return values;
}

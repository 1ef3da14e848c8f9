import { displayOn } from './display.ts';
import { type Fraction, toNumber } from './fraction.ts';
import type { Instrument } from './instrument.ts';
import { sumRatings } from './item-figures.ts';
import type { Layout } from './layout.ts';
import { possibleRatings } from './possible-scores.ts';
import type { CellResult } from './round-result.ts';

/** Gives the results of the matrix's cells, area by area, from the counts of a round's `Tally`. */
export function cellReader(
  instrument: Instrument,
  { codeCount }: Layout,
): (counts: Int32Array) => CellResult[] {
  const { areas, criteria, matrixScale, minGroup, language } = instrument;
  const cells = areas.flatMap((area) => criteria.map((criterion) => ({ area, criterion })));
  const ratings = possibleRatings(matrixScale);
  const display = displayOn(matrixScale, language);
  return (counts) =>
    cells.map(({ area, criterion }, item) => {
      const { n, sum } = sumRatings(counts, item * codeCount, ratings);
      if (n < minGroup) return { area, criterion, n, mean: null, display: null, suppressed: true };
      const mean: Fraction = { num: sum, den: n };
      return { area, criterion, n, mean: toNumber(mean), display: display(mean), suppressed: false };
    });
}

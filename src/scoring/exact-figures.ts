import type { GroupFigures } from './group-figures.ts';
import type { Instrument } from './instrument.ts';
import { cellsIn, type Layout, sumIn } from './layout.ts';
import { isScore } from './possible-scores.ts';
import type { Tally } from './tally.ts';
import { groupMean, medianOf, unitsIn, type Value } from './values.ts';

/** A line's figures over the sheets of a tally, for any line: slowly, without a list of its scores. */
export function exactFigures(
  { lines, sheets }: Pick<Tally, 'lines' | 'sheets'>,
  line: number,
  { areas, criteria, matrixScale, minCoverage, minGroup }: Instrument,
  layout: Layout,
): GroupFigures {
  const cells = line < areas.length ? criteria.length : areas.length;
  const counts = new Map<number, number>();
  for (let place = 0; place < sheets.length; place += 1) {
    const rated = lines[place * layout.lineCount + line] ?? 0;
    if (isScore(cellsIn(rated, layout), cells, minCoverage)) counts.set(rated, (counts.get(rated) ?? 0) + 1);
  }
  const values = [...counts].map(([rated, count]): Value => {
    return { sum: sumIn(rated, layout, matrixScale.min), of: cellsIn(rated, layout), count };
  });
  const mean = groupMean(values, minGroup);
  return { n: unitsIn(values), mean, median: mean && medianOf(values) };
}

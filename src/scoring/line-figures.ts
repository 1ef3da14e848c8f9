import { exactFigures } from './exact-figures.ts';
import { type GroupFigures, groupFigures } from './group-figures.ts';
import type { Instrument } from './instrument.ts';
import type { Layout } from './layout.ts';
import { type LineScores, possibleScores } from './possible-scores.ts';

/** Gives the figures of a line of the matrix over some sheets: `lines` is that of `Totals`. */
export function lineReader(instrument: Instrument, layout: Layout) {
  const { areas, criteria, matrixScale, minCoverage, minGroup } = instrument;
  const scoresIn = (cells: number) => possibleScores(cells, matrixScale, minCoverage, layout.span);
  const inArea = scoresIn(criteria.length);
  const inCriterion = areas.length === criteria.length ? inArea : scoresIn(areas.length);
  const counts = new Int32Array(
    Math.max(inArea?.numerators.length ?? 0, inCriterion?.numerators.length ?? 0),
  );

  return (lines: Float64Array, line: number, sheets: readonly number[]): GroupFigures => {
    const scores = line < areas.length ? inArea : inCriterion;
    if (scores === null || sheets.length > scores.mostUnits) {
      return exactFigures(lines, line, sheets, instrument, layout);
    }
    counts.fill(0);
    const sum = countScores(lines, line, layout.lineCount, sheets, scores, counts);
    const n = sheets.length - (counts[0] ?? 0);
    return groupFigures(n, sum, counts, 0, scores, minGroup);
  };
}

/** Counts the sheets by score, and gives what the scores add up to. */
function countScores(
  lines: Float64Array,
  line: number,
  lineCount: number,
  sheets: readonly number[],
  { placeOf, numerators }: LineScores,
  counts: Int32Array,
): number {
  let sum = 0;
  for (let i = 0; i < sheets.length; i += 1) {
    const place = placeOf[lines[(sheets[i] ?? 0) * lineCount + line] ?? 0] ?? 0;
    counts[place] = (counts[place] ?? 0) + 1;
    sum += numerators[place] ?? 0;
  }
  return sum;
}

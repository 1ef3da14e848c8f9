import { exactFigures } from './exact-figures.ts';
import { type GroupFigures, groupFigures } from './group-figures.ts';
import type { Instrument } from './instrument.ts';
import type { Layout } from './layout.ts';
import { type LineScores, possibleScores } from './possible-scores.ts';
import type { Tally } from './tally.ts';

/** Gives the figures of a line of the matrix over the sheets of a tally. */
export function lineReader(instrument: Instrument, layout: Layout) {
  const { areas, criteria, matrixScale, minCoverage, minGroup } = instrument;
  const scoresIn = (cells: number) => possibleScores(cells, matrixScale, minCoverage, 2 ** layout.stepBits);
  const inArea = scoresIn(criteria.length);
  const inCriterion = areas.length === criteria.length ? inArea : scoresIn(areas.length);
  const counts = new Int32Array(
    Math.max(inArea?.numerators.length ?? 0, inCriterion?.numerators.length ?? 0),
  );

  return (tally: Pick<Tally, 'lines' | 'sheets'>, line: number): GroupFigures => {
    const scores = line < areas.length ? inArea : inCriterion;
    const { length: units } = tally.sheets;
    if (scores === null || units > scores.mostUnits) return exactFigures(tally, line, instrument, layout);
    counts.fill(0);
    const end = units * layout.lineCount;
    const sum = countScores(tally.lines, line, end, layout.lineCount, scores, counts);
    return groupFigures(units - (counts[0] ?? 0), sum, counts, 0, scores, minGroup);
  };
}

/** Counts the sheets by score, and gives what the scores add up to. */
function countScores(
  lines: Int32Array,
  first: number,
  end: number,
  lineCount: number,
  { placeOf, numerators }: LineScores,
  counts: Int32Array,
): number {
  let sum = 0;
  for (let line = first; line < end; line += lineCount) {
    const place = placeOf[lines[line] ?? 0] ?? 0;
    counts[place] = (counts[place] ?? 0) + 1;
    sum += numerators[place] ?? 0;
  }
  return sum;
}

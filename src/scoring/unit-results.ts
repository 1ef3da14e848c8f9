import type { Totals } from './add-up.ts';
import type { Instrument } from './instrument.ts';
import { type Layout, sumIn } from './layout.ts';
import type { Ratings } from './ratings.ts';
import type { UnitResult } from './round-result.ts';

/** Gives a unit's own sums and counts from its sheet. */
export function unitReader({ areas, criteria, matrixScale }: Instrument, layout: Layout) {
  const { lineCount } = layout;
  const { min } = matrixScale;
  const blankAreas = blank(areas);
  const blankCriteria = blank(criteria);
  return (sheet: number, ratings: Ratings, { lines, answered, notRelevant }: Totals): UnitResult => {
    const firstArea = sheet * lineCount;
    const firstCriterion = firstArea + areas.length;
    const rated = answered[sheet] ?? 0;
    const skipped = notRelevant[sheet] ?? 0;
    return {
      id: ratings.sheets[sheet]?.unit ?? '',
      sums: {
        areas: sumsById(areas, blankAreas, lines, firstArea, layout, min),
        criteria: sumsById(criteria, blankCriteria, lines, firstCriterion, layout, min),
        total: total(lines, firstArea, firstCriterion, layout, min),
      },
      answered: rated,
      notRelevant: skipped,
      unanswered: ratings.itemCount - rated - skipped,
    };
  };
}

/** A record to copy and fill in, which is faster than to build each from nothing. */
function blank(ids: readonly string[]): Record<string, number> {
  return Object.fromEntries(ids.map((id) => [id, 0]));
}

function sumsById(
  ids: readonly string[],
  blankSums: Readonly<Record<string, number>>,
  lines: Float64Array,
  first: number,
  layout: Layout,
  min: number,
): Record<string, number> {
  const sums = { ...blankSums };
  for (let place = 0; place < ids.length; place += 1) {
    sums[ids[place] ?? ''] = sumIn(lines[first + place] ?? 0, layout, min);
  }
  return sums;
}

function total(lines: Float64Array, first: number, end: number, layout: Layout, min: number): number {
  let sum = 0;
  for (let line = first; line < end; line += 1) sum += sumIn(lines[line] ?? 0, layout, min);
  return sum;
}

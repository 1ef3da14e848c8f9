import type { Instrument } from './instrument.ts';
import { type Layout, sumIn } from './layout.ts';
import type { Ratings } from './ratings.ts';
import type { UnitResult } from './round-result.ts';
import type { Tally } from './tally.ts';

/** Gives each unit's own sums and counts, from its sheet in a tally. */
export function unitReader({ areas, criteria, matrixScale }: Instrument, layout: Layout) {
  const { lineCount } = layout;
  const { min } = matrixScale;
  const blankAreas = blank(areas);
  const blankCriteria = blank(criteria);
  return ({ sheets, itemCount }: Ratings, tally: Tally): UnitResult[] =>
    tally.sheets.map((sheet, place) => {
      const { lines, answered, notRelevant } = tally;
      const firstArea = place * lineCount;
      const rated = answered[place] ?? 0;
      const skipped = notRelevant[place] ?? 0;
      return {
        id: sheets[sheet]?.unit ?? '',
        sums: {
          areas: sumsById(areas, { ...blankAreas }, lines, firstArea, layout, min),
          criteria: sumsById(criteria, { ...blankCriteria }, lines, firstArea + areas.length, layout, min),
          total: total(lines, firstArea, firstArea + areas.length, layout, min),
        },
        answered: rated,
        notRelevant: skipped,
        unanswered: itemCount - rated - skipped,
      };
    });
}

/** A record to copy and fill in, which is faster than to build each from nothing; fastest if it was parsed. */
function blank(ids: readonly string[]): Record<string, number> {
  return JSON.parse(JSON.stringify(Object.fromEntries(ids.map((id) => [id, 0]))));
}

function sumsById(
  ids: readonly string[],
  sums: Record<string, number>,
  lines: Int32Array,
  first: number,
  layout: Layout,
  min: number,
): Record<string, number> {
  for (let place = 0; place < ids.length; place += 1) {
    sums[ids[place] ?? ''] = sumIn(lines[first + place] ?? 0, layout, min);
  }
  return sums;
}

function total(lines: Int32Array, first: number, end: number, layout: Layout, min: number): number {
  let sum = 0;
  for (let line = first; line < end; line += 1) sum += sumIn(lines[line] ?? 0, layout, min);
  return sum;
}

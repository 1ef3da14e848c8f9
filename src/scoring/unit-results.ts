import type { Totals } from './add-up.ts';
import type { Instrument } from './instrument.ts';
import type { Ratings } from './ratings.ts';
import type { UnitResult } from './round-result.ts';

/** Each unit's own sums and counts, in the order that the ratings first name the units in the round. */
export function unitResults(totals: Totals, ratings: Ratings, instrument: Instrument): UnitResult[] {
  const { areas, criteria, matrixScale } = instrument;
  return totals.sheets.map((sheet, position) => {
    const sum = (line: number) => {
      const place = position * totals.lineCount + line;
      return (totals.steps[place] ?? 0) + (totals.rated[place] ?? 0) * matrixScale.min;
    };
    const areaSums = areas.map((_, area) => sum(area));
    const answered = totals.answered[position] ?? 0;
    const notRelevant = totals.notRelevant[position] ?? 0;
    return {
      id: ratings.sheets[sheet]?.unit ?? '',
      sums: {
        areas: byId(areas, (area) => areaSums[area] ?? 0),
        criteria: byId(criteria, (criterion) => sum(areas.length + criterion)),
        total: areaSums.reduce((total, areaSum) => total + areaSum, 0),
      },
      answered,
      notRelevant,
      unanswered: ratings.itemCount - answered - notRelevant,
    };
  });
}

function byId(ids: readonly string[], sumAt: (place: number) => number): Record<string, number> {
  const values: Record<string, number> = {};
  ids.forEach((id, place) => {
    values[id] = sumAt(place);
  });
  return values;
}

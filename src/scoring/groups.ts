import type { GroupFigures } from './group-figures.ts';
import { cellCount, type Instrument } from './instrument.ts';
import { itemFigures } from './item-figures.ts';
import type { Layout } from './layout.ts';
import { lineReader } from './line-figures.ts';
import { possibleRatings } from './possible-scores.ts';

/** The figures of each area, criterion and action, in plan order. */
export interface Groups {
  readonly areas: readonly GroupFigures[];
  readonly criteria: readonly GroupFigures[];
  readonly actions: readonly GroupFigures[];
}

/** Gives the figures over some sheets. `lines` is that of `Totals`, `counts` what `countByItem` gives for the sheets. */
export function groupReader(instrument: Instrument, layout: Layout) {
  const { areas, criteria, actions, minGroup } = instrument;
  const lineFigures = lineReader(instrument, layout);
  const ratings = possibleRatings(instrument.actionScale);
  const firstAction = cellCount(instrument);
  return (lines: Float64Array, sheets: readonly number[], counts: Int32Array): Groups => ({
    areas: areas.map((_, area) => lineFigures(lines, area, sheets)),
    criteria: criteria.map((_, criterion) => lineFigures(lines, areas.length + criterion, sheets)),
    actions: actions.map((_, action) =>
      itemFigures(counts, (firstAction + action) * layout.codeCount, ratings, minGroup),
    ),
  });
}

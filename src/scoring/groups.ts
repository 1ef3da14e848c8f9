import type { GroupFigures } from './group-figures.ts';
import { cellCount, type Instrument } from './instrument.ts';
import { itemFigures } from './item-figures.ts';
import type { Layout } from './layout.ts';
import { lineReader } from './line-figures.ts';
import { possibleRatings } from './possible-scores.ts';
import type { Tally } from './tally.ts';

/** The figures of each area, criterion and action, in plan order. */
export interface Groups {
  readonly areas: readonly GroupFigures[];
  readonly criteria: readonly GroupFigures[];
  readonly actions: readonly GroupFigures[];
}

/** Gives the figures over the sheets of a tally. */
export function groupReader(instrument: Instrument, layout: Layout) {
  const { areas, criteria, actions, minGroup } = instrument;
  const lineFigures = lineReader(instrument, layout);
  const ratings = possibleRatings(instrument.actionScale);
  const firstAction = cellCount(instrument);
  return (tally: Tally): Groups => ({
    areas: areas.map((_, area) => lineFigures(tally, area)),
    criteria: criteria.map((_, criterion) => lineFigures(tally, areas.length + criterion)),
    actions: actions.map((_, action) =>
      itemFigures(tally.counts, (firstAction + action) * layout.codeCount, ratings, minGroup),
    ),
  });
}

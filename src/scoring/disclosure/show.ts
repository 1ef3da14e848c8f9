import { extremes } from '../extremes.ts';
import { type Fraction, roundedTenths } from '../fraction.ts';
import type { Instrument } from '../instrument.ts';
import { type Ranks, ranksOf } from '../rank.ts';
import { groupMean, medianOf, type Value } from '../values.ts';
import { type Changes, sizeOf } from './changes.ts';
import type { DisclosedChange, DisclosedFigure, DisclosedResult } from './disclosed-result.ts';
import type { Figure, Figures, SUBJECTS } from './figures.ts';
import { type Sheets, sharesOf } from './sheets.ts';
import type { Withheld } from './withheld.ts';

/** A round's figures without what is withheld: ranks, highest and lowest are among those that are shown. */
export function show(
  figures: Figures,
  { sheets, changes }: { readonly sheets: Sheets; readonly changes: Changes | null },
  instrument: Instrument,
  withheld: Withheld,
): Omit<DisclosedResult, 'round' | 'invited' | 'responded' | 'trend'> & {
  changes: Record<(typeof SUBJECTS)[number], DisclosedChange[]>;
} {
  const { areas, criteria } = instrument;
  const group = (kind: (typeof SUBJECTS)[number]) =>
    subjects(figures[kind], sheets, instrument.minCoverage, withheld);
  const groups = { areas: group('areas'), criteria: group('criteria'), actions: group('actions') };
  const ranks = { areas: groups.areas.ranks, criteria: groups.criteria.ranks, actions: groups.actions.ranks };
  const changesOf = (kind: (typeof SUBJECTS)[number]) =>
    figures[kind].map((figure) => {
      const isWithheld = withheld.figures.has(figure) || withheld.changes.has(figure);
      const change = isWithheld ? undefined : changes?.of.get(figure);
      return { id: figure.id, change: change === undefined ? null : tenths(sizeOf(change)) };
    });
  return {
    areas: groups.areas.shown,
    criteria: groups.criteria.shown,
    cells: figures.cells.map((figure) => {
      const shares = [...sharesOf(sheets, figure, instrument.minCoverage).values()];
      const isWithheld = withheld.figures.has(figure);
      return {
        area: areas[Math.floor(figure.place / criteria.length)] ?? '',
        criterion: criteria[figure.place % criteria.length] ?? '',
        n: shares.length,
        mean: tenthsOrNull(isWithheld ? null : groupMean(shares, 1)),
        withheld: isWithheld && shares.length > 0,
      };
    }),
    actions: groups.actions.shown,
    highest: extremes(instrument, ranks, 'fromHighest'),
    lowest: extremes(instrument, ranks, 'fromLowest'),
    changes: { areas: changesOf('areas'), criteria: changesOf('criteria'), actions: changesOf('actions') },
  };
}

function subjects(
  figures: readonly Figure[],
  sheets: Sheets,
  minCoverage: number,
  withheld: Withheld,
): { ranks: Ranks; shown: DisclosedFigure[] } {
  const shares = figures.map((figure): Value[] => [...sharesOf(sheets, figure, minCoverage).values()]);
  const means = figures.map((figure, place) =>
    withheld.figures.has(figure) ? null : groupMean(shares[place] ?? [], 1),
  );
  const ranks = ranksOf(means);
  const shown = figures.map((figure, place): DisclosedFigure => {
    const values = shares[place] ?? [];
    const mean = means[place] ?? null;
    return {
      id: figure.id,
      n: values.length,
      mean: tenthsOrNull(mean),
      median: tenthsOrNull(mean === null || withheld.medians.has(figure) ? null : medianOf(values)),
      rank: ranks.fromHighest[place] || null,
      withheld: withheld.figures.has(figure) && values.length > 0,
    };
  });
  return { ranks, shown };
}

const tenths = (value: Fraction): number => Number(roundedTenths(value)) / 10;
const tenthsOrNull = (value: Fraction | null): number | null => value && tenths(value);

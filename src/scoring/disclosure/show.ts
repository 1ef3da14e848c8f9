import { type Fraction, roundedTenths } from '../fraction.ts';
import type { Instrument } from '../instrument.ts';
import { highest, lowest, type Ranked, ranks } from '../ranking.ts';
import { type Changes, sizeOf } from './changes.ts';
import type { DisclosedChange, DisclosedFigure, DisclosedResult } from './disclosed-result.ts';
import type { Figure, Figures, SUBJECTS } from './figures.ts';
import { type Sheets, sharesOf } from './sheets.ts';
import { groupMean, medianOf, type Value } from './values.ts';
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
  const { areas, criteria, highlights } = instrument;
  const group = (kind: (typeof SUBJECTS)[number]) =>
    subjects(figures[kind], sheets, instrument.minCoverage, withheld);
  const groups = { areas: group('areas'), criteria: group('criteria'), actions: group('actions') };
  const extremes = (pick: (ranked: readonly Ranked[], count: number) => string[]) => ({
    areas: pick(groups.areas.ranked, highlights.areas),
    criteria: pick(groups.criteria.ranked, highlights.criteria),
    actions: pick(groups.actions.ranked, highlights.actions),
  });
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
    highest: extremes(highest),
    lowest: extremes(lowest),
    changes: { areas: changesOf('areas'), criteria: changesOf('criteria'), actions: changesOf('actions') },
  };
}

function subjects(
  figures: readonly Figure[],
  sheets: Sheets,
  minCoverage: number,
  withheld: Withheld,
): { ranked: Ranked[]; shown: DisclosedFigure[] } {
  const shares = figures.map((figure): Value[] => [...sharesOf(sheets, figure, minCoverage).values()]);
  const ranked = figures.map((figure, place) => ({
    id: figure.id,
    mean: withheld.figures.has(figure) ? null : groupMean(shares[place] ?? [], 1),
  }));
  const rankList = ranks(ranked);
  const shown = figures.map((figure, place): DisclosedFigure => {
    const values = shares[place] ?? [];
    const mean = ranked[place]?.mean ?? null;
    return {
      id: figure.id,
      n: values.length,
      mean: tenthsOrNull(mean),
      median: tenthsOrNull(mean === null || withheld.medians.has(figure) ? null : medianOf(values)),
      rank: rankList[place] ?? null,
      withheld: withheld.figures.has(figure) && values.length > 0,
    };
  });
  return { ranked, shown };
}

const tenths = (value: Fraction): number => Number(roundedTenths(value)) / 10;
const tenthsOrNull = (value: Fraction | null): number | null => value && tenths(value);

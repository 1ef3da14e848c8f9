import { type Area, type Plan, type ScaleEnds, scalesOf } from '../plan/plan.ts';
import type { PublishedFigure, PublishedResult } from '../records/published-result.ts';

/** An area with what is published of it. `mean`: in tenths; missing, as `n`, where only the order was published. */
export type AreaFigure = { area: Area; mean?: number; n?: number };

/** What stands out. `strongest` and `weakest` share no area: where they would, all of them (`areAll`) are among `strongest`. */
export type Highlights = {
  scale: ScaleEnds;
  strongest: AreaFigure[];
  areAll: boolean;
  weakest: AreaFigure[];
  withheld: Area[];
};

/** What stands out in the published result. `plan`: as the round asked about it. */
export function highlightsOf(plan: Plan, result: PublishedResult): Highlights {
  const figures = new Map(result.areas.map((figure) => [figure.id, figure]));
  const named = (ids: readonly string[]) =>
    ids.flatMap((id): AreaFigure[] => {
      const area = plan.areas.find((one) => one.id === id);
      return area === undefined ? [] : [figureOf(area, figures.get(id))];
    });
  const withheld = plan.areas.filter(({ id }) => figures.get(id)?.withheld === true);
  const strongest = named(result.highest.areas);
  const weakest = named(result.lowest.areas);
  const about = { scale: scalesOf(plan).matrix, withheld };
  const overlap = weakest.some(({ area }) => strongest.some((other) => other.area.id === area.id));
  if (!overlap) return { ...about, strongest, areAll: false, weakest };
  const byRank = result.areas.filter(({ rank }) => rank !== null).toSorted((a, b) => rankOf(a) - rankOf(b));
  return { ...about, strongest: named(byRank.map(({ id }) => id)), areAll: true, weakest: [] };
}

const rankOf = ({ rank }: PublishedFigure): number => rank ?? Number.POSITIVE_INFINITY;

function figureOf(area: Area, figure: PublishedFigure | undefined): AreaFigure {
  const { mean = null, n = null } = figure ?? {};
  return { area, ...(mean !== null && { mean }), ...(n !== null && { n }) };
}

import type { EarlierResult } from '../plan/earlier-result.ts';
import type { Plan } from '../plan/plan.ts';
import type { Kind } from '../plan/result-kinds.ts';
import type { PublishedFigure, PublishedResult } from '../records/rounds/published-result.ts';
import type { Fraction } from '../scoring/fraction.ts';
import { firstRanked, ranksOf } from '../scoring/rank.ts';

/**
 * A result of which only the aggregates are known, as everyone sees it. What never was published is null and not withheld,
 * and there are neither cells nor a trend. Where every mean of a kind was published, its ranks follow from them, and so do
 * its highest and lowest where their order was not.
 */
export function publishedEarlier(plan: Plan, round: string, result: EarlierResult): PublishedResult {
  const areas = kindOf('areas', plan, result);
  const criteria = kindOf('criteria', plan, result);
  const actions = kindOf('actions', plan, result);
  const { invited, responded } = result.participation ?? {};
  return {
    round,
    invited: invited ?? null,
    responded: responded ?? null,
    areas: areas.figures,
    criteria: criteria.figures,
    cells: [],
    actions: actions.figures,
    highest: { areas: areas.highest, criteria: criteria.highest, actions: actions.highest },
    lowest: { areas: areas.lowest, criteria: criteria.lowest, actions: actions.lowest },
    trend: null,
    source: result.source,
  };
}

function kindOf(
  kind: Kind,
  plan: Plan,
  result: EarlierResult,
): { figures: PublishedFigure[]; highest: string[]; lowest: string[] } {
  const published = new Map(result[kind].map((figure) => [figure.id, figure]));
  const all = plan[kind].map(({ id }) => ({ id, mean: published.get(id)?.mean, n: published.get(id)?.n }));
  const means = all.every(({ mean }) => mean !== undefined) ? all.map(({ mean }) => inTenths(mean)) : [];
  const ranks = ranksOf(means);
  const extreme = (order: readonly number[]) =>
    firstRanked(
      all.map(({ id }) => id),
      order,
      plan.highlights[kind],
    );
  const written = { highest: result.highest[kind], lowest: result.lowest[kind] };
  return {
    figures: all.map(({ id, mean, n }, index) => ({
      id,
      n: n ?? null,
      mean: mean ?? null,
      median: null,
      rank: ranks.fromHighest[index] || null,
      withheld: false,
    })),
    highest: written.highest.length > 0 ? written.highest : extreme(ranks.fromHighest),
    lowest: written.lowest.length > 0 ? written.lowest : extreme(ranks.fromLowest),
  };
}

/** Exactly what was printed: 3,6 is 36 tenths, whatever a float makes of it. */
function inTenths(mean: number | undefined): Fraction | null {
  return mean === undefined ? null : { num: Math.round(mean * 10), den: 10 };
}

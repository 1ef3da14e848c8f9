import { instrumentOf } from '../../plan/instrument.ts';
import type { Plan } from '../../plan/plan.ts';
import type { RatingValue } from '../../records/assessment/rating.ts';
import { itemsOf } from '../../records/assessment/round-ratings.ts';
import { ratingsFrom } from '../../scoring/ratings.ts';
import { score } from '../../scoring/score.ts';

/** One unit's own figures: sums of its rated cells, and the areas' means, strongest first. */
export type UnitFigures = {
  sums: { areas: Record<string, number>; criteria: Record<string, number>; total: number };
  /** Areas with too few answers are left out; `display` is the mean as it is written. */
  areas: { id: string; display: string; mean: number }[];
};

/** What a unit is shown of its own matrix and actions. Nothing is withheld: these are its own answers. */
export function unitFigures(plan: Plan, ratings: ReadonlyMap<string, RatingValue>): UnitFigures {
  const instrument = { ...instrumentOf(plan), minGroup: 1, units: ['own'] };
  const counted = new Set(itemsOf(plan));
  const list = [...ratings]
    .filter(([item]) => counted.has(item))
    .map(([item, rating]) => ({ round: 'now', unit: 'own', item, rating }));
  const result = score(ratingsFrom(list, instrument), instrument)[0];
  const areas = (result?.areas ?? []).flatMap(({ id, mean, display }) =>
    mean === null || display === null ? [] : [{ id, mean, display }],
  );
  return {
    sums: result?.units[0]?.sums ?? { areas: {}, criteria: {}, total: 0 },
    areas: areas.toSorted((one, other) => other.mean - one.mean),
  };
}

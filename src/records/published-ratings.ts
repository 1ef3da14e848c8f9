import type { Plan } from '../plan/plan.ts';
import { formKey, type Records } from './records.ts';
import { itemsOf, type LongRating, roundRatings } from './round-ratings.ts';

/**
 * The ratings that a round's published result rests on: what each unit last handed in, and what came with the plan
 * pack. A form that was never handed in is a draft and counts for nothing.
 */
export async function publishedRatings(records: Records, plan: Plan, round: string): Promise<LongRating[]> {
  const stored = await roundRatings(records, plan, round);
  const units = [...new Set([...plan.units.map((unit) => unit.id), ...stored.map(({ unit }) => unit)])];
  const forms = await records.forms.getMany(units.map((unit) => formKey(round, unit)));
  const items = new Set(itemsOf(plan));

  const perUnit = units.map(async (unit, index): Promise<LongRating[]> => {
    const form = forms[index];
    if (form === undefined) return stored.filter((rating) => rating.unit === unit);
    const handIn = await records.handIns.get(`${formKey(round, unit)}/${form.handIns.length}`);
    return Object.entries(handIn?.ratings ?? {})
      .filter(([item]) => items.has(item))
      .map(([item, rating]) => ({ round, unit, item, rating }));
  });
  return (await Promise.all(perUnit)).flat();
}

import type { Plan } from '../plan/plan.ts';
import { formKey, type RatingValue, type Records, ratingKey } from './records.ts';

/** A rating in long form, as the scoring room takes it; `null`: unanswered. */
export type LongRating = { round: string; unit: string; item: string; rating: RatingValue | null };

/** Every item that a unit may rate: `AREA.CRITERION` for the matrix, `action.ACTION` for the actions. */
export function itemsOf(plan: Plan): string[] {
  const cells = plan.areas.flatMap((area) => plan.criteria.map((criterion) => `${area.id}.${criterion.id}`));
  return [...cells, ...plan.actions.map((action) => `action.${action.id}`)];
}

/** One unit's ratings in a round, item -> rating; unanswered items are left out. */
export async function unitRatings(
  records: Records,
  plan: Plan,
  round: string,
  unit: string,
): Promise<Map<string, RatingValue>> {
  const items = itemsOf(plan);
  const found = await records.ratings.getMany(items.map((item) => ratingKey(round, unit, item)));
  return new Map(items.flatMap((item, index) => (found[index] ? [[item, found[index].rating]] : [])));
}

/** A round's ratings in long form, for all its units. */
export async function roundRatings(records: Records, plan: Plan, round: string): Promise<LongRating[]> {
  const stored = await records.roundUnits.get(round);
  const units = new Set([...plan.units.map((unit) => unit.id), ...(stored?.units ?? [])]);
  const all: LongRating[] = [];
  for (const unit of units) {
    for (const [item, rating] of await unitRatings(records, plan, round, unit)) {
      all.push({ round, unit, item, rating });
    }
  }
  return all;
}

/** The units whose form in the round is handed in, in the plan's order. */
export async function handedInUnits(records: Records, plan: Plan, round: string): Promise<string[]> {
  const forms = await records.forms.getMany(plan.units.map((unit) => formKey(round, unit.id)));
  return plan.units.flatMap((unit, index) => (forms[index]?.handIns.length ? [unit.id] : []));
}

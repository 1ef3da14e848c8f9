import type { Plan } from '../../plan/plan.ts';
import type { Records } from '../records.ts';
import { formKey } from './form.ts';
import type { RatingValue } from './rating.ts';

/** A rating in long form, as the scoring room takes it; `null`: unanswered. */
export type LongRating = { round: string; unit: string; item: string; rating: RatingValue | null };

/** Every item that a unit may rate: `AREA.CRITERION` for the matrix, `action.ACTION` for the actions. */
export function itemsOf(plan: Plan): string[] {
  const cells = plan.areas.flatMap((area) => plan.criteria.map((criterion) => `${area.id}.${criterion.id}`));
  return [...cells, ...plan.actions.map((action) => `action.${action.id}`)];
}

/** The units whose form in the round is handed in, in the plan's order. */
export async function handedInUnits(records: Records, plan: Plan, round: string): Promise<string[]> {
  const forms = await records.forms.getMany(plan.units.map((unit) => formKey(round, unit.id)));
  return plan.units.flatMap((unit, index) => (forms[index]?.handIns.length ? [unit.id] : []));
}

import type { Plan } from '../plan/plan.ts';
import type { ActionUpdate } from './actions/action-update.ts';
import { ratingKey } from './assessment/rating.ts';
import type { LongRating } from './assessment/round-ratings.ts';
import type { Records } from './records.ts';

/** What a plan pack brings to an empty store: earlier rounds' ratings, and how the actions stood. */
export type Seed = {
  ratings: LongRating[];
  updates: (Omit<ActionUpdate, 'id'> & { action: string })[];
};

/** Puts the seed in the store once; from then on the store rules. True when it was done now. */
export async function seedRecords(records: Records, plan: Plan, seed: Seed, now: Date): Promise<boolean> {
  if ((await records.seeded.get(plan.id)) !== undefined) return false;

  for (const { round, unit, item, rating } of seed.ratings) {
    if (rating !== null) await records.ratings.set(ratingKey(round, unit, item), { rating });
  }
  for (const round of new Set(seed.ratings.map((rating) => rating.round))) {
    const units = new Set(
      seed.ratings.filter((rating) => rating.round === round).map((rating) => rating.unit),
    );
    await records.roundUnits.set(round, { units: [...units] });
  }
  for (const action of plan.actions) {
    const updates = seed.updates
      .filter((update) => update.action === action.id)
      .toSorted((one, other) => one.at.localeCompare(other.at))
      .map(({ action: _, ...update }, index) => ({ ...update, id: `seed/${index + 1}` }));
    if (updates.length > 0) await records.actionHistories.set(action.id, { updates });
  }
  // Last, so that a start that was cut off seeds again: every write above is the same the second time.
  await records.seeded.set(plan.id, { plan: plan.id, at: now.toISOString() });
  return true;
}

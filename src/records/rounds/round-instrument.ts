import { PlanFile } from '../../plan/plan.ts';

/** What a round asks about, and how: kept from when its first form was opened, whatever becomes of the plan. */
export const RoundInstrument = PlanFile.pick({
  areas: true,
  criteria: true,
  actions: true,
  assessment: true,
});

import type { Plan } from '../../plan/plan.ts';
import type { Records } from '../../records/records.ts';
import type { Turns } from '../../records/turns.ts';
import type { Register } from '../../register/register.ts';
import { keptPlanOfRound } from '../../register/round-plan.ts';
import { type Questionnaire, questionnaireOf } from './questionnaire.ts';

/** What a round asks: the plan as it was when the round's first form was opened, laid out. */
export type RoundForm = { plan: Plan; questionnaire: Questionnaire };

/** By the round's id. */
export type RoundForms = (round: string) => Promise<RoundForm>;

/** Lays each round's form out once. */
export function createRoundForms(parts: { register: Register; records: Records; turns: Turns }): RoundForms {
  const known = new Map<string, RoundForm>();
  return async (round) => {
    const found = known.get(round);
    if (found !== undefined) return found;
    const plan = await keptPlanOfRound(parts.register.plan, parts, round);
    const form = { plan, questionnaire: questionnaireOf(plan) };
    known.set(round, form);
    return form;
  };
}

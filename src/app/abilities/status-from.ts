import type { Actions } from '../../actions/actions.ts';
import type { StatusOf } from '../../answers/from-plan/plan-answer.ts';

/** How an action stands now, as an answer tells it: its state, the latest line that somebody wrote, and when it will be done. */
export function statusFrom(standing: Actions['standing'], now: () => Date): StatusOf {
  return async (actionId) => {
    const found = await standing(actionId, now());
    if (found?.latest === undefined) return undefined;
    const { state, at } = found.latest;
    const line = found.latestWithLine?.line;
    const { expected } = found;
    return { state, at, ...(line !== undefined && { line }), ...(expected !== undefined && { expected }) };
  };
}

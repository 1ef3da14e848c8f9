import { matrixPart, type Plan } from './plan.ts';

/** The plan as the scoring room takes it. `currentRound`: what an empty ratings file is made for. */
export function instrumentOf(plan: Plan, currentRound?: string) {
  const ids = (things: readonly { id: string }[]) => things.map(({ id }) => id);
  const { scale } = matrixPart(plan);
  return {
    areas: ids(plan.areas),
    criteria: ids(plan.criteria),
    actions: ids(plan.actions),
    matrixScale: { min: scale.min, max: scale.max },
    actionScale: { min: scale.min, max: scale.max },
    highlights: plan.highlights,
    minGroup: plan.minGroup,
    minCoverage: plan.minCoverage,
    units: ids(plan.units),
    language: plan.language,
    currentRound,
  };
}

import { type Plan, type ScaleEnds, scalesOf } from './plan.ts';

/** The plan as the scoring room takes it. `currentRound`: what an empty ratings file is made for. */
export function instrumentOf(plan: Plan, currentRound?: string) {
  const ids = (things: readonly { id: string }[]) => things.map(({ id }) => id);
  const scales = scalesOf(plan);
  return {
    areas: ids(plan.areas),
    criteria: ids(plan.criteria),
    actions: ids(plan.actions),
    matrixScale: ends(scales.matrix),
    actionScale: ends(scales.actions),
    highlights: plan.highlights,
    minGroup: plan.minGroup,
    minCoverage: plan.minCoverage,
    units: ids(plan.units),
    language: plan.language,
    currentRound,
  };
}

const ends = ({ min, max }: ScaleEnds): ScaleEnds => ({ min, max });

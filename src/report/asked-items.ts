import type { Localised, Part, Plan } from '../plan/plan.ts';

type Ratings = Extract<Part, { kind: 'ratings' }>;

/** What is rated in a part beside the matrix, as its ratings and the texts beside them are named. */
export type RatedThing = {
  item: string;
  /** An action's. */
  number: number | undefined;
  name: Localised;
  texts: { item: string; ask: Localised }[];
};

export function ratedThings(plan: Plan, part: Ratings): RatedThing[] {
  const things =
    part.of === 'actions'
      ? plan.actions.map(({ id, number, name }) => ({ item: `action.${id}`, number, name }))
      : part.of.map(({ id, name }) => ({ item: `${part.id}.${id}`, number: undefined, name }));
  return things.map((thing) => ({
    ...thing,
    texts: part.texts.map(({ id, ask }) => ({ item: `${thing.item}.${id}`, ask })),
  }));
}

/** Every rating that the round asks for, by the name that it is kept under. */
export function ratedItems(plan: Plan): string[] {
  return plan.assessment.parts.flatMap((part) => {
    if (part.kind === 'ratings') return ratedThings(plan, part).map(({ item }) => item);
    if (part.kind === 'questions') return [];
    return plan.areas.flatMap((area) => plan.criteria.map((criterion) => `${area.id}.${criterion.id}`));
  });
}

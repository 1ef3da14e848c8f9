import type { Action } from '../plan/plan.ts';
import type { GoodExample } from '../register/good-examples.ts';

/**
 * Each example beside the action whose areas are most like its own, first of all an action that its unit does. `others`:
 * those that share no area with any action, or fit several as well: where they belong is for a person to say.
 */
export function placeExamples(
  examples: readonly GoodExample[],
  actions: readonly Action[],
): { of: (actionId: string) => GoodExample[]; others: GoodExample[] } {
  const placed = examples.map((example) => ({ example, action: bestFor(example, actions) }));
  return {
    of: (actionId) => placed.filter(({ action }) => action === actionId).map(({ example }) => example),
    others: placed.filter(({ action }) => action === undefined).map(({ example }) => example),
  };
}

function bestFor(example: GoodExample, actions: readonly Action[]): string | undefined {
  const [best, next] = actions
    .map((action) => ({
      id: action.id,
      alike: alike(action.areas, example.areas),
      does: action.responsible.includes(example.unit) ? 1 : 0,
    }))
    .filter((one) => one.alike > 0)
    .toSorted((one, other) => other.alike - one.alike || other.does - one.does);
  const isTied = best !== undefined && best.alike === next?.alike && best.does === next.does;
  return isTied ? undefined : best?.id;
}

/** How much of all the areas of the two both have: 1 where they are the same, 0 where they share none. */
function alike(some: readonly string[], others: readonly string[]): number {
  const shared = some.filter((one) => others.includes(one)).length;
  return shared === 0 ? 0 : shared / new Set([...some, ...others]).size;
}

import type { Action, Localised, Plan } from '../plan/plan.ts';
import { exampleKey, type Records } from '../records/records.ts';
import { standingRounds } from '../register/standing-rounds.ts';

/** A good example; `from`: the unit's name. `told`: in chat, for other units to learn from. */
export type Example = { unit: string; from: string; areas: string[]; text: Localised; told: boolean };

/** Those of the plan, and those that units have told until then; one that is told in several areas once. */
export async function examplesUntil(plan: Plan, records: Records, now: Date): Promise<Example[]> {
  const nameOf = (unit: string) => plan.units.find(({ id }) => id === unit)?.name ?? unit;
  const planned = plan.examples.map(({ unit, areas, text }) => ({
    unit,
    from: nameOf(unit),
    areas,
    text,
    told: false,
  }));
  const rounds = await standingRounds(plan, records);
  const places = rounds.flatMap((round) =>
    plan.units.flatMap((unit) =>
      plan.areas.map((area) => ({ round: round.id, unit: unit.id, area: area.id })),
    ),
  );
  const kept = await records.examples.getMany(places.map((one) => exampleKey(one.round, one.unit, one.area)));
  const told = places.flatMap(({ unit, area }, index) =>
    (kept[index]?.told ?? [])
      .filter(({ at }) => at <= now.toISOString())
      .map(({ text }) => ({ unit, from: nameOf(unit), areas: [area], text, told: true })),
  );
  const byWords = Map.groupBy(told, ({ unit, text }) => `${unit}\n${text}`);
  const once = [...byWords.values()].flatMap(([first, ...rest]) =>
    first === undefined ? [] : [{ ...first, areas: [first, ...rest].flatMap(({ areas }) => areas) }],
  );
  return [...planned, ...once];
}

/**
 * Each example beside the action whose areas are most like its own, first of all an action that its unit does. `others`:
 * those that share no area with any action, or fit several as well: where they belong is for a person to say.
 */
export function placeExamples(
  examples: readonly Example[],
  actions: readonly Action[],
): { of: (actionId: string) => Example[]; others: Example[] } {
  const placed = examples.map((example) => ({ example, action: bestFor(example, actions) }));
  return {
    of: (actionId) => placed.filter(({ action }) => action === actionId).map(({ example }) => example),
    others: placed.filter(({ action }) => action === undefined).map(({ example }) => example),
  };
}

function bestFor(example: Example, actions: readonly Action[]): string | undefined {
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

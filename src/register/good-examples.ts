import type { Localised, Plan } from '../plan/plan.ts';
import { exampleKey } from '../records/assessment/example.ts';
import type { Records } from '../records/records.ts';

/** What a unit has told in chat of its work in one area, for others to learn from. `at`: ISO instant. */
export type ToldExample = { round: string; unit: string; area: string; text: string; at: string };

/** A good example; `from`: the unit's name. `at`: when it was last told in chat, missing for the plan's own. */
export type GoodExample = { unit: string; from: string; areas: string[]; text: Localised; at?: string };

/** All that has been told in those rounds, in the order of the rounds, the units and the areas. */
export async function toldExamples(
  { units, areas }: Pick<Plan, 'units' | 'areas'>,
  records: Pick<Records, 'examples'>,
  rounds: readonly { id: string }[],
): Promise<ToldExample[]> {
  const places = rounds.flatMap((round) =>
    units.flatMap((unit) => areas.map((area) => ({ round: round.id, unit: unit.id, area: area.id }))),
  );
  const kept = await records.examples.getMany(places.map((one) => exampleKey(one.round, one.unit, one.area)));
  return places.flatMap((place, index) =>
    (kept[index]?.told ?? []).map(({ text, at }) => ({ ...place, text, at })),
  );
}

/** What has been told in those rounds until then, then what the plan tells. One that is told in several areas is one. */
export async function goodExamples(
  plan: Plan,
  records: Pick<Records, 'examples'>,
  { rounds, until }: { rounds: readonly { id: string }[]; until?: Date },
): Promise<GoodExample[]> {
  const nameOf = nameIn(plan);
  const latest = until?.toISOString();
  const told = (await toldExamples(plan, records, rounds)).filter(
    ({ at }) => latest === undefined || at <= latest,
  );
  const byWords = Map.groupBy(told, ({ unit, text }) => `${unit}\n${text}`);
  const once = [...byWords.values()].flatMap(([first, ...rest]) => {
    if (first === undefined) return [];
    const { unit, text } = first;
    const all = [first, ...rest];
    const areas = [...new Set(all.map(({ area }) => area))];
    const at = all.map((one) => one.at).reduce((one, other) => (one < other ? other : one));
    return [{ unit, from: nameOf(unit), areas, text, at }];
  });
  return [...once, ...plannedExamples({ plan })];
}

/** Those that the plan tells of. */
export function plannedExamples({ plan }: { plan: Plan }): GoodExample[] {
  const nameOf = nameIn(plan);
  return plan.examples.map((planned) => ({ ...planned, from: nameOf(planned.unit) }));
}

function nameIn({ units }: Pick<Plan, 'units'>): (id: string) => string {
  return (id) => units.find((unit) => unit.id === id)?.name ?? id;
}

import type { Localised, Plan, Theme } from '../plan/plan.ts';
import type { Basis } from '../records/assessment/counted-ratings.ts';
import { type HandIn, handInKey } from '../records/assessment/hand-in.ts';
import { ratingKey } from '../records/assessment/rating.ts';
import type { Records } from '../records/records.ts';

/** A unit's answers in the version that counts; `version` 0: its ratings came with the plan pack, without any words. */
export type UnitHandIn = { unit: string; name: string; version: number; handIn: HandIn | undefined };

/** What each unit has handed in of what the round's figures rest on, in the plan's order; units that are gone come last. */
export async function handInsOn(
  plan: Plan,
  records: Pick<Records, 'handIns'>,
  round: string,
  basis: Basis,
): Promise<UnitHandIn[]> {
  const known = plan.units.filter(({ id }) => basis[id] !== undefined);
  const gone = Object.keys(basis)
    .filter((id) => !plan.units.some((unit) => unit.id === id))
    .map((id) => ({ id, name: id }));
  const units = [...known, ...gone];
  const kept = await records.handIns.getMany(units.map(({ id }) => handInKey(round, id, basis[id] ?? 0)));
  return units.map(({ id, name }, index) => ({
    unit: id,
    name,
    version: basis[id] ?? 0,
    handIn: kept[index],
  }));
}

/** A question in a round, as its answers are named. `themes`: empty where the answers are not sorted. */
export type OpenQuestion = { item: string; ask: Localised; themes: readonly Theme[] };

export function openQuestions({ assessment }: Plan): OpenQuestion[] {
  return assessment.parts.flatMap((part) =>
    part.kind === 'questions'
      ? part.questions.map(({ id, ask }) => ({ item: `${part.id}.${id}`, ask, themes: part.themes }))
      : [],
  );
}

/** How the texts beside an action's rating are named. */
export function textItemsOf({ assessment }: Plan, actionId: string): string[] {
  return assessment.parts.flatMap((part) =>
    part.kind === 'ratings' && part.of === 'actions'
      ? part.texts.map(({ id }) => `action.${actionId}.${id}`)
      : [],
  );
}

/** The themes that an administrator has chosen for that version of an answer; undefined before that. */
export async function sortedThemes(
  records: Pick<Records, 'sortings'>,
  { round, unit, item, version }: { round: string; unit: string; item: string; version: number },
): Promise<readonly string[] | undefined> {
  const sorting = await records.sortings.get(ratingKey(round, unit, item));
  return sorting?.version === version ? sorting.themes : undefined;
}

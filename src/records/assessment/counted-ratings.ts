import type { Plan } from '../../plan/plan.ts';
import type { Records } from '../records.ts';
import { type Form, formKey } from './form.ts';
import { type HandIn, handInKey } from './hand-in.ts';
import { type RatingValue, ratingKey } from './rating.ts';
import { itemsOf, type LongRating } from './round-ratings.ts';

/** What the unit handed in last, with its version from 1; undefined before the first time. */
export async function latestHandIn(
  records: Pick<Records, 'forms' | 'handIns'>,
  round: string,
  unit: string,
): Promise<{ version: number; handIn: HandIn } | undefined> {
  const version = (await records.forms.get(formKey(round, unit)))?.handIns.length ?? 0;
  const handIn = version === 0 ? undefined : await records.handIns.get(handInKey(round, unit, version));
  return handIn && { version, handIn };
}

/** The version of the unit's answers that counts: its latest hand-in, 0 where it has no form here; of a draft none does. */
export function countedVersion(form: Form | undefined): number | undefined {
  return form === undefined ? 0 : form.handIns.length || undefined;
}

/**
 * The unit's ratings in that version, item -> rating: what it handed in, and with 0 what came with the plan
 * pack.
 */
export async function ratingsOfVersion(
  records: Pick<Records, 'ratings' | 'handIns'>,
  { round, unit, version, items }: { round: string; unit: string; version: number; items: readonly string[] },
): Promise<Map<string, RatingValue>> {
  if (version > 0) {
    const handIn = await records.handIns.get(handInKey(round, unit, version));
    return new Map(items.flatMap((item) => ratingIn(item, handIn?.ratings[item])));
  }
  const found = await records.ratings.getMany(items.map((item) => ratingKey(round, unit, item)));
  return new Map(items.flatMap((item, index) => ratingIn(item, found[index]?.rating)));
}

const ratingIn = (item: string, rating: RatingValue | undefined): [string, RatingValue][] =>
  rating === undefined ? [] : [[item, rating]];

/** The version that counts of each unit, as `ratingsOfVersion` takes it; a unit that has only a draft, or nothing, is missing. */
export type Basis = Readonly<Record<string, number>>;

/** Which version of each unit's answers the round's figures rest on as it stands now. */
export async function basisOf(
  records: Pick<Records, 'forms' | 'roundUnits'>,
  plan: Plan,
  round: string,
): Promise<Basis> {
  const seeded = (await records.roundUnits.get(round))?.units ?? [];
  const units = [...new Set([...plan.units.map(({ id }) => id), ...seeded])];
  const forms = await records.forms.getMany(units.map((unit) => formKey(round, unit)));
  return Object.fromEntries(
    units.flatMap((unit, index): [string, number][] => {
      const version = countedVersion(forms[index]);
      return version === undefined || (version === 0 && !seeded.includes(unit)) ? [] : [[unit, version]];
    }),
  );
}

/** The ratings of a round that rest on those versions, in long form. */
export async function ratingsOn(
  records: Pick<Records, 'ratings' | 'handIns'>,
  plan: Plan,
  round: string,
  basis: Basis,
): Promise<LongRating[]> {
  const items = itemsOf(plan);
  const perUnit = Object.entries(basis).map(async ([unit, version]): Promise<LongRating[]> => {
    const ratings = await ratingsOfVersion(records, { round, unit, version, items });
    return [...ratings].map(([item, rating]) => ({ round, unit, item, rating }));
  });
  return (await Promise.all(perUnit)).flat();
}

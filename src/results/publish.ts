import { isDeepStrictEqual } from 'node:util';
import type { Plan } from '../plan/plan.ts';
import { type Basis, basisOf, ratingsOfVersion } from '../records/assessment/counted-ratings.ts';
import type { RatingValue } from '../records/assessment/rating.ts';
import { itemsOf } from '../records/assessment/round-ratings.ts';
import type { Records } from '../records/records.ts';
import { publishedKey } from '../records/rounds/publication.ts';
import type { PublishedResult } from '../records/rounds/published-result.ts';
import { planOfRound } from '../register/round-plan.ts';
import type { StandingRound } from '../register/standing-rounds.ts';
import type { Disclose } from '../scoring/disclosure/disclose.ts';
import { NotWorkedOutError, resultOn, type Version, versionsOf } from './result-of.ts';

/**
 * What publishing the round would show, or why it may not be. `too-few`: fewer units than the plan's `minGroup` have
 * handed in. `too-few-changed`: it is published, and so few units have corrected theirs since that the difference would
 * show what they changed. `not-worked-out`: working it out failed, and may not the next time.
 */
export type Proposal =
  | { kind: 'ready'; result: PublishedResult; basis: Basis; version: number; changed: number }
  | {
      kind: 'refused';
      why: 'too-few' | 'unchanged' | 'too-few-changed' | 'not-worked-out';
      count: number;
    };

export type ReadyProposal = Extract<Proposal, { kind: 'ready' }>;

/**
 * Decides what may be published of the round as it stands now. Only reads. `rounds`: all that there are. `known`: what was
 * proposed a moment ago, which still is where it rests on the same answers, and nothing was published since.
 */
export async function proposal(
  plan: Plan,
  records: Records,
  round: StandingRound,
  rounds: readonly StandingRound[],
  { disclose, known }: { disclose?: Disclose | undefined; known?: ReadyProposal | undefined } = {},
): Promise<Proposal> {
  const asked = await planOfRound(plan, records, round.id);
  const basis = await basisOf(records, asked, round.id);
  const responded = Object.keys(basis).length;
  if (responded < plan.minGroup) return { kind: 'refused', why: 'too-few', count: responded };
  const earlier = await versionsOf(records, round.id);
  const shown = earlier.at(-1);
  const changed =
    shown === undefined
      ? responded
      : (await changedUnits(records, asked, round.id, shown.basis, basis)).length;
  if (changed === 0) return { kind: 'refused', why: 'unchanged', count: 0 };
  if (changed < plan.minGroup) return { kind: 'refused', why: 'too-few-changed', count: changed };
  if (known !== undefined && isDeepStrictEqual(known.basis, basis)) return known;
  const since = await comparedWith(records, round, rounds, earlier);
  const about = { round: round.id, basis, ...(since !== undefined && { since }) };
  try {
    const result = await resultOn(plan, records, about, disclose);
    return { kind: 'ready', result, basis, version: earlier.length + 1, changed };
  } catch (error) {
    if (!(error instanceof NotWorkedOutError)) throw error;
    return { kind: 'refused', why: 'not-worked-out', count: responded };
  }
}

/** Stores what was proposed. From now on it is what everyone sees. `by`: an e-mail, or who ran the command. */
export async function keepPublished(
  records: Pick<Records, 'publications' | 'publishedResults'>,
  { result, basis, version }: ReadyProposal,
  { by, at }: { by: string; at: Date },
): Promise<void> {
  const replaced = (await versionsOf(records, result.round)).slice(0, version - 1).map((one) => one.basis);
  // The result first: until the publication names it, nobody sees it.
  await records.publishedResults.set(publishedKey(result.round, version), result);
  await records.publications.set(result.round, {
    at: at.toISOString(),
    by,
    version,
    basis: { ...basis },
    ...(replaced.length > 0 && { replaced: replaced.map((one) => ({ ...one })) }),
  });
}

/**
 * The round that the result is compared with: the one published before. A correction is compared with the same as what
 * it replaces, and with nothing else: two comparisons of the same answers would tell by how they differ.
 */
async function comparedWith(
  records: Pick<Records, 'publications'>,
  round: StandingRound,
  rounds: readonly StandingRound[],
  earlier: readonly Version[],
): Promise<string | undefined> {
  const before = rounds
    .filter((other) => other.published !== undefined && other.opens < round.opens)
    .toSorted((one, other) => one.opens.localeCompare(other.opens))
    .at(-1);
  const compared = earlier.flatMap(({ result }) => result.trend?.since ?? []);
  if (before === undefined || compared.length === 0) return before?.id;
  const [own, its] = await records.publications.getMany([round.id, before.id]);
  const isSame = compared.every((since) => since === before.id) && own && its && its.at <= own.at;
  return isSame ? before.id : undefined;
}

/** The units whose ratings differ between the two, those that are in only one of them among them. */
async function changedUnits(
  records: Records,
  plan: Plan,
  round: string,
  before: Basis,
  now: Basis,
): Promise<string[]> {
  const items = itemsOf(plan);
  const read = (unit: string, version: number | undefined): Promise<Map<string, RatingValue>> =>
    version === undefined
      ? Promise.resolve(new Map())
      : ratingsOfVersion(records, { round, unit, version, items });
  const units = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  const isChanged = units.map(async (unit) => {
    if (before[unit] === now[unit]) return false;
    const [then, since] = await Promise.all([read(unit, before[unit]), read(unit, now[unit])]);
    return items.some((item) => then.get(item) !== since.get(item));
  });
  const changed = await Promise.all(isChanged);
  return units.filter((_, index) => changed[index]);
}

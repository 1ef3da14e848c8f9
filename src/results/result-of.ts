import { instrumentOf } from '../plan/instrument.ts';
import type { Plan } from '../plan/plan.ts';
import { type Basis, ratingsOn } from '../records/assessment/counted-ratings.ts';
import type { Records } from '../records/records.ts';
import { publishedKey } from '../records/rounds/publication.ts';
import type { PublishedResult } from '../records/rounds/published-result.ts';
import { planOfRound } from '../register/round-plan.ts';
import { type Disclose, discloseHere } from '../scoring/disclosure/disclose.ts';
import { ratingsFrom } from '../scoring/ratings.ts';

/** A version of a round's result that people have seen, and the answers that it rests on. */
export type Version = { basis: Basis; result: PublishedResult };

/** What may be shown of a round could not be worked out: the thread that did it died, for one. */
export class NotWorkedOutError extends Error {}

/**
 * What may be shown of the round where it rests on those answers, beside all that has been shown of it and of the round that
 * it is compared with, `since`. Rejects with a `NotWorkedOutError` where `disclose` fails.
 */
export async function resultOn(
  plan: Plan,
  records: Records,
  { round, basis, since }: { round: string; basis: Basis; since?: string },
  disclose: Disclose = discloseHere,
): Promise<PublishedResult> {
  const asked = await planOfRound(plan, records, round);
  const instrument = instrumentOf(asked);
  const earlier = await versionsOf(records, round);
  const before = since === undefined ? [] : await versionsOf(records, since);
  const beforeThat = before.at(-1)?.result.trend?.since;
  const seen = [
    ...(beforeThat === undefined ? [] : (await versionsOf(records, beforeThat)).slice(-1)),
    ...before,
    ...earlier,
  ].map(async (version) => ({
    shown: version.result,
    ratings: ratingsFrom(await ratingsOn(records, asked, version.result.round, version.basis), instrument),
  }));
  const ratings = ratingsFrom(await ratingsOn(records, asked, round, basis), instrument);
  const about = { round, seen: await Promise.all(seen), ...(since !== undefined && { since }) };
  try {
    return await disclose(ratings, instrument, about);
  } catch (cause) {
    throw new NotWorkedOutError(`What may be shown of round ${round} could not be worked out`, { cause });
  }
}

/** What has been shown of the round, oldest first. */
export async function versionsOf(
  records: Pick<Records, 'publications' | 'publishedResults'>,
  round: string,
): Promise<Version[]> {
  const publication = await records.publications.get(round);
  if (publication === undefined) return [];
  const bases = [...(publication.replaced ?? []), publication.basis];
  const results = await records.publishedResults.getMany(
    bases.map((_, index) => publishedKey(round, index + 1)),
  );
  return bases.flatMap((basis, index) => {
    const result = results[index];
    return result === undefined ? [] : [{ basis, result }];
  });
}

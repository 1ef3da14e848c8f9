import { localDay } from '../plan/local-time.ts';
import type { Plan, Round } from '../plan/plan.ts';
import { lastPublishedRound } from '../plan/published-round.ts';
import type { Basis } from '../records/assessment/counted-ratings.ts';
import type { Records } from '../records/records.ts';
import { publishedKey } from '../records/rounds/publication.ts';
import type { PublishedResult } from '../records/rounds/published-result.ts';
import { planOfRound } from '../register/round-plan.ts';
import { type StandingRound, standingRounds } from '../register/standing-rounds.ts';

/** What may be shown of a round, with the plan as the round asked about it. */
export type ShownResult = { round: Round; plan: Plan; result: PublishedResult };

/** A round's published result. */
export type Published = ShownResult & {
  round: StandingRound;
  version: number;
  /** ISO instant. */
  at: string;
  /** Which answers of each unit it rests on. */
  basis: Basis;
};

/** The result that was published of that round; undefined before it is. */
export async function publishedIn(
  plan: Plan,
  records: Records,
  round: StandingRound,
): Promise<Published | undefined> {
  const publication = await records.publications.get(round.id);
  if (publication === undefined) return undefined;
  const { version, at, basis } = publication;
  const result = await records.publishedResults.get(publishedKey(round.id, version));
  return result && { round, plan: await planOfRound(plan, records, round.id), result, version, at, basis };
}

/** The result that everyone sees at that instant: of the round that was published last. */
export async function latestPublished(
  plan: Plan,
  records: Records,
  now: Date,
): Promise<Published | undefined> {
  const round = lastPublishedRound(await standingRounds(plan, records), localDay(now, plan.timeZone));
  return round && publishedIn(plan, records, round);
}

/** As `latestPublished`, of the rounds that opened in that year. */
export async function publishedOfYear(
  plan: Plan,
  records: Records,
  year: string,
  now: Date,
): Promise<Published | undefined> {
  const ofYear = (await standingRounds(plan, records)).filter(({ opens }) => opens.startsWith(year));
  const round = lastPublishedRound(ofYear, localDay(now, plan.timeZone));
  return round && publishedIn(plan, records, round);
}

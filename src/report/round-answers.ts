import type { Plan } from '../plan/plan.ts';
import { basisOf, ratingsOfVersion } from '../records/assessment/counted-ratings.ts';
import type { RatingValue } from '../records/assessment/rating.ts';
import type { Records } from '../records/records.ts';
import { planOfRound } from '../register/round-plan.ts';
import { type StandingRound, standingRounds } from '../register/standing-rounds.ts';
import { ratedItems } from './asked-items.ts';
import { handInsOn, openQuestions, sortedThemes, type UnitHandIn } from './handed-in.ts';

/** What a unit has handed in. `themes`: ids, by the item of an open answer; an answer that nobody has sorted is missing. */
export type UnitAnswers = UnitHandIn & {
  ratings: ReadonlyMap<string, RatingValue>;
  themes: ReadonlyMap<string, readonly string[]>;
};

/** All that was handed in to a round, with the plan as the round asked about it. Drafts are not part of it. */
export type RoundAnswers = { round: StandingRound; asked: Plan; units: UnitAnswers[] };

export async function answersIn(plan: Plan, records: Records, round: StandingRound): Promise<RoundAnswers> {
  const asked = await planOfRound(plan, records, round.id);
  const handIns = await handInsOn(asked, records, round.id, await basisOf(records, asked, round.id));
  const items = ratedItems(asked);
  const units = handIns.map(async (handIn): Promise<UnitAnswers> => {
    const { unit, version } = handIn;
    return {
      ...handIn,
      ratings: await ratingsOfVersion(records, { round: round.id, unit, version, items }),
      themes: await themesOf(asked, records, round.id, handIn),
    };
  });
  return { round, asked, units: await Promise.all(units) };
}

/** Of every round, in order of opening; of those that nobody has handed in to, without units. */
export async function answersInAll(plan: Plan, records: Records): Promise<RoundAnswers[]> {
  const rounds = await standingRounds(plan, records);
  return Promise.all(rounds.map((round) => answersIn(plan, records, round)));
}

async function themesOf(
  asked: Plan,
  records: Pick<Records, 'sortings'>,
  round: string,
  { unit, version }: UnitHandIn,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const sorted = openQuestions(asked).map(async ({ item }): Promise<[string, readonly string[]][]> => {
    const themes = await sortedThemes(records, { round, unit, item, version });
    return themes === undefined ? [] : [[item, themes]];
  });
  return new Map((await Promise.all(sorted)).flat());
}

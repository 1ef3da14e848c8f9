import type { Localised, Plan } from '../plan/plan.ts';
import type { Records } from '../records/records.ts';
import { type StandingRound, standingRounds } from '../register/standing-rounds.ts';
import { latestPublished, type Published, publishedIn } from '../results/published.ts';
import { answersIn, answersInAll, type RoundAnswers } from './round-answers.ts';

/** `not-published`: there is such a round, but its result is not published. `no-ratings`: nothing is handed in. */
export type Refusal = {
  kind: 'refused';
  why: 'unknown-round' | 'not-published' | 'nothing-published' | 'no-ratings';
  /** The name of the round that was asked for, where there is one. */
  round?: Localised;
};
export type Found<What> = { kind: 'found'; found: What } | Refusal;

/** The result of the round with that id, else of the one that was published last. */
export async function publishedFor(
  plan: Plan,
  records: Records,
  id: string | undefined,
  now: Date,
): Promise<Found<Published>> {
  if (id === undefined) {
    const found = await latestPublished(plan, records, now);
    return found === undefined ? { kind: 'refused', why: 'nothing-published' } : { kind: 'found', found };
  }
  const round = await roundCalled(plan, records, id);
  if (round.kind === 'refused') return round;
  const found = await publishedIn(plan, records, round.found);
  if (found === undefined) return { kind: 'refused', why: 'not-published', round: round.found.name };
  return { kind: 'found', found };
}

/** What was handed in to the round with that id, else to every round, with or without answers, in order of opening. */
export async function answersFor(
  plan: Plan,
  records: Records,
  id: string | undefined,
): Promise<Found<RoundAnswers[]>> {
  if (id === undefined) return { kind: 'found', found: await answersInAll(plan, records) };
  const round = await roundCalled(plan, records, id);
  if (round.kind === 'refused') return round;
  return { kind: 'found', found: [await answersIn(plan, records, round.found)] };
}

/** What was handed in to the round with that id, else to the latest that has answers. */
export async function latestAnswers(
  plan: Plan,
  records: Records,
  id: string | undefined,
): Promise<Found<RoundAnswers>> {
  const all = await answersFor(plan, records, id);
  if (all.kind === 'refused') return all;
  const found = all.found.findLast(hasAnswers);
  return found === undefined ? { kind: 'refused', why: 'no-ratings' } : { kind: 'found', found };
}

export const hasAnswers = ({ units }: RoundAnswers): boolean => units.length > 0;

async function roundCalled(plan: Plan, records: Records, id: string): Promise<Found<StandingRound>> {
  const round = (await standingRounds(plan, records)).find((one) => one.id === id);
  return round === undefined ? { kind: 'refused', why: 'unknown-round' } : { kind: 'found', found: round };
}

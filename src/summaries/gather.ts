import { summaries as en } from '../messages/wording/en/summaries.ts';
import { summaries as sv } from '../messages/wording/sv/summaries.ts';
import type { ActionState } from '../plan/action-state.ts';
import { comingEvents } from '../plan/coming-events.ts';
import { localDay } from '../plan/local-time.ts';
import type { Action, Localised, Plan, Unit } from '../plan/plan.ts';
import { type RoundNow, takingRound } from '../plan/round-stage.ts';
import type { StandingRound } from '../register/standing-rounds.ts';
import {
  actionFacts,
  closedRoundSince,
  concerns,
  type Happenings,
  type Participation,
  type SummaryFacts,
} from './facts.ts';
import { ofTheWeek } from './of-the-week.ts';
import type { ActionStates, Situation } from './situation.ts';

/** Where the plan has no questions of its own. */
const QUESTIONS: readonly Localised[] = sv.meetingQuestions.map((question, index) => ({
  sv: question,
  en: en.meetingQuestions[index] ?? question,
}));

/** Since when, and of what: left out, `unit` is the whole plan. */
type About = { since: Date; unit?: string | undefined };

/** What a summary tells of the situation, and what has changed since then. */
export async function factsOf(plan: Plan, situation: Situation, about: About): Promise<SummaryFacts> {
  const { now, today, rounds } = situation;
  const unit = unitOf(plan, about);
  const published = await situation.published();
  const comparedWith = rounds.find(({ id }) => id === published?.result.trend?.since)?.name;
  const example = ofTheWeek(await situation.examples(), today);
  const questions = plan.meetingQuestions.length > 0 ? plan.meetingQuestions : QUESTIONS;
  return {
    today,
    ...(plan.period.to < today && { ended: plan.period.to }),
    ...(unit && { unit }),
    ...(await happeningsOf(plan, situation, about)),
    ...(published && { published }),
    ...(comparedWith && { comparedWith }),
    ...(published && !comparedWith && hasEarlier(published.round, rounds) && { notCompared: true }),
    events: comingEvents(plan, now),
    ...(example && { example }),
    question: ofTheWeek(questions, today) ?? '',
  };
}

/** What has happened since then. This is asked for at every tick, so it reads no more than it must. */
export async function happeningsOf(plan: Plan, situation: Situation, about: About): Promise<Happenings> {
  const { today, rounds, publication } = situation;
  const sinceDay = localDay(about.since, plan.timeZone);
  const unit = unitOf(plan, about);
  const before = await situation.statesAt(about.since);
  const actions = (await actionsNow(plan, situation, about.unit)).map((one) => ({
    ...one,
    before: before.get(one.action.id) ?? ('not-started' as const),
  }));
  const participationIn = async (round: RoundNow): Promise<Participation> => {
    const handedIn = await situation.handedIn(round.id);
    const own = unit && { own: handedIn.includes(unit.id) };
    const names = plan.units.filter(({ id }) => handedIn.includes(id)).map(({ name }) => name);
    return { round, handedIn: names, of: plan.units.length, ...own };
  };
  const taking = takingRound(rounds, today);
  const closed = closedRoundSince(rounds, sinceDay, today);
  return {
    ...actionFacts(actions, today, sinceDay),
    ...(taking && { takingRound: { ...(await participationIn(taking.round)), stage: taking.stage } }),
    ...(closed && { closedRound: await participationIn(closed) }),
    ...(publication && { publication }),
  };
}

const unitOf = (plan: Plan, { unit }: About): Unit | undefined => plan.units.find(({ id }) => id === unit);

/** The plan's actions, or those that concern the unit, with how they stand. */
export async function actionsNow(
  plan: Plan,
  situation: Situation,
  unit: string | undefined,
): Promise<{ action: Action; now: ActionState }[]> {
  const states: ActionStates = await situation.statesAt(situation.now);
  return plan.actions
    .filter((action) => unit === undefined || concerns(action, unit, situation.coordinatorsUnit(action.id)))
    .map((action) => ({ action, now: states.get(action.id) ?? 'not-started' }));
}

const hasEarlier = ({ opens }: StandingRound, rounds: readonly StandingRound[]): boolean =>
  rounds.some((round) => round.comparable && round.opens < opens);

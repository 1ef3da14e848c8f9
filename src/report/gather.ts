import type { ActionState } from '../plan/action-state.ts';
import { localDay } from '../plan/local-time.ts';
import type { Action, Plan } from '../plan/plan.ts';
import { readUpdates } from '../records/actions/action-history.ts';
import { basisOf } from '../records/assessment/counted-ratings.ts';
import type { Records } from '../records/records.ts';
import { goodExamples } from '../register/good-examples.ts';
import type { StandingOf } from '../register/standing-of.ts';
import { type StandingRound, standingRounds } from '../register/standing-rounds.ts';
import { commitmentStatus } from '../results/commitment-status.ts';
import type { Published } from '../results/published.ts';
import { civilSocietyFacts } from './civil-society-facts.ts';
import { placeExamples } from './examples.ts';
import type { ActionFacts, Participation, ReportFacts, Written } from './facts.ts';
import { handInsOn, openQuestions, textItemsOf, type UnitHandIn } from './handed-in.ts';
import { questionFacts } from './question-facts.ts';

/** What the report tells of an action. */
export type ReportedStanding = StandingOf<'state' | 'overdue' | 'latestWithLine'>;

/** So many of the coordinator's lines tell how it has gone of late. */
const LINES_TOLD = 3;

/** Reads all that the report on a published result is made of, as it stands at that instant. */
export async function gather(
  { plan, records, standing }: { plan: Plan; records: Records; standing: ReportedStanding },
  published: Published,
  now: Date,
): Promise<ReportFacts> {
  const { round, plan: asked, result, basis } = published;
  const handIns = await handInsOn(plan, records, round.id, basis);
  const actions = [...plan.actions, ...asked.actions.filter(({ id }) => !isIn(plan.actions, id))];
  const rounds = await standingRounds(plan, records);
  const good = await goodExamples(plan, records, { rounds, until: now });
  const examples = placeExamples(good, plan.actions);
  const actionFacts = actions.map(async (action): Promise<ActionFacts> => {
    const found = isIn(plan.actions, action.id) ? await standing(action.id, now) : undefined;
    return {
      action,
      state: found?.state,
      overdue: found?.overdue ?? false,
      coordinating: unitName(plan, action.coordinating),
      responsible: action.responsible.map((id) => unitName(plan, id)),
      figure: result.actions.find(({ id }) => id === action.id),
      lines: await linesUntil(plan, records, action, now),
      efforts: effortsIn(asked, action, handIns),
      examples: examples.of(action.id),
    };
  });
  const questions = openQuestions(asked).map((question) =>
    questionFacts(records, round.id, question, handIns),
  );
  const stood = await Promise.all(actionFacts);
  const stateOf = (id: string): ActionState =>
    stood.find(({ action }) => action.id === id)?.state ?? 'not-started';
  return {
    today: localDay(now, plan.timeZone),
    plan,
    published,
    since: rounds.find(({ id }) => id === result.trend?.since)?.name ?? result.trend?.since,
    uncompared: result.trend === null && rounds.some((other) => isBefore(other, round)),
    participation: await participation(plan, records, { round: round.id, basis }),
    actions: stood,
    otherExamples: examples.others,
    questions: await Promise.all(questions),
    commitments: plan.commitments.map((one) => commitmentStatus(plan, one, stateOf, result)),
    civilSociety: civilSocietyFacts(await records.civilSociety.get(plan.id)),
  };
}

const isIn = (things: readonly { id: string }[], id: string): boolean => things.some((one) => one.id === id);

const isBefore = (other: StandingRound, { opens }: StandingRound): boolean =>
  other.comparable === true && other.opens < opens;

const unitName = (plan: Plan, id: string): string => plan.units.find((unit) => unit.id === id)?.name ?? id;

async function linesUntil(
  plan: Plan,
  records: Pick<Records, 'actionHistories'>,
  action: Action,
  now: Date,
): Promise<ActionFacts['lines']> {
  const updates = await readUpdates(records, action.id);
  return updates
    .filter(({ at }) => new Date(at) <= now)
    .flatMap(({ line, at }) =>
      line === undefined ? [] : [{ day: localDay(new Date(at), plan.timeZone), text: line }],
    )
    .slice(-LINES_TOLD)
    .reverse();
}

function effortsIn(asked: Plan, action: Action, handIns: readonly UnitHandIn[]): Written[] {
  const items = textItemsOf(asked, action.id);
  return handIns.flatMap(({ name, handIn }) =>
    items.flatMap((item) => {
      const text = handIn?.texts[item]?.trim() ?? '';
      return text === '' ? [] : [{ unit: name, text }];
    }),
  );
}

/** Of a result that came without answers nobody knows whom it rests on. */
async function participation(
  plan: Plan,
  records: Records,
  { round, basis }: Pick<Published, 'basis'> & { round: string },
): Promise<Participation | undefined> {
  if (Object.keys(basis).length === 0) return undefined;
  const now = await basisOf(records, plan, round);
  const names = (isOne: (id: string) => boolean) =>
    plan.units.filter(({ id }) => isOne(id)).map(({ name }) => name);
  return {
    handedIn: names((id) => basis[id] !== undefined),
    missing: names((id) => basis[id] === undefined && now[id] === undefined),
    later: names((id) => now[id] !== undefined && now[id] !== basis[id]),
  };
}

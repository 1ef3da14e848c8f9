import type { ActionState } from '../plan/action-state.ts';
import { addDays, type Day } from '../plan/local-time.ts';
import type { Action, Localised, Plan, Unit } from '../plan/plan.ts';
import { type RoundNow, stageOf } from '../plan/round-stage.ts';
import type { GoodExample } from '../register/good-examples.ts';
import type { Published } from '../results/published.ts';

type ActionThenAndNow = { action: Action; before: ActionState; now: ActionState };

/** The names of the units that have handed in, `of` all that are asked. `own`: whether the unit that reads it has. */
export type Participation = { round: RoundNow; handedIn: string[]; of: number; own?: boolean };

/** A round's id, and which of its results. */
export type Publication = { round: string; version: number };

/** What has happened: all that a stamp of news rests on. */
export type Happenings = {
  total: number;
  states: { state: ActionState; count: number }[];
  changes: ActionThenAndNow[];
  needSupport: Action[];
  /** Not done and not past their date, the nearest first. */
  upcoming: Action[];
  overdue: number;
  /** How many actions passed their date since the post before. */
  newlyOverdue: number;
  /** The round that can be handed in to. */
  takingRound?: Participation & { stage: 'open' | 'late' };
  /** The round that closed since the post before. */
  closedRound?: Participation;
  /** The result that was published last. */
  publication?: Publication;
};

/** What a summary tells, before it is put in words. */
export type SummaryFacts = Happenings & {
  today: Day;
  /** The last day of the plan, once it has passed. */
  ended?: Day;
  /** It tells only of the actions that this unit does or coordinates. */
  unit?: Unit;
  published?: Published;
  /** The name of the round that the published one is compared with. */
  comparedWith?: Localised;
  /** There is an earlier result, but to compare them would show too much. */
  notCompared?: true;
  /** The nearest first. */
  events: Plan['events'];
  example?: GoodExample;
  /** To talk about at a workplace meeting. */
  question: Localised;
};

/** In the order that a reader wants them. */
const STATE_ORDER = ['in-progress', 'done', 'needs-support', 'paused', 'not-started'] as const;

type ActionFacts = Pick<
  Happenings,
  'total' | 'states' | 'changes' | 'needSupport' | 'upcoming' | 'overdue' | 'newlyOverdue'
>;

export function actionFacts(actions: readonly ActionThenAndNow[], today: Day, since: Day): ActionFacts {
  const inState = (state: ActionState) => actions.filter(({ now }) => now === state);
  const open = actions.filter(({ now }) => now !== 'done').map(({ action }) => action);
  return {
    total: actions.length,
    states: STATE_ORDER.map((state) => ({ state, count: inState(state).length })).filter(
      ({ count }) => count > 0,
    ),
    changes: actions.filter(({ before, now }) => before !== now),
    needSupport: inState('needs-support').map(({ action }) => action),
    upcoming: open
      .filter(({ due }) => due >= today)
      .toSorted((one, other) => one.due.localeCompare(other.due)),
    overdue: open.filter(({ due }) => due < today).length,
    newlyOverdue: open.filter(({ due }) => since <= due && due < today).length,
  };
}

/** The actions that the unit, or someone in it, does or coordinates. */
export const concerns = (
  { responsible, coordinating }: Action,
  unit: string,
  coordinatorsUnit: string | undefined,
): boolean => coordinating === unit || coordinatorsUnit === unit || responsible.includes(unit);

/** Those that are due within so many days. */
export const dueWithin = (days: number, { upcoming, today }: SummaryFacts): Action[] =>
  upcoming.filter(({ due }) => due <= addDays(today, days));

/** The day that a round ended, if it has: when an administrator closed it, else its last day. */
export const endOf = ({ closedOn, closes }: RoundNow): Day => closedOn ?? closes;

/**
 * The round that ended on or after `since`, before `today`. One that takes late answers has not ended, and of one that came
 * with its result Lika does not know who handed in.
 */
export function closedRoundSince(rounds: readonly RoundNow[], since: Day, today: Day): RoundNow | undefined {
  return rounds.find((round) => {
    const isPast = ['closed', 'over'].includes(stageOf(round, rounds, today));
    return isPast && round.seeded !== true && since <= endOf(round) && endOf(round) < today;
  });
}

import type { ActionState } from '../plan/action-state.ts';
import { type Day, localDay } from '../plan/local-time.ts';
import { type Action, type Area, type Plan, type Round, type ScaleEnds, scalesOf } from '../plan/plan.ts';
import { type RoundNow, stageOf } from '../plan/round-stage.ts';
import type { RoundResult, SubjectResult } from '../scoring/round-result.ts';

export type ActionThenAndNow = { action: Action; before: ActionState; now: ActionState };

export type AreaFigure = { area: Area; display: string; n: number };

/** The last published round. `strongest` and `weakest` share no area: with few areas all are among `strongest`. */
export type Results = {
  round: Round;
  scale: ScaleEnds;
  strongest: AreaFigure[];
  weakest: AreaFigure[];
  withheld: Area[];
};

/** How many units have handed in, of all that are asked. */
export type Participation = { round: RoundNow; handedIn: number; of: number };

/** What a summary tells, before it is put in words. */
export type SummaryFacts = {
  today: Day;
  total: number;
  states: { state: ActionState; count: number }[];
  changes: ActionThenAndNow[];
  /** Not done and not past their date, the nearest first. */
  upcoming: Action[];
  overdue: number;
  /** How many actions passed their date since the post before. */
  newlyOverdue: number;
  /** The round that can be handed in to. */
  takingRound?: Participation & { stage: 'open' | 'late' };
  /** The round that closed since the post before. */
  closedRound?: Participation;
  results?: Results;
  nextEvent?: Plan['events'][number];
};

/** In the order that a reader wants them. */
const STATE_ORDER = ['in-progress', 'done', 'needs-support', 'paused', 'not-started'] as const;

export function actionFacts(
  actions: readonly ActionThenAndNow[],
  today: Day,
  since: Day,
): Pick<SummaryFacts, 'total' | 'states' | 'changes' | 'upcoming' | 'overdue' | 'newlyOverdue'> {
  const open = actions.filter(({ now }) => now !== 'done').map(({ action }) => action);
  return {
    total: actions.length,
    states: STATE_ORDER.map((state) => ({
      state,
      count: actions.filter(({ now }) => now === state).length,
    })).filter(({ count }) => count > 0),
    changes: actions.filter(({ before, now }) => before !== now),
    upcoming: open
      .filter(({ due }) => due >= today)
      .toSorted((one, other) => one.due.localeCompare(other.due)),
    overdue: open.filter(({ due }) => due < today).length,
    newlyOverdue: open.filter(({ due }) => since <= due && due < today).length,
  };
}

/** The day that a round ended, if it has: when an administrator closed it, else its last day. */
export const endOf = ({ closedOn, closes }: RoundNow): Day => closedOn ?? closes;

/** The round that ended on or after `since`, before `today`. One that takes late answers has not ended. */
export function closedRoundSince(rounds: readonly RoundNow[], since: Day, today: Day): RoundNow | undefined {
  return rounds.find((round) => {
    const isPast = ['closed', 'over'].includes(stageOf(round, rounds, today));
    return isPast && since <= endOf(round) && endOf(round) < today;
  });
}

/** Today's event too, until its time has come. */
export function nextEvent(plan: Plan, now: Date): Plan['events'][number] | undefined {
  const today = localDay(now, plan.timeZone);
  const time = new Intl.DateTimeFormat('sv-SE', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: plan.timeZone,
  }).format(now);
  return plan.events
    .filter((event) => event.date > today || (event.date === today && (event.time ?? '24:00') > time))
    .toSorted((one, other) => startOf(one).localeCompare(startOf(other)))[0];
}

const startOf = (event: Plan['events'][number]) => `${event.date}T${event.time ?? '00:00'}`;

/** The figures of a published round that may be shown; undefined when nobody answered. */
export function resultFacts(plan: Plan, round: Round, result: RoundResult | undefined): Results | undefined {
  if (result === undefined || result.responded === 0) return undefined;
  const figures = new Map(result.areas.map((area) => [area.id, area]));
  const shown = (ids: readonly string[]) => ids.flatMap((id) => figureOf(plan, figures.get(id)) ?? []);
  const all = shown(result.areas.toSorted(byRank).map(({ id }) => id));
  const withheld = plan.areas.filter((area) => figures.get(area.id)?.suppressed ?? true);

  const strongest = shown(result.highest.areas);
  const weakest = shown(result.lowest.areas);
  const overlap = weakest.some(({ area }) => strongest.some((other) => other.area.id === area.id));
  const about = { round, scale: scalesOf(plan).matrix, withheld };
  return overlap ? { ...about, strongest: all, weakest: [] } : { ...about, strongest, weakest };
}

function byRank(one: SubjectResult, other: SubjectResult): number {
  return (one.rank ?? Number.POSITIVE_INFINITY) - (other.rank ?? Number.POSITIVE_INFINITY) || 0;
}

function figureOf(plan: Plan, result: SubjectResult | undefined): AreaFigure | undefined {
  const area = plan.areas.find(({ id }) => id === result?.id);
  if (area === undefined || result === undefined || result.suppressed || result.display === null) {
    return undefined;
  }
  return { area, display: result.display, n: result.n };
}

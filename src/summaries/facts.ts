import type { ActionState } from '../plan/action-state.ts';
import { type Day, localDay } from '../plan/local-time.ts';
import { type Action, type Area, type Plan, type Round, type ScaleEnds, scalesOf } from '../plan/plan.ts';
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
  openRound?: { round: Round; handedIn: number; of: number };
  /** The round that closed since the post before. */
  closedRound?: { round: Round; handedIn: number; of: number };
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

/** The round whose last day was on or after `since`, and has passed. */
export function closedRoundSince(plan: Plan, since: Day, today: Day): Round | undefined {
  return plan.rounds.find(({ closes }) => since <= closes && closes < today);
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

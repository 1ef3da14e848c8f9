import type { ActionState } from '../plan/action-state.ts';
import { pointReference } from '../plan/pack/commitment-points.ts';
import type { Action, Area, Commitment, Localised, Plan } from '../plan/plan.ts';
import type { PublishedResult } from '../records/rounds/published-result.ts';

export type ActionStanding = { action: Action; state: ActionState };

/**
 * What was published of an area. `mean`: in tenths; null where it is withheld, and where it never was published.
 * `among`: the highest or the lowest of the areas, as the result tells them.
 */
export type AreaStanding = {
  area: Area;
  mean: number | null;
  withheld: boolean;
  among: 'highest' | 'lowest' | undefined;
};

/** One point of a commitment, with what the plan has for it, in plan order. `number`: from 1. */
export type PointStatus = {
  number: number;
  text: Localised;
  actions: ActionStanding[];
  areas: AreaStanding[];
};

/** How the plan stands towards a commitment. Each action and each area is told once, however many points it has. */
export type CommitmentStatus = {
  commitment: Commitment;
  points: PointStatus[];
  actions: ActionStanding[];
  areas: AreaStanding[];
  /** Actions that are done or in progress, and areas among the highest. */
  doing: { actions: ActionStanding[]; areas: AreaStanding[] };
  /** Other actions, areas among the lowest, and points that nothing in the plan is for. */
  develop: { actions: ActionStanding[]; areas: AreaStanding[]; points: PointStatus[] };
};

const DOING: readonly ActionState[] = ['in-progress', 'done'];

/** The commitment as the plan maps its actions and areas to it. `result`: what everyone sees, if anything is published. */
export function commitmentStatus(
  plan: Pick<Plan, 'actions' | 'areas'>,
  commitment: Commitment,
  stateOf: (actionId: string) => ActionState,
  result: PublishedResult | undefined,
): CommitmentStatus {
  const standing = (action: Action): ActionStanding => ({ action, state: stateOf(action.id) });
  const points = commitment.points.map((text, index): PointStatus => {
    const number = index + 1;
    const isFor = ({ commitments }: Action | Area) =>
      commitments.includes(pointReference(commitment.id, number));
    return {
      number,
      text,
      actions: plan.actions.filter(isFor).map(standing),
      areas: plan.areas.filter(isFor).map((area) => areaStanding(area, result)),
    };
  });
  const isMapped = ({ commitments }: Action | Area) =>
    commitments.some((reference) => reference.startsWith(`${commitment.id}.`));
  const actions = plan.actions.filter(isMapped).map(standing);
  const areas = plan.areas.filter(isMapped).map((area) => areaStanding(area, result));
  return {
    commitment,
    points,
    actions,
    areas,
    doing: {
      actions: actions.filter(({ state }) => DOING.includes(state)),
      areas: areas.filter(({ among }) => among === 'highest'),
    },
    develop: {
      actions: actions.filter(({ state }) => !DOING.includes(state)),
      areas: areas.filter(({ among }) => among === 'lowest'),
      points: points.filter((point) => point.actions.length + point.areas.length === 0),
    },
  };
}

function areaStanding(area: Area, result: PublishedResult | undefined): AreaStanding {
  const figure = result?.areas.find(({ id }) => id === area.id);
  return {
    area,
    mean: figure?.mean ?? null,
    withheld: figure?.withheld ?? false,
    among: placeOf(area, result),
  };
}

/** Where the areas are so few that one is told as both, it is neither. */
function placeOf({ id }: Area, result: PublishedResult | undefined): AreaStanding['among'] {
  const high = result?.highest.areas.includes(id) ?? false;
  const low = result?.lowest.areas.includes(id) ?? false;
  if (high === low) return undefined;
  return high ? 'highest' : 'lowest';
}

/** Whole steps from `min` to `max`, both included. */
export interface Scale {
  readonly min: number;
  readonly max: number;
}

/** What scoring must know of a plan. Ids are the pack's own, in plan order. */
export interface Instrument {
  readonly areas: readonly string[];
  readonly criteria: readonly string[];
  readonly actions: readonly string[];
  readonly matrixScale: Scale;
  readonly actionScale: Scale;
  /** How many are named as highest and as lowest. */
  readonly highlights: { readonly areas: number; readonly criteria: number; readonly actions: number };
  /** A figure that rests on fewer units than this (at least 1) is withheld. */
  readonly minGroup: number;
  /** The share (0–1) of an area's cells that a unit must have rated for its area score to count. */
  readonly minCoverage: number;
  /** The units that the plan invites. */
  readonly units: readonly string[];
  /** Decides the decimal sign of `display`: 3,5 or 3.5. */
  readonly language: 'sv' | 'en';
  /** The round that is open, else the latest: what a template is made for. */
  readonly currentRound?: string | undefined;
}

/** One thing that is scored, with the form's items (by position) that it is made of. */
interface Subject {
  readonly id: string;
  readonly items: readonly number[];
}

/** The form's items in order, as rating files name them: the matrix area by area, then the actions. */
export function itemIds(instrument: Instrument): string[] {
  const cells = instrument.areas.flatMap((area) =>
    instrument.criteria.map((criterion) => `${area}.${criterion}`),
  );
  return [...cells, ...instrument.actions.map((action) => `action.${action}`)];
}

/** Each item's position. Throws RangeError where two items share an id: an area named `action` can cause that. */
export function itemPositions(instrument: Instrument): Map<string, number> {
  const ids = itemIds(instrument);
  const positions = new Map(ids.map((id, position) => [id, position]));
  const shared = ids.find((id, position) => positions.get(id) !== position);
  if (shared !== undefined) throw new RangeError(`Two items of the form have the id ${shared}`);
  return positions;
}

/** How many of the items are matrix cells; the actions' items follow them. */
export function cellCount(instrument: Instrument): number {
  return instrument.areas.length * instrument.criteria.length;
}

/** The scale that the item at this position is rated on. */
export function scaleOf(instrument: Instrument, item: number): Scale {
  return item < cellCount(instrument) ? instrument.matrixScale : instrument.actionScale;
}

export function stepCount(scale: Scale): number {
  return scale.max - scale.min + 1;
}

/** Areas, criteria and actions with their items, in plan order. */
export function subjectsOf(instrument: Instrument): {
  areas: Subject[];
  criteria: Subject[];
  actions: Subject[];
} {
  const { areas, criteria, actions } = instrument;
  const cell = (area: number, criterion: number) => area * criteria.length + criterion;
  return {
    areas: areas.map((id, area) => ({ id, items: criteria.map((_, criterion) => cell(area, criterion)) })),
    criteria: criteria.map((id, criterion) => ({ id, items: areas.map((_, area) => cell(area, criterion)) })),
    actions: actions.map((id, action) => ({ id, items: [cellCount(instrument) + action] })),
  };
}

import { type Instrument, itemIds, type Scale, scaleOf, subjectsOf } from '../instrument.ts';

/** Something that a round's result tells a mean of: of one item (a cell, an action) or of several. */
export interface Figure {
  readonly kind: Kind;
  /** Its place among its kind, in plan order. */
  readonly place: number;
  readonly id: string;
  readonly items: readonly number[];
  readonly scale: Scale;
}

/** The kinds that have a median, a rank and a change too. */
export const SUBJECTS = ['areas', 'criteria', 'actions'] as const;
export type Kind = 'cells' | (typeof SUBJECTS)[number];
export type Figures = Readonly<Record<Kind, readonly Figure[]>>;

/** All the figures of a round. A cell's id is its item's. */
export function figuresOf(instrument: Instrument): Figures {
  const { areas, criteria, actions } = subjectsOf(instrument);
  const cells = itemIds(instrument)
    .slice(0, areas.length * criteria.length)
    .map((id, item) => ({ id, items: [item] }));
  const figures = (kind: Kind, subjects: readonly Pick<Figure, 'id' | 'items'>[]): Figure[] =>
    subjects.map(({ id, items }, place) => ({
      kind,
      place,
      id,
      items,
      scale: scaleOf(instrument, items[0] ?? 0),
    }));
  return {
    areas: figures('areas', areas),
    criteria: figures('criteria', criteria),
    cells: figures('cells', cells),
    actions: figures('actions', actions),
  };
}

export const allOf = ({ areas, criteria, cells, actions }: Figures): Figure[] => [
  ...areas,
  ...criteria,
  ...cells,
  ...actions,
];

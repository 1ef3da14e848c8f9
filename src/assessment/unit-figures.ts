import type { Plan } from '../plan/plan.ts';
import type { RatingValue } from '../records/records.ts';

/** One unit's own figures, from the scoring room: sums of rated cells, and each area's mean as it is written. */
export type UnitFigures = {
  sums: { areas: Record<string, number>; criteria: Record<string, number>; total: number };
  /** Strongest first; areas with too few answers are left out. */
  areas: { id: string; display: string; mean: number }[];
};
export type FiguresOf = (plan: Plan, ratings: ReadonlyMap<string, RatingValue>) => UnitFigures;

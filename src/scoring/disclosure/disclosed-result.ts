import type { RoundResult } from '../round-result.ts';

/** A figure that may be shown; null where it is withheld or nothing stands behind it. Means and medians in tenths. */
export interface DisclosedFigure {
  id: string;
  n: number;
  mean: number | null;
  /** Null also where it alone is withheld, beside a mean that is shown. */
  median: number | null;
  rank: number | null;
  withheld: boolean;
}

interface DisclosedCell {
  area: string;
  criterion: string;
  n: number;
  mean: number | null;
  withheld: boolean;
}

export interface DisclosedChange {
  id: string;
  /** In tenths. */
  change: number | null;
}

/** What may be shown of a round to those who may not see a single unit's ratings. Ids stand in plan order. */
export interface DisclosedResult {
  round: string;
  invited: number;
  responded: number;
  areas: DisclosedFigure[];
  criteria: DisclosedFigure[];
  cells: DisclosedCell[];
  actions: DisclosedFigure[];
  highest: RoundResult['highest'];
  lowest: RoundResult['lowest'];
  trend: {
    since: string;
    matchedUnits: number;
    areas: DisclosedChange[];
    criteria: DisclosedChange[];
    actions: DisclosedChange[];
  } | null;
}

type ShownFigure = Pick<DisclosedFigure, 'id' | 'mean' | 'median'>;

/** What was shown of a round, as far as it matters for what may be shown next. */
export interface SeenResult {
  round: string;
  areas: readonly ShownFigure[];
  criteria: readonly ShownFigure[];
  cells: readonly Pick<DisclosedCell, 'area' | 'criterion' | 'mean'>[];
  actions: readonly ShownFigure[];
  trend: Pick<NonNullable<DisclosedResult['trend']>, 'since' | 'areas' | 'criteria' | 'actions'> | null;
}

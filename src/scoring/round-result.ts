/** The figures of a round, in the shape that `lika score --json` prints. Withheld figures are null. */
export interface RoundResult {
  readonly round: string;
  /** The plan's units; the file's where none of those is the plan's. */
  readonly invited: number;
  /** Units with a rating. */
  readonly responded: number;
  readonly areas: SubjectResult[];
  readonly criteria: SubjectResult[];
  readonly cells: CellResult[];
  readonly actions: SubjectResult[];
  /** Highest first, in plan order within a tie. */
  readonly highest: Extremes;
  /** Lowest first, in plan order within a tie. */
  readonly lowest: Extremes;
  readonly units: UnitResult[];
  /** Null where there is no earlier round, or the comparison is withheld. */
  readonly trend: Trend | null;
}

/** `n` is how many units the figures rest on; the counts are of cells (areas, criteria) or of units (actions). */
export interface SubjectResult {
  readonly id: string;
  readonly n: number;
  readonly mean: number | null;
  readonly display: string | null;
  readonly median: number | null;
  readonly rank: number | null;
  /** One count for each step of the scale, the lowest first. */
  readonly distribution: number[] | null;
  readonly notRelevant: number;
  readonly unanswered: number;
  readonly suppressed: boolean;
}

export interface CellResult {
  readonly area: string;
  readonly criterion: string;
  readonly n: number;
  readonly mean: number | null;
  readonly display: string | null;
  readonly suppressed: boolean;
}

export interface Extremes {
  readonly areas: string[];
  readonly criteria: string[];
  readonly actions: string[];
}

/** Sums are of rated matrix cells; the counts are of all the form's items, actions too. */
export interface UnitResult {
  readonly id: string;
  readonly sums: {
    readonly areas: Record<string, number>;
    readonly criteria: Record<string, number>;
    readonly total: number;
  };
  readonly answered: number;
  readonly notRelevant: number;
  readonly unanswered: number;
}

/** How the units that responded in both rounds moved. */
export interface Trend {
  /** The round before, in id order. */
  readonly since: string;
  readonly matchedUnits: number;
  readonly areas: TrendItem[];
  readonly criteria: TrendItem[];
  readonly actions: TrendItem[];
}

/** `change` is `to` - `from`, unrounded. A figure that rests on too few units is null, and so is the change then. */
export interface TrendItem {
  readonly id: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly change: number | null;
}

import { z } from 'zod';

const Count = z.int().nonnegative();
/** Rounded to tenths; nothing finer is kept of what is shown to everyone. */
const Tenths = z.number();

/** Null: withheld, or, where `withheld` is false, never published or without any rating. `n`: how many units it rests on. */
const Figure = z.strictObject({
  id: z.string(),
  n: Count.nullable(),
  mean: Tenths.nullable(),
  median: Tenths.nullable(),
  rank: z.int().positive().nullable(),
  withheld: z.boolean(),
});
export type PublishedFigure = z.infer<typeof Figure>;

const Cell = z.strictObject({
  area: z.string(),
  criterion: z.string(),
  n: Count,
  mean: Tenths.nullable(),
  withheld: z.boolean(),
});

const Extremes = z.strictObject({
  areas: z.array(z.string()),
  criteria: z.array(z.string()),
  actions: z.array(z.string()),
});

/** `change`: null where it is withheld, or there is nothing to compare. */
const Changes = z.array(z.strictObject({ id: z.string(), change: Tenths.nullable() }));

/**
 * A round's result as everyone but administrators sees it: ids, in plan order. Nobody can compute a withheld figure
 * from the others. `invited`, `responded`: units; null where that was never published. `cells` is empty likewise.
 */
export const PublishedResult = z.strictObject({
  round: z.string(),
  invited: Count.nullable(),
  responded: Count.nullable(),
  areas: z.array(Figure),
  criteria: z.array(Figure),
  cells: z.array(Cell),
  actions: z.array(Figure),
  /** Highest first, and lowest first. */
  highest: Extremes,
  lowest: Extremes,
  /** Against the round `since`, over the units that are in both. */
  trend: z
    .strictObject({
      since: z.string(),
      matchedUnits: Count,
      areas: Changes,
      criteria: Changes,
      actions: Changes,
    })
    .nullable(),
  /** Where it was published, of a result that came with the plan pack without its ratings. */
  source: z.string().optional(),
});
export type PublishedResult = z.infer<typeof PublishedResult>;

import { z } from 'zod';
import { Id } from './plan.ts';

/** `mean`: with one decimal, as it was published. `n`: how many units it rests on, where that is known. */
const Figure = z.strictObject({ id: Id, mean: z.number(), n: z.int().positive().optional() });

const Order = z.strictObject({
  areas: z.array(Id).default([]),
  criteria: z.array(Id).default([]),
  actions: z.array(Id).default([]),
});

/**
 * `results/ROUND.yaml`: what was published of an earlier round of which only the aggregates are known. What is left out
 * never was published; unit ratings are never made up from it. `highest` is written highest first, `lowest` lowest first.
 */
export const EarlierResult = z.strictObject({
  /** Where it was published. */
  source: z.string().min(1),
  /** Units. */
  participation: z
    .strictObject({ invited: z.int().positive().optional(), responded: z.int().positive().optional() })
    .optional(),
  areas: z.array(Figure).default([]),
  criteria: z.array(Figure).default([]),
  actions: z.array(Figure).default([]),
  highest: Order.prefault({}),
  lowest: Order.prefault({}),
});
export type EarlierResult = z.infer<typeof EarlierResult>;

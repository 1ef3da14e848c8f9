import { z } from 'zod';
import { Email, Instant } from '../who-and-when.ts';

/** A rating on the part's scale, or `na`: not relevant. An unanswered cell has no record. */
export const RatingValue = z.union([z.int(), z.literal('na')]);
export type RatingValue = z.infer<typeof RatingValue>;

/** What one person has rated, with the reason if one was given; `by` is missing for what came with the plan pack. */
const Voice = z.strictObject({
  rating: RatingValue,
  reason: z.string().optional(),
  by: Email.optional(),
  at: Instant.optional(),
  /** It was chosen for the unit, knowing of the others: as long as it is the latest, nothing is left to choose. */
  settled: z.literal(true).optional(),
});
export type Voice = z.infer<typeof Voice>;

/** One rating of one unit's form: the latest voice, which counts, and those of colleagues. */
export const Rating = z.strictObject({
  ...Voice.shape,
  /** The latest voice of each colleague who has rated the same, oldest first. */
  others: z.array(Voice).optional(),
});
export type Rating = z.infer<typeof Rating>;

export const ratingKey = (round: string, unit: string, item: string) => `${round}/${unit}/${item}`;

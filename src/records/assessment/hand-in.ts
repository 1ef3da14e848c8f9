import { z } from 'zod';
import { Email, Instant } from '../who-and-when.ts';
import { formKey } from './form.ts';
import { RatingValue } from './rating.ts';

/** A form as it was handed in; every version is kept. */
export const HandIn = z.strictObject({
  at: Instant,
  by: Email,
  approvedBy: Email.optional(),
  ratings: z.record(z.string(), RatingValue),
  texts: z.record(z.string(), z.string()).default({}),
  /** Why, by the item that was rated. */
  reasons: z.record(z.string(), z.string()).default({}),
});
export type HandIn = z.infer<typeof HandIn>;

/** `version`: of the unit's hand-ins, from 1. */
export const handInKey = (round: string, unit: string, version: number) =>
  `${formKey(round, unit)}/${version}`;

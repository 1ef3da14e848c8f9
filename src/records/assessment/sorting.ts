import { z } from 'zod';
import { Email, Instant } from '../who-and-when.ts';

/** Which themes an administrator has sorted an answer into; `version`: of the hand-in that it stood in, from 1. */
export const Sorting = z.strictObject({
  version: z.int().positive(),
  themes: z.array(z.string()),
  by: Email,
  at: Instant,
});

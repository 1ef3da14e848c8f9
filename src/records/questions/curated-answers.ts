import { z } from 'zod';
import { Email, Instant } from '../who-and-when.ts';
import { Wording } from './asked.ts';

/** `joined`: why the answer counts for those words: it was written for them, someone meant it, or an administrator says so. */
const CuratedWording = z.strictObject({
  ...Wording.shape,
  joined: z.enum(['written-for', 'meant', 'administrator']),
});

/** An answer that someone has written, for all who ask the same. */
const CuratedAnswer = z.strictObject({
  id: z.string(),
  question: z.string(),
  wordings: z.array(CuratedWording),
  text: z.string(),
  sources: z.string().optional(),
  /** Who wrote it as it is now, and when. */
  by: Email,
  at: Instant,
  withdrawn: z.literal(true).optional(),
  /** Every change, oldest first, with what stood there from then on. */
  history: z.array(
    z.strictObject({
      at: Instant,
      by: Email,
      did: z.enum(['written', 'changed', 'withdrawn', 'restored']),
      text: z.string(),
      sources: z.string().optional(),
    }),
  ),
});
export type CuratedAnswer = z.infer<typeof CuratedAnswer>;

/** A plan's curated answers, oldest first; `version`: one more at each change. */
export const CuratedAnswers = z.strictObject({ version: z.int(), answers: z.array(CuratedAnswer) });
export type CuratedAnswers = z.infer<typeof CuratedAnswers>;

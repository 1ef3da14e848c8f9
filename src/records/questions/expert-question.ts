import { z } from 'zod';
import { Email, Instant } from '../who-and-when.ts';

const ExpertAnswer = z.strictObject({
  /** The message that it came in. */
  id: z.string(),
  text: z.string(),
  sources: z.string().optional(),
  by: Email,
  at: Instant,
  /** The curated answer that it is kept as. */
  curated: z.string().optional(),
});
export type ExpertAnswer = z.infer<typeof ExpertAnswer>;

/** A question that someone has passed on to the experts. */
export const ExpertQuestion = z.strictObject({
  /** Of what was asked, and its words, masked. */
  asked: z.string(),
  text: z.string(),
  by: Email,
  /** The experts may see who asks. */
  named: z.boolean(),
  unit: z.string(),
  at: Instant,
  takenBack: Instant.optional(),
  /** Oldest first. */
  answers: z.array(ExpertAnswer),
});
export type ExpertQuestion = z.infer<typeof ExpertQuestion>;

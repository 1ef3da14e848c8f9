import { z } from 'zod';
import { Instant } from '../who-and-when.ts';

/** That a round's result is published: the one that everyone sees until it is replaced. */
export const Publication = z.strictObject({
  at: Instant,
  /** An e-mail, who ran the command, or `plan`: it came with the pack. */
  by: z.string(),
  /** 1, and one more each time it was replaced by a correction. */
  version: z.int().positive(),
  /** Unit id -> which of its hand-ins the result rests on, from 1; 0: what came with the plan pack. */
  basis: z.record(z.string(), z.int().nonnegative()),
  /** The same of the versions that it replaced, oldest first. */
  replaced: z.array(z.record(z.string(), z.int().nonnegative())).optional(),
});
export type Publication = z.infer<typeof Publication>;

/** `version`: of the publication, from 1. */
export const publishedKey = (round: string, version: number) => `${round}/${version}`;

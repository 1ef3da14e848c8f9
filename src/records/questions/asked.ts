import { z } from 'zod';
import { Email, Instant } from '../who-and-when.ts';

/** A way that something was asked, masked; `id`: of those words, whoever wrote them. */
export const Wording = z.strictObject({ id: z.string(), text: z.string() });
export type Wording = z.infer<typeof Wording>;

/** Whether an answer helped one person; `id`: of both, in a form that can not be read. */
const Vote = z.strictObject({ id: z.string(), at: Instant, helped: z.boolean() });
export type Vote = z.infer<typeof Vote>;

/** Something that people have asked, in whatever words, and how it went. It never says who. */
export const Asked = z.strictObject({
  /** Of the plan that was asked about. */
  plan: z.string(),
  /** The latest last. */
  wordings: z.array(Wording).min(1),
  times: z.int(),
  declined: z.int(),
  helped: z.int(),
  unhelped: z.int(),
  /** The latest votes, oldest first: counted where they are kept, so that none is counted twice or not at all. */
  votes: z.array(Vote).default([]),
  /** How many times it was declined, or said not to help, since an administrator saw to it. */
  open: z.int(),
  first: Instant,
  last: Instant,
  /** The message that was counted last: done again, it is not counted twice. */
  lastIn: z.string(),
  /** The passage that was nearest when it was declined. */
  nearest: z.strictObject({ heading: z.string(), document: z.string() }).optional(),
  seenTo: z
    .strictObject({ by: Email, at: Instant, did: z.enum(['answered', 'dismissed', 'joined']) })
    .optional(),
});
export type Asked = z.infer<typeof Asked>;

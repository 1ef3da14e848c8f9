import { z } from 'zod';
import { Email, Instant } from '../who-and-when.ts';
import { RatingValue } from './rating.ts';

/** What an answer says: a rating, or words. */
export const AnswerValue = z.union([RatingValue, z.strictObject({ text: z.string() })]);
export type AnswerValue = z.infer<typeof AnswerValue>;

/**
 * What one answer changed, so that it can be taken back: each item and what stood there before, of a rating the person's
 * own voice; `by`: who wrote it, of a text.
 */
const Answer = z.strictObject({
  id: z.string(),
  by: Email,
  at: Instant,
  changes: z
    .array(
      z.strictObject({
        item: z.string(),
        before: AnswerValue.nullable(),
        reason: z.string().optional(),
        by: Email.optional(),
        at: Instant.optional(),
        settled: z.literal(true).optional(),
      }),
    )
    .min(1),
  /** The message that took it back. */
  undoneBy: z.string().optional(),
});
export type Answer = z.infer<typeof Answer>;

/** `by` asked `lead`, the closest manager. While nothing is decided the form waits. */
const Approval = z.strictObject({
  at: Instant,
  by: Email,
  lead: Email,
  decided: z
    .strictObject({
      at: Instant,
      did: z.enum(['approved', 'sent-back', 'withdrawn']),
      reason: z.string().optional(),
    })
    .optional(),
});
export type Approval = z.infer<typeof Approval>;

/** A unit's form in a round. The answers stand beside it, a record each. */
export const Form = z.strictObject({
  startedAt: Instant,
  startedBy: Email,
  /** The latest answers, newest last. */
  answers: z.array(Answer),
  handIns: z.array(z.strictObject({ at: Instant, by: Email, approvedBy: Email.optional() })),
  /** Each time a manager was asked to approve it before it is handed in, and what became of that. */
  approvals: z.array(Approval).optional(),
  /** Each opens the latest hand-in again: what was handed in stands until the next one. */
  reopenings: z.array(z.strictObject({ at: Instant, by: Email, reason: z.string() })).optional(),
});
export type Form = z.infer<typeof Form>;

export const formKey = (round: string, unit: string) => `${round}/${unit}`;

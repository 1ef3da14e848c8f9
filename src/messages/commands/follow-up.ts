import { z } from 'zod';

/** How the plan goes, for those who follow it: the post, the report, and what is coming. */
export const FollowUpCommand = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('status') }),
  /** How the plan stands towards a commitment, by its id; towards all of them without one. */
  z.strictObject({ do: z.literal('commitments'), commitment: z.string().optional() }),
  z.strictObject({ do: z.literal('summary') }),
  /** Everything in the weekly post, privately. `unit`: only what concerns that unit. */
  z.strictObject({ do: z.literal('summary-details'), unit: z.string().optional() }),
  /**
   * The weekly post comes where this was written. What is missing stays as it was; `unit`: as someone wrote it, null for
   * all of them; `unread`: what was not understood.
   */
  z.strictObject({
    do: z.literal('use-channel'),
    unit: z.string().nullable().optional(),
    weekday: z.int().min(1).max(7).optional(),
    time: z.string().optional(),
    language: z.enum(['sv', 'en']).optional(),
    unread: z.string().optional(),
  }),
  z.strictObject({ do: z.literal('leave-channel') }),
  /** For administrators: which files there are of the follow-up report, or that file. */
  z.strictObject({ do: z.literal('report'), file: z.enum(['board', 'short', 'workbook']).optional() }),
  /** The event as a file for one's own calendar, by its id; without one those to come are offered. */
  z.strictObject({ do: z.literal('calendar-file'), event: z.string().optional() }),
  /** For administrators: what is sent in those days, `YYYY-MM-DD`, both included; without them the coming ones. */
  z.strictObject({
    do: z.literal('preview'),
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
  }),
]);

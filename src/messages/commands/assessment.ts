import { z } from 'zod';
import { cell } from './cell.ts';

/** The self-assessment: filling in, handing in, and what comes after. */
export const AssessmentCommand = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('assess') }),
  z.strictObject({ do: z.literal('rate'), ...cell, rating: z.union([z.int(), z.literal('na')]) }),
  /** In a form: whatever statement the conversation is at. */
  z.strictObject({ do: z.literal('rate-cell'), ...cell, rating: z.union([z.int(), z.literal('na')]) }),
  z.strictObject({ do: z.literal('skip'), item: z.string().optional() }),
  z.strictObject({ do: z.literal('back'), item: z.string().optional() }),
  z.strictObject({ do: z.literal('not-relevant') }),
  z.strictObject({ do: z.literal('undo') }),
  z.strictObject({ do: z.literal('pause') }),
  z.strictObject({ do: z.literal('continue') }),
  z.strictObject({ do: z.literal('review') }),
  /** Goes through what colleagues have rated differently, before handing in. */
  z.strictObject({ do: z.literal('settle') }),
  z.strictObject({ do: z.literal('hand-in'), round: z.string().optional(), unit: z.string().optional() }),
  /** For the manager who is asked to approve a form before it is handed in. */
  z.strictObject({
    do: z.literal('approval'),
    act: z.enum(['show', 'approve', 'send-back']),
    round: z.string(),
    unit: z.string(),
    /** When the manager was asked: a form that was taken back and sent anew is another question. */
    asked: z.iso.datetime(),
  }),
  /** Takes a form back that waits for the manager. */
  z.strictObject({ do: z.literal('withdraw'), round: z.string(), unit: z.string() }),
  /** Opens a form that was handed in. */
  z.strictObject({ do: z.literal('reopen'), round: z.string().optional(), unit: z.string().optional() }),
  z.strictObject({ do: z.literal('cancel') }),
  /** The unit's own result beside that of all, of the round that was published last. */
  z.strictObject({ do: z.literal('our-result') }),
  /** An example from the unit's work in an area, for others to learn from. */
  z.strictObject({
    do: z.literal('example'),
    act: z.enum(['share', 'remove']),
    round: z.string(),
    unit: z.string(),
    area: z.string(),
  }),
  /** A text for the unit's operational plan, made of its answers. */
  z.strictObject({ do: z.literal('plan-text') }),
]);

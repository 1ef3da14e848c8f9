import { z } from 'zod';
import { Email, Instant } from '../who-and-when.ts';

/** `by` asked `to` to take over an action that `from` coordinated. While nothing has ended it, it waits. */
const HandOver = z.strictObject({
  /** The message that asked. */
  id: z.string(),
  at: Instant,
  by: Email,
  to: Email,
  from: Email.optional(),
  ended: z
    .strictObject({
      /** The message that ended it. */
      id: z.string(),
      at: Instant,
      did: z.enum(['accepted', 'declined', 'withdrawn']),
    })
    .optional(),
});
export type HandOver = z.infer<typeof HandOver>;

/** Each time someone was asked to take over an action, oldest first. */
export const HandOvers = z.strictObject({ asked: z.array(HandOver) });

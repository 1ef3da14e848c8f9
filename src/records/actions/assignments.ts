import { z } from 'zod';
import { Email, Instant } from '../who-and-when.ts';

/** Who coordinates an action, where that has been changed since the plan; `by`: an e-mail, or who runs the command. */
const Assignment = z.strictObject({ coordinator: Email, since: Instant, by: z.string() });

export const Assignments = z.strictObject({
  /** By action id. */
  actions: z.record(z.string(), Assignment),
  /** Every change, oldest first. `id`: the message or command that made it; `from`: who coordinated before. */
  log: z.array(
    z.strictObject({
      id: z.string(),
      at: Instant,
      by: z.string(),
      action: z.string(),
      from: Email.optional(),
      to: Email,
      /** Who had asked for it, where that is someone else. */
      askedBy: Email.optional(),
    }),
  ),
});
export type Assignments = z.infer<typeof Assignments>;

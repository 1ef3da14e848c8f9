import { z } from 'zod';
import { ActionState } from '../../plan/action-state.ts';
import { Email, Instant } from '../who-and-when.ts';

/** A status that was set, or a line that was written. `by` is an e-mail. */
const ActionUpdate = z.strictObject({
  id: z.string(),
  state: ActionState,
  line: z.string().optional(),
  by: Email,
  at: Instant,
  /** The day that it is expected to be done, where that is another than the plan's. */
  expected: z.iso.date().optional(),
  /** What administrators have answered where the line asks for support, oldest first. */
  answers: z.array(z.strictObject({ id: z.string(), line: z.string(), by: Email, at: Instant })).optional(),
  /** The message that took it back. */
  undoneBy: z.string().optional(),
});
export type ActionUpdate = z.infer<typeof ActionUpdate>;

/** All updates of one action, oldest first. */
export const ActionHistory = z.strictObject({ updates: z.array(ActionUpdate) });

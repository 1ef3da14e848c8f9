import { z } from 'zod';
import { ActionState } from '../../plan/action-state.ts';
import { Email, Instant } from '../who-and-when.ts';

/** What a doer has answered with one message: a state, or a line. What was taken back is only known to have been there. */
const DoerWord = z.strictObject({
  /** Of the message. */
  id: z.string(),
  at: Instant,
  state: ActionState.optional(),
  line: z.string().optional(),
  undone: z.literal(true).optional(),
});
export type DoerWord = z.infer<typeof DoerWord>;

/** Once that those who carry an action out were asked how it goes with them. */
const DoerRound = z.strictObject({
  id: z.string(),
  at: Instant,
  /** Who asked; missing where the plan's rhythm did. */
  by: Email.optional(),
  /** By e-mail, oldest first. */
  answers: z.record(z.string(), z.array(DoerWord)),
});
export type DoerRound = z.infer<typeof DoerRound>;

/** An action's rounds, oldest first. Of those of the plan's rhythm only the ones that someone has answered in. */
export const DoerRounds = z.strictObject({ rounds: z.array(DoerRound) });

import { z } from 'zod';

/**
 * `asked`: the round that a doer answers in, by its id. `topic`: of the concern that the button came with in the day's
 * message; without one it stands in a message of its own.
 */
const doerRound = { action: z.string(), asked: z.string(), topic: z.string().optional() };

/** Those who carry an action out. */
export const DoerCommand = z.discriminatedUnion('do', [
  /** For who coordinates an action: those who carry it out are asked; without an action it is asked for. */
  z.strictObject({ do: z.literal('ask-doers'), action: z.string().optional() }),
  /** What they have answered. */
  z.strictObject({ do: z.literal('doer-answers'), action: z.string().optional() }),
  z.strictObject({ do: z.literal('doer-state'), ...doerRound, state: z.string() }),
  z.strictObject({ do: z.literal('doer-line'), ...doerRound }),
  /** Takes back what was answered with the message `word`. */
  z.strictObject({ do: z.literal('doer-undo'), ...doerRound, word: z.string() }),
]);

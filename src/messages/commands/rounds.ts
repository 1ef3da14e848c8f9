import { z } from 'zod';

/**
 * For administrators, but `ask`: a unit asks to be let in to a round that is closed, and with `admit` it is. Days are
 * YYYY-MM-DD, `opens` the first one, of a new round, and `closes` the last; `unit`: its id, or its name as someone wrote it.
 */
export const RoundCommand = z.strictObject({
  do: z.literal('round'),
  act: z.enum(['list', 'open', 'extend', 'close', 'ask', 'admit', 'new', 'publish']),
  round: z.string().optional(),
  /** To publish: which answers were shown; without it they are shown first. */
  seen: z.string().optional(),
  opens: z.iso.date().optional(),
  closes: z.iso.date().optional(),
  unit: z.string().optional(),
});

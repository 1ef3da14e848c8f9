import { z } from 'zod';

/**
 * Whoever coordinates an action asks a colleague to take it over. `start`: says how that stands, or asks whom; `choose`:
 * asks whom anyway; `other`: a name is to be written; `ask`, `assign` and `list`: as they say, `assign` for
 * administrators. `action`: its id; `to`: an e-mail, or a name as someone wrote it; `asked`: when the colleague was asked,
 * or when the choice was shown.
 */
export const HandOverCommand = z.strictObject({
  do: z.literal('hand-over'),
  act: z.enum(['start', 'choose', 'other', 'ask', 'withdraw', 'accept', 'decline', 'assign', 'list']),
  action: z.string().optional(),
  to: z.string().optional(),
  asked: z.iso.datetime().optional(),
});

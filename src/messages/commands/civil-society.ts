import { z } from 'zod';

/**
 * For administrators: shows what civil society has said, what to answer or change of it, or one entry to change; or takes
 * one away. `number`: of a proposal, as it stands in the list. `from`: so many of a long list were shown before.
 */
export const CivilSocietyCommand = z.strictObject({
  do: z.literal('civil-society'),
  act: z.enum(['show', 'answer', 'change', 'remove']),
  id: z.string().optional(),
  number: z.int().positive().optional(),
  from: z.int().positive().optional(),
});

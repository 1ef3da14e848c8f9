import { z } from 'zod';
import { Email, Instant } from '../who-and-when.ts';

/** When a person cannot be reached, both days included, and never why; `deputy`: who hears of their actions meanwhile. */
const Days = z.strictObject({ from: z.iso.date(), to: z.iso.date(), deputy: Email.optional() });
/** `instead`: those that it took the place of, so that it can be taken back. */
export const Absence = z.strictObject({ ...Days.shape, instead: z.array(Days).optional() });
export type Absence = z.infer<typeof Absence>;

/** That someone was chosen as deputy for those days, and when they were no longer: they could not, or are not needed. */
export const DeputyChoice = z.strictObject({
  deputy: Email,
  from: z.iso.date(),
  to: z.iso.date(),
  at: Instant,
  ended: z.strictObject({ at: Instant, did: z.enum(['declined', 'released', 'moved']) }).optional(),
});
export type DeputyChoice = z.infer<typeof DeputyChoice>;

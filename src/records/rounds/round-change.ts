import { z } from 'zod';
import { Localised } from '../../plan/plan.ts';
import { Email, Instant } from '../who-and-when.ts';

/** What administrators have changed of a round since the pack. Days are local to the plan. */
export const RoundChange = z.strictObject({
  /** Of a round that is not in the plan. */
  name: Localised.optional(),
  opens: z.iso.date(),
  closes: z.iso.date(),
  closed: z.boolean(),
  /** Since it was closed last: the units that were let in all the same, and who asked for it. */
  admitted: z.array(z.string()).optional(),
  asked: z.array(z.strictObject({ unit: z.string(), by: Email, at: Instant })).optional(),
  log: z.array(
    z.strictObject({
      at: Instant,
      /** An e-mail, or who runs the command. */
      by: z.string(),
      did: z.enum(['opened', 'extended', 'reopened', 'closed', 'admitted', 'added', 'published']),
      closes: z.iso.date(),
      /** The unit that was let in. */
      unit: z.string().optional(),
    }),
  ),
});
export type RoundChange = z.infer<typeof RoundChange>;

/** The rounds that are not in the plan: ids, in the order that they came. */
export const AddedRounds = z.strictObject({ ids: z.array(z.string()) });

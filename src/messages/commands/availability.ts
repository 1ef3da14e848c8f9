import { z } from 'zod';

/** When and how often Lika writes to a person. */
export const AvailabilityCommand = z.discriminatedUnion('do', [
  /**
   * When Lika does not write to the person: what is kept, or days that they are away. Days are YYYY-MM-DD, both included.
   * `back`: they are there from that day on, else from today. `reason`: one was written, which is not kept. `deputy`: who
   * was named with the days. `several`: more than one period was written, of which none is kept.
   */
  z.strictObject({
    do: z.literal('away'),
    act: z.enum(['show', 'set', 'back', 'undo']),
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
    reason: z.literal(true).optional(),
    deputy: z.string().optional(),
    several: z.literal(true).optional(),
  }),
  /**
   * Who hears of the person's actions while they are away: `ask` for one, `choose` one by name or e-mail, or `remove` the
   * one there is. `decline`: the deputy cannot; `of`: whose they are, by e-mail. `from`: the first day of the absence.
   */
  z.strictObject({
    do: z.literal('deputy'),
    act: z.enum(['ask', 'choose', 'remove', 'decline']),
    from: z.iso.date().optional(),
    who: z.string().optional(),
    of: z.string().optional(),
  }),
  /**
   * When the person works. What is missing stays as it was. `weekdays`: 1 is Monday; `notOn`: those that they do not work.
   * `from` and `to`: HH:MM, or as it was written; `zone`: as someone wrote it. `usual`: as the plan has it.
   */
  z.strictObject({
    do: z.literal('hours'),
    act: z.enum(['show', 'set', 'usual']),
    weekdays: z.array(z.int().min(1).max(7)).min(1).optional(),
    notOn: z.array(z.int().min(1).max(7)).min(1).optional(),
    from: z.string().optional(),
    to: z.string().optional(),
    zone: z.string().optional(),
  }),
  /** How often reminders come; without one, which there are to choose between. */
  z.strictObject({ do: z.literal('rhythm'), rhythm: z.enum(['usual', 'monthly', 'dates']).optional() }),
  /** What the person has chosen of Lika. */
  z.strictObject({ do: z.literal('my-settings') }),
]);

import { z } from 'zod';
import { TimeOfDay } from '../../plan/plan.ts';
import { Instant } from '../who-and-when.ts';
import { Absence, DeputyChoice } from './absence.ts';

/** What Lika has learned of a person beyond the roster. */
export const Acquaintance = z.strictObject({
  language: z.enum(['sv', 'en']).optional(),
  greetedAt: Instant.optional(),
  /** Platform name -> the person's address there. */
  addresses: z.record(z.string(), z.string()).default({}),
  lastPlatform: z.string().optional(),
  /** Action id -> the first day (YYYY-MM-DD) that a reminder is welcome again. */
  remindFrom: z.record(z.string(), z.string()).default({}),
  /** What they have told of their absence, oldest first. */
  away: z.array(Absence).optional(),
  /** Each time a deputy was chosen, oldest first. */
  deputies: z.array(DeputyChoice).optional(),
  /** They are back from this day on, whatever was told of their absence before. */
  backOn: z.iso.date().optional(),
  /** The hours that they work; `weekdays`: 1 is Monday. */
  hours: z
    .strictObject({
      weekdays: z.array(z.int().min(1).max(7)).min(1),
      from: TimeOfDay,
      to: TimeOfDay,
    })
    .optional(),
  timeZone: z.string().optional(),
  /** Fewer reminders: other than of dates at most once a month, or none. Dates always come. */
  rhythm: z.enum(['monthly', 'dates']).optional(),
});
export type Acquaintance = z.infer<typeof Acquaintance>;

import { z } from 'zod';
import { TimeOfDay } from '../../plan/plan.ts';
import { Instant } from '../who-and-when.ts';

/** The platform where the channel is, and its id of the conversation. */
export const ChannelHome = z.strictObject({ platform: z.string(), conversation: z.string().optional() });
export type ChannelHome = z.infer<typeof ChannelHome>;

/** A channel that the weekly post goes to, with what it has chosen; `weekday`: 1 is Monday. */
const SummaryChannel = z.strictObject({
  /** The plan's own channel's name; of others the platform and its id of the conversation. */
  name: z.string(),
  /** Only what concerns that unit. */
  unit: z.string().optional(),
  weekday: z.int().min(1).max(5),
  time: TimeOfDay,
  language: z.enum(['sv', 'en']),
  /** When it was chosen: what was posted before is left as it is. */
  at: Instant.optional(),
  stopped: z.literal(true).optional(),
});
export type SummaryChannel = z.infer<typeof SummaryChannel>;

export const SummaryChannels = z.strictObject({ channels: z.array(SummaryChannel) });

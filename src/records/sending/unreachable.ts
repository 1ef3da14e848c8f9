import { z } from 'zod';
import { Instant } from '../who-and-when.ts';

/** Someone, or a channel, that a platform says can no longer be written to. */
export const Unreachable = z.strictObject({
  since: Instant,
  why: z.string(),
  /** The message that was given up for it. */
  message: z.string().optional(),
});

export const unreachableKey = (
  to: { kind: 'person'; email: string } | { kind: 'channel'; name: string },
): string => (to.kind === 'person' ? to.email : `#${to.name}`);

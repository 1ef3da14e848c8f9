import { createHash } from 'node:crypto';
import { z } from 'zod';

/** What is remembered of a message that Lika sends by itself, from when it was first tried. */
export const Begun = z.object({
  address: z.string(),
  at: z.iso.datetime(),
  /** The latest attempt. */
  triedAt: z.iso.datetime(),
  /** The handles of the messages after the first, where it is longer than one. */
  others: z.array(z.string()).default([]),
});
export type Begun = z.infer<typeof Begun>;

/** The outbox's ids name people; what is remembered of them does not. */
export function deliveryKey(id: string): string {
  return `delivery/${createHash('sha256').update(id).digest('hex')}`;
}

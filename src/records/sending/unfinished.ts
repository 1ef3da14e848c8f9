import { z } from 'zod';
import { Instant } from '../who-and-when.ts';

/** The outbox's messages that are frozen, or about to be, and not finished; `since`: when they were noted here. */
export const Unfinished = z.strictObject({
  messages: z.array(z.strictObject({ id: z.string(), since: Instant })),
});

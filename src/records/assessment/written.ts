import { z } from 'zod';
import { Email, Instant } from '../who-and-when.ts';

/** What was written in answer to a question. Empty: there is nothing to add. */
export const Written = z.strictObject({ text: z.string(), by: Email, at: Instant });

import { z } from 'zod';
import type { Open } from './collection.ts';
import { DAY_MS } from './who-and-when.ts';

/** What a request is answered with, until all of it is sent; from then on only that it is done. */
const Done = z.union([z.literal(true), z.strictObject({ replies: z.unknown() })]);

/** What people and platforms have asked of Lika. */
export const inboxRecords = (open: Open) => ({
  /** Requests that were stored and are not done yet. Key: who sent it, when, and the platform's id. */
  inbox: open('inbox', z.unknown()),
  /** Requests whose answer is settled, kept a week. Key: the platform's id. */
  done: open('done', Done, { ttlMs: 7 * DAY_MS }),
});

import { z } from 'zod';
import { Instant } from '../who-and-when.ts';

/** Where a message was posted; `platform` is missing where an earlier version of Lika sent it. */
const Posted = z.strictObject({
  platform: z.string().optional(),
  conversation: z.string(),
  message: z.string(),
});
export type Posted = z.infer<typeof Posted>;

/** News that a message does not tell yet, and what came of trying. */
const Untold = z.strictObject({
  news: z.string(),
  attempts: z.int(),
  why: z.string(),
  /** Not tried again before this instant. */
  notBefore: Instant.optional(),
  /** Tried again only for other news. */
  givenUp: z.literal(true).optional(),
});

/** Something that Lika sends by itself, from the moment its content is settled. */
export const Sent = z.strictObject({
  id: z.string(),
  kind: z.string(),
  to: z.string(),
  about: z.array(z.string()),
  scheduledFor: Instant,
  /** The message as it was frozen: what a later attempt sends, whatever has changed meanwhile. */
  content: z.unknown(),
  state: z.enum(['frozen', 'sent', 'failed']),
  attempts: z.int(),
  /** Not tried again before this instant. */
  notBefore: Instant.optional(),
  why: z.string().optional(),
  sentAt: Instant.optional(),
  /** Where it stands, also when it was posted anew. */
  receipt: Posted.optional(),
  /** What its recipient is told of, by topic, and on which day; and ids of the messages that it takes the place of. */
  tells: z.strictObject({ day: z.iso.date(), topics: z.array(z.string()) }).optional(),
  includes: z.array(z.string()).optional(),
  /** A stamp of the news that it told when it was sent. */
  news: z.string().optional(),
  /** How many times what it tells has been changed since, when last, and the stamp of what it tells now. */
  edits: z.strictObject({ count: z.int(), at: Instant, news: z.string() }).optional(),
  untold: Untold.optional(),
  /** How many times it was posted anew because it could not be changed, and when last. */
  anew: z.strictObject({ times: z.int(), at: Instant }).optional(),
  /** It is about to be posted anew, with that news, and may stand there already. */
  posting: z.strictObject({ news: z.string() }).optional(),
});
export type Sent = z.infer<typeof Sent>;

import { z } from 'zod';

const Id = z.string().min(1);
const Timestamp = z.string().regex(/^\d+\.\d+$/);

/** What wraps every event (https://docs.slack.dev/apis/events-api). */
export const Envelope = z.object({
  event_id: Id,
  authorizations: z.array(z.object({ user_id: z.string().nullish() })).nullish(),
});
export type Envelope = z.infer<typeof Envelope>;

/** A message in a direct conversation. Others' messages, edits and deletions have other subtypes or a bot's id. */
export const DirectMessage = z.object({
  channel_type: z.literal('im'),
  channel: Id,
  user: Id,
  text: z.string().default(''),
  ts: Timestamp,
  thread_ts: Timestamp.optional(),
  subtype: z.literal('file_share').optional(),
  bot_id: z.undefined().optional(),
});

export const Mention = z.object({
  channel: Id,
  user: Id,
  text: z.string().default(''),
  ts: Timestamp,
  thread_ts: Timestamp.optional(),
  bot_id: z.undefined().optional(),
});

export const ConversationOpened = z.object({
  tab: z.literal('messages'),
  channel: Id,
  user: Id,
});

export const HomeOpened = z.object({ tab: z.literal('home'), user: Id });

export const TokensRevoked = z.object({
  tokens: z.object({ bot: z.array(z.string()).min(1) }),
});

export const SlashCommand = z.object({
  trigger_id: Id,
  user_id: Id,
  user_name: z.string().default(''),
  channel_id: Id,
  text: z.string().default(''),
});

const Person = z.object({ id: Id, name: z.string().optional(), username: z.string().optional() });

/** A shortcut that is chosen anywhere in Slack, and belongs to no message. */
export const Shortcut = z.object({ trigger_id: Id, user: Person });

const actions = z
  .array(z.object({ action_id: z.string(), action_ts: z.string(), value: z.string().optional() }))
  .min(1);

/** A press of a button in a message. */
export const Press = z.object({
  user: Person,
  container: z.object({
    channel_id: Id,
    message_ts: Timestamp,
    thread_ts: Timestamp.optional(),
    is_ephemeral: z.boolean().default(false),
  }),
  message: z.object({ thread_ts: Timestamp.optional() }).optional(),
  actions,
});

/** A press of a button in the home tab. */
export const HomePress = z.object({
  user: Person,
  container: z.object({ view_id: Id }),
  view: z.object({ type: z.literal('home') }),
  actions,
});

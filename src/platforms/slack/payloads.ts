import { z } from 'zod';
import { FORM } from './requirements.ts';

const Id = z.string().min(1);
const Timestamp = z.string().regex(/^\d+\.\d+$/);

/** What wraps every event (https://docs.slack.dev/apis/events-api). */
export const Envelope = z.object({
  event_id: Id,
  authorizations: z.array(z.object({ user_id: z.string().nullish() })).nullish(),
});
export type Envelope = z.infer<typeof Envelope>;

export const Mention = z.object({
  channel: Id,
  user: Id,
  text: z.string().default(''),
  ts: Timestamp,
  thread_ts: Timestamp.optional(),
  bot_id: z.undefined().optional(),
});

/** A message in a direct conversation. Others' messages, edits and deletions have other subtypes or a bot's id. */
export const DirectMessage = Mention.extend({
  channel_type: z.literal('im'),
  subtype: z.literal('file_share').optional(),
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

/** With it a modal can be opened. */
const trigger_id = z.string().default('');

/** A press of a button in a message. */
export const Press = z.object({
  user: Person,
  trigger_id,
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
  trigger_id,
  container: z.object({ view_id: Id }),
  view: z.object({ type: z.literal('home') }),
  actions,
});

/** A choice in a form, sent as it is made; without an option when a choice was taken away. */
export const FormChoice = z.object({
  user: Person,
  view: z.object({
    id: Id,
    type: z.literal('modal'),
    callback_id: z.literal(FORM),
    private_metadata: z.string(),
  }),
  actions: z
    .array(
      z.object({
        block_id: z.string(),
        action_id: z.string(),
        action_ts: z.string(),
        selected_option: z.object({ value: z.string() }).nullish(),
      }),
    )
    .min(1),
});

/** A form that was closed. What was in it is not told reliably, so it is not read. */
export const FormClosed = z.object({
  user: Person,
  view: z.object({ id: Id, private_metadata: z.string() }),
});

/** What stands in one input. */
const InputState = z.object({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
});
export type InputState = z.infer<typeof InputState>;

/** A form that was submitted. `values`: by block and then by action. */
export const FormSubmitted = z.object({
  user: Person,
  view: z.object({
    id: Id,
    private_metadata: z.string(),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), InputState)) }),
  }),
});

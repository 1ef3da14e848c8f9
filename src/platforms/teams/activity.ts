import { z } from 'zod';

/** The Bot Framework writes what is missing as null, or leaves it out. */
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined);
const Account = z.object({ id: z.string().min(1), name: text });

/** What must be known of an activity to tell whether it is Teams that sends it. */
export const Envelope = z.object({
  type: z.string().min(1),
  channelId: z.string().min(1),
  serviceUrl: z.url({ protocol: /^https?$/ }),
});
export type Envelope = z.infer<typeof Envelope>;

/** The parts that Lika reads of what Teams sends (https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference). */
export const Activity = Envelope.extend({
  id: text,
  timestamp: text,
  from: Account,
  /** Lika itself. */
  recipient: Account,
  conversation: z.object({ id: z.string().min(1), conversationType: text, tenantId: text }),
  replyToId: text,
  locale: text,
  text,
  /** Of an invoke: what it is about. Of an installationUpdate: what was done. */
  name: text,
  action: text,
  value: z.unknown().optional(),
  entities: z
    .array(z.unknown())
    .nullish()
    .transform((entities) => entities ?? []),
  membersAdded: z
    .array(z.unknown())
    .nullish()
    .transform((members) => members ?? []),
});
export type Activity = z.infer<typeof Activity>;

export const Mention = z.object({ type: z.literal('mention'), mentioned: Account, text: z.string().min(1) });
export type Mention = z.infer<typeof Mention>;

/** The value of an `adaptiveCard/action` invoke: what `Action.Execute` sends. */
export const Executed = z.object({
  action: z.object({ type: z.literal('Action.Execute'), data: z.unknown().optional() }),
});

/** Whether a person sent it: bots, Lika among them, have ids that begin with 28:. */
export function fromPerson({ from, recipient }: Activity): boolean {
  return from.id !== recipient.id && !from.id.startsWith('28:');
}

export type Kind = 'personal' | 'channel' | 'groupChat';

/** Where it was written. What Teams leaves untold is a personal chat. */
export function kindOf({ conversationType }: Activity['conversation']): Kind {
  return conversationType === 'channel' || conversationType === 'groupChat' ? conversationType : 'personal';
}

/** The conversation without the thread: `19:…@thread.tacv2;messageid=1` is a thread in `19:…@thread.tacv2`. */
export function rootOf(conversation: string): string {
  return conversation.replace(/;messageid=.*$/, '');
}

import { z } from 'zod';
import { Command } from './command.ts';

/** Who wrote, as the platform knows them. `email` is missing when the platform does not give one. */
export const Sender = z.strictObject({
  platform: z.string(),
  /** The platform's own id of the person, and where to write to them directly. */
  address: z.string(),
  email: z.string().optional(),
  name: z.string(),
  /** Guests and people of other workspaces are answered with a kind refusal. */
  guest: z.boolean().default(false),
  locale: z.string().optional(),
});
export type Sender = z.infer<typeof Sender>;

/** Where it was written; `thread` and `message` are the platform's own handles for answering in place. */
export const Place = z.strictObject({
  kind: z.enum(['direct', 'channel']),
  conversation: z.string(),
  thread: z.string().optional(),
  /** The message whose button was pressed. */
  message: z.string().optional(),
});
export type Place = z.infer<typeof Place>;

/** Someone whom a text mentions. `text`: what stands for them there. `name`: what the writer saw, where the platform says. */
export const Mentioned = z.strictObject({
  address: z.string(),
  text: z.string().min(1),
  name: z.string().optional(),
});
export type Mentioned = z.infer<typeof Mentioned>;

/** What came in, once verified: stored under `id` before it is acknowledged, so that it is done once and never lost. */
export const Incoming = z.strictObject({
  id: z.string().min(1),
  at: z.iso.datetime(),
  from: Sender,
  place: Place,
  /** The platform opens forms by itself, beside the conversation; elsewhere a form is part of the answer. */
  forms: z.literal(true).optional(),
  body: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('text'), text: z.string(), mentions: z.array(Mentioned).optional() }),
    z.strictObject({ kind: z.literal('command'), command: Command }),
    /** A button that this version does not know. */
    z.strictObject({ kind: z.literal('stale') }),
    /** The person opened the conversation without writing. */
    z.strictObject({ kind: z.literal('opened') }),
  ]),
});
export type Incoming = z.infer<typeof Incoming>;

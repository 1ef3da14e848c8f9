import { z } from 'zod';
import { Command } from './command.ts';
import type { DueMessage } from './due.ts';
import { FileRef } from './file.ts';
import { Form } from './form.ts';
import { Picture } from './picture.ts';
import type { Reply as ReplyType } from './reply.ts';

const Choice = z.strictObject({
  title: z.string(),
  command: Command,
  label: z.string().exactOptional(),
  emphasis: z.literal('primary').exactOptional(),
});

const Citation = z.strictObject({
  document: z.string(),
  heading: z.string(),
  page: z.string().exactOptional(),
  quote: z.string(),
});

const words = <Kind extends string>(kind: Kind) =>
  z.strictObject({ kind: z.literal(kind), text: z.string() });

const Part = z.discriminatedUnion('kind', [
  words('heading'),
  words('text'),
  words('strong'),
  words('note'),
  z.strictObject({
    kind: z.literal('list'),
    items: z.array(z.string()),
    ordered: z.boolean().exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('table'),
    caption: z.string(),
    columns: z.array(z.string()),
    rows: z.array(z.array(z.string())),
  }),
  z.strictObject({ kind: z.literal('picture'), picture: Picture, alt: z.string() }),
  z.strictObject({
    kind: z.literal('file'),
    file: FileRef,
    title: z.string(),
    language: z.enum(['sv', 'en']),
  }),
  z.strictObject({ kind: z.literal('citations'), citations: z.array(Citation) }),
  z.strictObject({ kind: z.literal('choices'), choices: z.array(Choice) }),
  z.strictObject({ kind: z.literal('form'), form: Form }),
]);

/** A reply that was stored, as it is read back. */
export const Reply: z.ZodType<ReplyType> = z.strictObject({
  parts: z.array(Part),
  to: z.enum(['origin', 'direct']).exactOptional(),
  byModel: z.literal(true).exactOptional(),
});

/** What is kept of a message that Lika sends by itself: to whom, and every word of it. */
export const FrozenMessage: z.ZodType<Pick<DueMessage, 'to' | 'reply'>> = z.strictObject({
  to: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('person'), email: z.string() }),
    z.strictObject({ kind: z.literal('channel'), name: z.string() }),
  ]),
  reply: Reply,
});
export type FrozenMessage = z.infer<typeof FrozenMessage>;

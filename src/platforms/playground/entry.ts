import { z } from 'zod';
import { FileRef } from '../../messages/file.ts';
import { AdaptiveCard } from '../adaptive-cards/card.ts';

const common = { id: z.string().min(1), at: z.iso.datetime() };

/** A file that can be had below a message, by what it is called and which it is. */
const LinkedFile = z.strictObject({ name: z.string(), file: FileRef });
export type LinkedFile = z.infer<typeof LinkedFile>;

/** One line of a conversation, as it is kept and as the page gets it. `at` is the playground's time. */
export const Entry = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('person'),
    /** The writer's e-mail. */
    from: z.string(),
    text: z.string(),
    /** Lika never got it. */
    lost: z.literal(true).optional(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('lika'),
    card: AdaptiveCard,
    files: z.array(LinkedFile).optional(),
    /** In the channel, the e-mail of whom it answers. */
    for: z.string().optional(),
  }),
]);
export type Entry = z.infer<typeof Entry>;

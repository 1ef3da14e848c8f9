import { z } from 'zod';
import { AdaptiveCard } from '../adaptive-cards/card.ts';

const common = { id: z.string().min(1), at: z.iso.datetime() };

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
    /** In the channel, the e-mail of whom it answers. */
    for: z.string().optional(),
  }),
]);
export type Entry = z.infer<typeof Entry>;

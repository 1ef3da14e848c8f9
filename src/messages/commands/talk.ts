import { z } from 'zod';

/** What is said to Lika itself, and questions. */
export const TalkCommand = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('help') }),
  z.strictObject({ do: z.literal('greet') }),
  z.strictObject({ do: z.literal('thank') }),
  z.strictObject({ do: z.literal('language'), language: z.enum(['sv', 'en']) }),
  z.strictObject({ do: z.literal('question'), text: z.string() }),
  /** A question is welcome. */
  z.strictObject({ do: z.literal('ask') }),
]);

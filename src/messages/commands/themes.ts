import { z } from 'zod';
import { cell } from './cell.ts';

/** The themes that open answers are sorted into. */
export const ThemeCommand = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('themes') }),
  /** For administrators: which themes an answer is about. */
  z.strictObject({
    do: z.literal('sort-answer'),
    act: z.enum(['choose', 'save', 'skip']),
    ...cell,
    /** Of the hand-in that the answer stood in. */
    version: z.int().positive(),
    themes: z.array(z.string()),
  }),
]);

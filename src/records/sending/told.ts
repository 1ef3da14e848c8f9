import { z } from 'zod';

/** What Lika has told a person by itself: ids of messages, and what each was about; the oldest are dropped. */
export const Told = z.strictObject({
  messages: z.array(z.strictObject({ id: z.string(), day: z.iso.date(), topics: z.array(z.string()) })),
});
export type Told = z.infer<typeof Told>;

import { z } from 'zod';
import { Instant } from '../who-and-when.ts';

/** What a question was about, as far as the plan's own things go: ids, and e-mails of people. */
export const About = z.strictObject({
  /** In the order that they were shown. */
  actions: z.array(z.string()).optional(),
  /** What was asked of them. */
  aspect: z.string().optional(),
  area: z.string().optional(),
  unit: z.string().optional(),
  state: z.string().optional(),
  event: z.string().optional(),
  person: z.string().optional(),
  /** What kind of work place, such as `forskola`. */
  activity: z.string().optional(),
  /** Passages that were cited, in the order of their marks. */
  passages: z.array(z.string()).optional(),
});
export type About = z.infer<typeof About>;

/** One question of a conversation, as it was understood, and the beginning of what was answered. */
const LatestQuestion = z.strictObject({
  /** The message that asked. */
  id: z.string(),
  at: Instant,
  question: z.string(),
  answer: z.string().optional(),
  /** Of what is the asker's own: nothing for others in the thread to go on from. */
  own: z.literal(true).optional(),
  about: About,
});
export type LatestQuestion = z.infer<typeof LatestQuestion>;

/** The latest questions of one conversation, oldest first. Nothing that was told of an individual case is among them. */
export const LatestQuestions = z.strictObject({ questions: z.array(LatestQuestion) });

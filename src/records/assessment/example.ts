import { z } from 'zod';
import { Email, Instant } from '../who-and-when.ts';

/** What a unit has told of its work in an area, for others to learn from, one from each person, oldest first. */
const SharedExample = z.strictObject({ text: z.string(), by: Email, at: Instant });
export type SharedExample = z.infer<typeof SharedExample>;
export const SharedExamples = z.strictObject({ told: z.array(SharedExample) });

export const exampleKey = (round: string, unit: string, area: string) => `${round}/${unit}/${area}`;

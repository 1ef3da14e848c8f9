import { z } from 'zod';

/** What is answered: an item of a unit's form in a round. */
export const cell = { round: z.string(), unit: z.string(), item: z.string() };

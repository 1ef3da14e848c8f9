import { z } from 'zod';

/** What a person does in the work with the plan. */
export const Role = z.enum(['staff', 'respondent', 'doer', 'coordinator', 'admin']);
export type Role = z.infer<typeof Role>;

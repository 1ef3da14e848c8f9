import { z } from 'zod';

/** The states a coordinator may choose. "Försenad" is derived from the due date, never chosen. */
export const ActionState = z.enum(['not-started', 'in-progress', 'needs-support', 'paused', 'done']);
export type ActionState = z.infer<typeof ActionState>;

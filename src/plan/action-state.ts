import { z } from 'zod';

/** The states a coordinator may choose. "Försenad" is derived from the due date, never chosen. */
export const ActionState = z.enum(['not-started', 'in-progress', 'needs-support', 'paused', 'done']);
export type ActionState = z.infer<typeof ActionState>;

/** From what has come farthest to what has not begun. */
export const FARTHEST_FIRST: readonly ActionState[] = [
  'done',
  'in-progress',
  'needs-support',
  'paused',
  'not-started',
];

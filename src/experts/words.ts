import { experts as en } from '../messages/wording/en/experts.ts';
import { type ExpertsWording, experts as sv } from '../messages/wording/sv/experts.ts';

export type { ExpertsWording };

export const words = { sv, en };

import { commitments as en } from '../messages/wording/en/commitments.ts';
import { commitments as sv } from '../messages/wording/sv/commitments.ts';

export const words = { sv, en };

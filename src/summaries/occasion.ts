import { summaries as en } from '../messages/wording/en/summaries.ts';
import { summaries as sv } from '../messages/wording/sv/summaries.ts';
import type { Day } from '../plan/local-time.ts';

export const words = { sv, en };

export type Occasion =
  /** The post in the channel. `since`: the day of the previous one; `updatedAt`: when news of the week changed it. */
  | { kind: 'week'; week: string; since: Day; updatedAt?: Date }
  /** Someone asked. */
  | { kind: 'now' };

export type Since = Parameters<typeof sv.changes>[0]['since'];

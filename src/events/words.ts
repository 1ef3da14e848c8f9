import { events as en } from '../messages/wording/en/events.ts';
import { events as sv } from '../messages/wording/sv/events.ts';

export const words = { sv, en };

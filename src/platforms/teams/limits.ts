import type { Limit, Limits } from '../limits.ts';
import type { Paced } from '../pace.ts';

/** What Teams counts together. Changing a message is counted as sending one. */
type Operation = 'send' | 'create' | 'members';

const perConversation = (factor: number): Limits => [
  { requests: 7 * factor, withinMs: 1000 },
  { requests: 8 * factor, withinMs: 2000 },
  { requests: 60 * factor, withinMs: 30_000 },
  { requests: 1800 * factor, withinMs: 3_600_000 },
];

/** For each bot and conversation (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit). */
export const LIMITS: Record<Operation, Limits> = {
  send: perConversation(1),
  create: perConversation(1),
  members: perConversation(2),
};

/** For each app and tenant, all conversations together. */
const TENANT_LIMIT: Limit = { requests: 50, withinMs: 1000 };

/**
 * What Lika sends by itself leaves one request a second free, so that an answer never waits behind it, and goes out evenly:
 * of what is sent all at once nobody knows when it arrives.
 */
const BULK_LIMITS: Limits = [
  { ...TENANT_LIMIT, requests: TENANT_LIMIT.requests - 1 },
  { requests: 10, withinMs: 202 },
];

/** One operation in one conversation. `bulk`: of what Lika sends by itself. */
export function paced(operation: Operation, conversation: string, bulk: boolean): Paced {
  const lane = `${operation} ${conversation}`;
  return {
    lane,
    counted: [
      { name: lane, limits: LIMITS[operation], waits: true },
      { name: 'tenant', limits: bulk ? BULK_LIMITS : [TENANT_LIMIT], waits: true },
    ],
  };
}

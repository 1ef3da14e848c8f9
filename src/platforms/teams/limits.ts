/** At most so many requests within any stretch of time this long. */
export type Limit = { requests: number; withinMs: number };

/** What Teams counts together. Changing a message is counted as sending one. */
export type Operation = 'send' | 'create' | 'members';

const perConversation = (factor: number): Limit[] => [
  { requests: 7 * factor, withinMs: 1000 },
  { requests: 8 * factor, withinMs: 2000 },
  { requests: 60 * factor, withinMs: 30_000 },
  { requests: 1800 * factor, withinMs: 3_600_000 },
];

/** For each bot and conversation (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit). */
export const LIMITS: Record<Operation, readonly Limit[]> = {
  send: perConversation(1),
  create: perConversation(1),
  members: perConversation(2),
};

/** For each app and tenant, all conversations together. */
export const TENANT_LIMIT: Limit = { requests: 50, withinMs: 1000 };

/** What Lika sends by itself leaves one request a second free, so that an answer never waits behind it. */
export const BULK_LIMIT: Limit = { ...TENANT_LIMIT, requests: TENANT_LIMIT.requests - 1 };

/** Requests do not all take equally long to arrive, so a window is kept a little longer than it is. */
export const MARGIN_MS = 10;

/**
 * How long one more request must wait, in milliseconds. `sent`: when the earlier ones went out, oldest first, on the
 * same clock as `now`; no further back than the longest limit needs.
 */
export function waitFor(sent: readonly number[], limits: readonly Limit[], now: number): number {
  const waits = limits.map(({ requests, withinMs }) => {
    const mustHaveLeft = sent[sent.length - requests];
    return mustHaveLeft === undefined ? 0 : mustHaveLeft + withinMs + MARGIN_MS - now;
  });
  return Math.max(0, ...waits);
}

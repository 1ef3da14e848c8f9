/** At most so many requests within any stretch of time this long. */
export type Limit = { requests: number; withinMs: number };
export type Limits = readonly [Limit, ...Limit[]];

/** Requests do not all take equally long to arrive, so a window is kept a hundredth longer than it is. */
export const MARGIN = 0.01;

/**
 * How long one more request must wait, in milliseconds. `sent`: when the earlier ones went out, oldest first, on the
 * same clock as `now`; no further back than the longest limit needs.
 */
export function waitFor(sent: readonly number[], limits: readonly Limit[], now: number): number {
  const waits = limits.map(({ requests, withinMs }) => {
    const mustHaveLeft = sent[sent.length - requests];
    return mustHaveLeft === undefined ? 0 : mustHaveLeft + withinMs * (1 + MARGIN) - now;
  });
  return Math.max(0, ...waits);
}

/** The limit over the longest stretch, which is also the one with the most requests. */
export function longestOf(limits: Limits): Limit {
  return limits.reduce((longest, limit) => (limit.withinMs > longest.withinMs ? limit : longest));
}

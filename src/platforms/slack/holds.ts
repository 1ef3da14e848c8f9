/** A timer may ring a little early, and Slack's clock is not ours. */
const MARGIN_MS = 50;

/** Until when Slack has asked us not to call, per method (and conversation, for posts). */
export interface Holds {
  /** Milliseconds left; 0 when it is fine to call. */
  left(key: string): number;
  hold(key: string, ms: number): void;
}

/** `elapsedMs`: a clock that only goes forward, whatever happens to the time of day. */
export function createHolds(elapsedMs: () => number): Holds {
  const until = new Map<string, number>();
  return {
    left(key) {
      const left = (until.get(key) ?? 0) - elapsedMs();
      if (left > 0) return left;
      until.delete(key);
      return 0;
    },
    hold(key, ms) {
      until.set(key, Math.max(until.get(key) ?? 0, elapsedMs() + ms + MARGIN_MS));
    },
  };
}

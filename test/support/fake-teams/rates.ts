/** Requests and seconds, for each conversation (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit). */
const CONVERSATION = [
  [7, 1],
  [8, 2],
  [60, 30],
  [1800, 3600],
] as const;
/** A second's requests, for the app in the whole tenant. */
const TENANT = 50;

/** Counts as Teams does, and says after how many seconds a request may come again; 0 when it is let through. */
export function createRates(elapsedMs: () => number) {
  const sent = new Map<string, number[]>();

  const within = (name: string, seconds: number): number => {
    const since = elapsedMs() - seconds * 1000;
    const times = sent.get(name) ?? [];
    return times.length - (times.findLastIndex((at) => at <= since) + 1);
  };
  const add = (name: string, most: number) => {
    const times = sent.get(name) ?? [];
    times.push(elapsedMs());
    sent.set(name, times.slice(-most));
  };

  return {
    retryAfterSeconds(lane: string): number {
      const full = CONVERSATION.find(([most, seconds]) => within(lane, seconds) >= most);
      if (full !== undefined) return full[1];
      if (within('tenant', 1) >= TENANT) return 1;
      add(lane, 1800);
      add('tenant', TENANT);
      return 0;
    },
  };
}

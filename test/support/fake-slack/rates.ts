/** A minute's requests of each method (the page of each under https://docs.slack.dev/reference/methods). */
const PER_MINUTE: Readonly<Record<string, number>> = {
  'users.info': 100,
  'users.list': 20,
  'users.lookupByEmail': 50,
  'conversations.open': 50,
  'conversations.list': 20,
  'conversations.history': 50,
  'conversations.replies': 50,
  'chat.update': 50,
  'chat.delete': 50,
  'files.getUploadURLExternal': 100,
  'files.completeUploadExternal': 100,
  'files.info': 100,
};
const MINUTE_MS = 60_000;
/** Posts: one a second in a conversation after a burst of three, and three hundred a minute in the whole workspace. */
const POST = { burst: 3, everyMs: 1000 };
const WORKSPACE = { requests: 50, withinMs: 10_000 };

/** Counts as Slack does, and says how many milliseconds too early a request is; 0 when it is let through. */
export function createRates(elapsedMs: () => number) {
  const windows = new Map<string, number[]>();
  const buckets = new Map<string, { tokens: number; at: number }>();

  function windowOf(name: string, withinMs: number): number[] {
    const now = elapsedMs();
    const recent = (windows.get(name) ?? []).filter((at) => at > now - withinMs);
    windows.set(name, recent);
    return recent;
  }

  const tooEarlyIn = (recent: readonly number[], requests: number, withinMs: number): number =>
    recent.length < requests ? 0 : (recent[recent.length - requests] ?? 0) + withinMs - elapsedMs();

  function bucketOf(channel: string) {
    const now = elapsedMs();
    const { tokens, at } = buckets.get(channel) ?? { tokens: POST.burst, at: now };
    const bucket = { tokens: Math.min(POST.burst, tokens + (now - at) / POST.everyMs), at: now };
    buckets.set(channel, bucket);
    return bucket;
  }

  return {
    tooEarlyMs(method: string, channel: string): number {
      if (method === 'chat.postMessage') {
        const posts = windowOf(method, WORKSPACE.withinMs);
        const bucket = bucketOf(channel);
        const wait = Math.max(
          tooEarlyIn(posts, WORKSPACE.requests, WORKSPACE.withinMs),
          (1 - bucket.tokens) * POST.everyMs,
        );
        if (wait > 0) return wait;
        posts.push(elapsedMs());
        bucket.tokens -= 1;
        return 0;
      }
      const most = PER_MINUTE[method];
      if (most === undefined) return 0;
      const recent = windowOf(method, MINUTE_MS);
      const wait = tooEarlyIn(recent, most, MINUTE_MS);
      if (wait <= 0) recent.push(elapsedMs());
      return Math.max(0, wait);
    },
  };
}

import type { Limit, Limits } from '../limits.ts';
import type { Paced } from '../pace.ts';
import type { Method } from './requirements.ts';

const MINUTE_MS = 60_000;
const perMinute = (requests: number): Limit => ({ requests, withinMs: MINUTE_MS });

/** How many requests Slack takes in all; sources: https://docs.slack.dev/apis/web-api/rate-limits and each method's page. */
const METHOD_LIMITS: Partial<Record<Method, Limit>> = {
  'users.info': perMinute(100),
  'users.list': perMinute(20),
  'users.lookupByEmail': perMinute(50),
  'conversations.open': perMinute(50),
  'conversations.list': perMinute(20),
  'conversations.history': perMinute(50),
  'conversations.replies': perMinute(50),
  'chat.update': perMinute(50),
  'chat.delete': perMinute(50),
  'files.getUploadURLExternal': perMinute(100),
  'files.completeUploadExternal': perMinute(100),
  'files.info': perMinute(100),
};

/** One post a second in a conversation, after a short burst: three in a second, four in two, and so on. */
const BURST = 3;
const CONVERSATION_LIMITS: Limits = [
  { requests: BURST, withinMs: 1000 },
  ...Array.from({ length: 30 }, (_, more) => ({ requests: BURST + more + 1, withinMs: (more + 2) * 1000 })),
];

/** Slack says "several hundred messages per minute" of a whole workspace: not quite three hundred, spread evenly. */
const WORKSPACE_LIMITS: Limits = [
  { requests: 49, withinMs: 10_000 },
  { requests: 5, withinMs: 1020 },
];

/**
 * A request to Slack, which limits each method by itself and posts by conversation too. `bulk`: of what Lika sends by
 * itself, which keeps all limits and leaves some room. An answer is counted, but waits only when Slack says so: Slack
 * lets bursts through, and nobody in a conversation shall wait for a limit that is not met.
 */
export function paced(method: Method, args: Record<string, unknown>, bulk: boolean): Paced {
  if (method === 'chat.postMessage') {
    const lane = `${method} ${String(args.channel)}`;
    return {
      lane,
      counted: [
        { name: lane, limits: CONVERSATION_LIMITS, waits: bulk },
        { name: method, limits: WORKSPACE_LIMITS, waits: bulk },
      ],
    };
  }
  const limit = METHOD_LIMITS[method];
  if (limit === undefined) return { lane: method, counted: [] };
  const less = { ...limit, requests: limit.requests - 1 };
  return { lane: method, counted: [{ name: method, limits: [bulk ? less : limit], waits: bulk }] };
}

import { setTimeout as sleep } from 'node:timers/promises';
import { webApi } from '@slack/bolt';
import type { z } from 'zod';
import type { Log } from '../../messages/log.ts';
import { silentLogger } from './bolt-logger.ts';
import { type Failure, failureOf, SlackCallError, throttled } from './failure.ts';
import type { Health } from './health.ts';
import type { Holds } from './holds.ts';
import type { Method } from './requirements.ts';
import { createTurns } from './turns.ts';

const TIMEOUT_MS = 10_000;
/** How long to wait before each further attempt. */
const BACKOFF_MS = [500, 2000, 4000];
/** Longer than this nobody waits inside a call: it fails, and says when to come back. */
const PATIENCE_MS = 30_000;

export type CallOptions<Answer> = {
  /** What the call is for, as the operator knows it: `#lika`, or "the person". */
  about?: string;
  /** How many times to try in all; as a rule four. */
  attempts?: number;
  /** For what must not be done twice: looks whether an attempt whose answer was lost was done all the same. */
  done?: () => Promise<Answer | undefined>;
};

type Call<Answer> = {
  method: Method;
  args: Record<string, unknown>;
  answer: z.ZodType<Answer>;
  about: string;
  attempts: number;
  done: CallOptions<Answer>['done'];
  /** What a request to wait holds for. */
  key: string;
};
type FailedOnce = { failure: Failure; cause: unknown };
type Outcome<Answer> = { answer: Answer } | FailedOnce;

/** Slack's Web API: the methods in `requirements.ts`, and no others. */
export interface Web {
  /** Rejects with a `SlackCallError`. Answers that do not have the shape expected count as failed. */
  call<Answer>(
    method: Method,
    args: Record<string, unknown>,
    answer: z.ZodType<Answer>,
    options?: CallOptions<Answer>,
  ): Promise<Answer>;
}

export type WebOptions = {
  token: string;
  apiUrl: string;
  logger: Log;
  /** A clock that only goes forward. */
  elapsedMs: () => number;
  holds: Holds;
  health: Health;
  /** How many requests may be under way at once. */
  concurrency: number;
};

/**
 * The SDK's client with its own retries off: they wait for up to half an hour, hold up every other call after a
 * rate limit, and post twice when an answer is lost.
 */
export function createWeb({ token, apiUrl, logger, elapsedMs, holds, health, concurrency }: WebOptions): Web {
  const client = new webApi.WebClient(token, {
    slackApiUrl: apiUrl,
    timeout: TIMEOUT_MS,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    maxRequestConcurrency: concurrency,
    allowAbsoluteUrls: false,
    logger: silentLogger,
  });
  const inTurn = createTurns();

  async function attemptOnce<Answer>(
    { method, args, answer, about, done }: Call<Answer>,
    lookFirst: boolean,
  ): Promise<Outcome<Answer>> {
    try {
      const found = lookFirst ? await done?.() : undefined;
      const result = found ?? answer.parse(await client.apiCall(method, args));
      health.worked();
      return { answer: result };
    } catch (cause) {
      if (cause instanceof SlackCallError) throw cause;
      return { failure: failureOf(method, about, cause), cause };
    }
  }

  async function attemptAll<Answer>(call: Call<Answer>): Promise<Answer> {
    const { method, about, key } = call;
    const deadline = elapsedMs() + PATIENCE_MS;
    let uncertain = false;

    for (let failures = 0; ; ) {
      await untilFree(key);
      const outcome: Outcome<Answer> = await attemptOnce(call, uncertain);
      if ('answer' in outcome) return outcome.answer;
      const { failure, cause }: FailedOnce = outcome;
      uncertain ||= failure.uncertain;
      const mustWait = failure.retryAfterMs !== undefined;
      if (mustWait) holds.hold(key, failure.retryAfterMs ?? 0);
      else failures += 1;
      const wait = failure.retryAfterMs ?? BACKOFF_MS[failures - 1] ?? 0;
      if (failure.permanent || failures >= call.attempts || elapsedMs() + wait > deadline) {
        health.failed(failure);
        logger.warn(
          { method, about, code: failure.code, remedy: failure.remedy },
          'Slack did not do what Lika asked',
        );
        throw new SlackCallError(method, about, failure, cause);
      }
      logger.info(
        { method, about, code: failure.code, waitMs: wait },
        'Slack did not take a call; trying again',
      );
      if (!mustWait) await sleep(wait);
    }
  }

  async function untilFree(key: string): Promise<void> {
    for (let left = holds.left(key); left > 0; left = holds.left(key)) await sleep(left);
  }

  return {
    async call(method, args, answer, { about = 'Slack', attempts = BACKOFF_MS.length + 1, done } = {}) {
      const key = holdKey(method, args);
      const left = holds.left(key);
      if (left > PATIENCE_MS) throw new SlackCallError(method, about, throttled(left), undefined);
      const work = () => attemptAll({ method, args, answer, about, attempts, done, key });
      // Posts to one conversation in turn: they keep their order, and one answer "too fast" holds up all that follow.
      return method === 'chat.postMessage' ? inTurn(key, work) : work();
    },
  };
}

/** Slack limits each method by itself, and posts by conversation (https://docs.slack.dev/apis/web-api/rate-limits). */
function holdKey(method: Method, args: Record<string, unknown>): string {
  return method === 'chat.postMessage' ? `${method} ${String(args.channel)}` : method;
}

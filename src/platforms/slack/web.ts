import { webApi } from '@slack/bolt';
import type { z } from 'zod';
import type { Log } from '../../messages/log.ts';
import type { Clock } from '../clock.ts';
import type { Pace, Paced } from '../pace.ts';
import { silentLogger } from './bolt-logger.ts';
import { type Failure, failureOf, IN_FLIGHT_MS, SlackCallError, throttled } from './failure.ts';
import type { Health } from './health.ts';
import { paced } from './rates.ts';
import type { Method } from './requirements.ts';

/** How long to wait before each further attempt. */
const BACKOFF_MS = [500, 2000, 4000];
/** Longer than this nobody waits inside a call, as a rule: it fails, and says when to come back. */
const PATIENCE_MS = 30_000;
/** How many requests may be under way at once. */
const CONCURRENCY = 50;

export type CallOptions<Answer> = {
  /** What the call is for, as the operator knows it: `#lika`, or "the person". */
  about?: string;
  /** How many times to try in all; as a rule four. */
  attempts?: number;
  /** For what must not be done twice: looks whether an attempt whose answer was lost was done all the same. */
  done?: () => Promise<Answer | undefined>;
  /** An attempt whose answer was lost is the last: whoever asked looks later whether it was done. */
  once?: boolean;
  /** Refusals that pass by themselves as a rule: code -> what the operator does about one that did not. */
  passing?: Readonly<Record<string, string>>;
  /** How long to wait at most until the call may go, and between attempts, in milliseconds. */
  patienceMs?: number;
};

type Call<Answer> = Required<Omit<CallOptions<Answer>, 'done'>> &
  Pick<CallOptions<Answer>, 'done'> & {
    method: Method;
    args: Record<string, unknown>;
    answer: z.ZodType<Answer>;
    request: Paced;
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
  /** Whether such a call may go at once, as far as can be told. */
  isFree(method: Exclude<Method, 'chat.postMessage'>): boolean;
}

type WebOptions = {
  token: string;
  apiUrl: string;
  logger: Log;
  clock: Clock;
  pace: Pace;
  health: Health;
  timeoutMs: number;
  /** For what Lika sends by itself. */
  bulk: boolean;
};

/**
 * The SDK's client with its own retries off: they wait for up to half an hour, hold up every other call after a
 * rate limit, and post twice when an answer is lost.
 */
export function createWeb({ token, apiUrl, logger, clock, pace, health, timeoutMs, bulk }: WebOptions): Web {
  const client = new webApi.WebClient(token, {
    slackApiUrl: apiUrl,
    timeout: timeoutMs,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    maxRequestConcurrency: CONCURRENCY,
    allowAbsoluteUrls: false,
    logger: silentLogger,
  });

  async function attemptOnce<Answer>(
    { method, args, answer, about, done, passing }: Call<Answer>,
    lookFirst: boolean,
  ): Promise<Outcome<Answer>> {
    try {
      const found = lookFirst ? await done?.() : undefined;
      const result = found ?? answer.parse(await client.apiCall(method, args));
      health.worked();
      return { answer: result };
    } catch (cause) {
      if (cause instanceof SlackCallError) throw cause;
      const failure = failureOf(method, about, cause);
      const remedy = passing[failure.code];
      return { failure: remedy === undefined ? failure : { ...failure, permanent: false, remedy }, cause };
    }
  }

  async function attemptAll<Answer>(call: Call<Answer>): Promise<Answer> {
    const deadline = clock.elapsedMs() + call.patienceMs;
    let uncertain = false;

    for (let failures = 0; ; ) {
      await untilFree(call);
      const outcome: Outcome<Answer> = await attemptOnce(call, uncertain);
      if ('answer' in outcome) return outcome.answer;
      const { failure }: FailedOnce = outcome;
      uncertain ||= failure.uncertain !== false;
      if (failure.retryAfterMs === undefined) failures += 1;
      // What would look whether it was done looks only once it must have been.
      const late = failure.uncertain === 'later' && call.done !== undefined;
      const wait = failure.retryAfterMs ?? (late ? IN_FLIGHT_MS : (BACKOFF_MS[failures - 1] ?? 0));
      await pauseAfter(outcome, call, {
        wait,
        isLast: failures >= call.attempts || clock.elapsedMs() + wait > deadline,
      });
    }
  }

  /** Resolves when the next attempt may begin; rejects when there shall be none. */
  async function pauseAfter(
    { failure, cause }: FailedOnce,
    { method, about, request, once }: Call<unknown>,
    { wait, isLast }: { wait: number; isLast: boolean },
  ): Promise<void> {
    const { code, permanent, retryAfterMs, remedy } = failure;
    if (retryAfterMs !== undefined) pace.hold(request.lane, retryAfterMs);
    if (isLast || permanent || (once && failure.uncertain !== false)) {
      health.failed(failure);
      logger.warn({ method, about, code, remedy }, 'Slack did not do what Lika asked');
      throw new SlackCallError(method, about, failure, cause);
    }
    logger.info({ method, about, code, waitMs: wait }, 'Slack did not take a call; trying again');
    // What Slack asked for is waited for by the pace.
    if (retryAfterMs === undefined) await clock.sleep(wait);
  }

  async function untilFree({ method, about, request, patienceMs }: Call<unknown>): Promise<void> {
    const left = pace.left(request);
    if (left > patienceMs) throw new SlackCallError(method, about, throttled(left), undefined);
    await pace.turn(request);
  }

  return {
    async call(method, args, answer, options = {}) {
      const call = {
        about: 'Slack',
        attempts: BACKOFF_MS.length + 1,
        once: false,
        passing: {},
        patienceMs: PATIENCE_MS,
        ...options,
        ...{ method, args, answer, request: paced(method, args, bulk) },
      };
      // Posts to one conversation in turn: they keep their order, and one answer "too fast" holds up all that follow.
      return method === 'chat.postMessage'
        ? pace.inLane(call.request.lane, () => attemptAll(call))
        : attemptAll(call);
    },
    isFree: (method) => pace.left(paced(method, {}, bulk)) === 0,
  };
}

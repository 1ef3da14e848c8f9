import type { Log } from '../../messages/log.ts';
import type { Clock } from '../clock.ts';
import type { Pace, Paced } from '../pace.ts';
import { type Failure, failureOf, TeamsCallError, throttled } from './failure.ts';
import type { Health } from './health.ts';
import { type About, nameOf } from './refusals.ts';

/** How long to wait before each further attempt, where Teams does not say. */
const BACKOFF_MS = [500, 2000, 4000];
/** Longer than this nobody waits inside a call: it fails, and says when to come back. */
const PATIENCE_MS = 30_000;

type Call = {
  /** What is tried, for the log: "sending". */
  doing: string;
  about: About;
  request: Paced;
};

/** Calls to Teams, at the pace that Teams asks for, tried again where that can help. */
export interface Calls {
  /**
   * Rejects with a `TeamsCallError`. An attempt whose answer was lost is made again, so what it sent may stand twice:
   * Teams has nothing that would tell.
   */
  call<Result>(call: Call, work: () => Promise<Result>): Promise<Result>;
}

export function createCalls(parts: {
  pace: Pace;
  clock: Clock;
  health: Health;
  logger: Log;
  now: () => Date;
}): Calls {
  const { pace, clock, health, logger, now } = parts;

  async function attempt<Result>(
    { about }: Call,
    work: () => Promise<Result>,
  ): Promise<{ result: Result } | { failure: Failure }> {
    try {
      const result = await work();
      health.worked();
      return { result };
    } catch (error) {
      const failure = failureOf(error, about, now());
      health.failed(failure);
      return { failure };
    }
  }

  async function attemptAll<Result>(call: Call, work: () => Promise<Result>): Promise<Result> {
    const deadline = clock.elapsedMs() + PATIENCE_MS;
    for (let failures = 0; ; failures += 1) {
      await untilFree(call);
      const outcome = await attempt(call, work);
      if ('result' in outcome) return outcome.result;
      await pauseAfter(outcome.failure, call, { failures, deadline });
    }
  }

  async function untilFree({ request, doing, about }: Call): Promise<void> {
    const left = pace.left(request);
    if (left > PATIENCE_MS) throw giveUp({ doing, about }, throttled(left, about));
    await pace.turn(request);
  }

  /** Resolves when the next attempt may begin; rejects when there shall be none. */
  async function pauseAfter(
    failure: Failure,
    { request, doing, about }: Call,
    { failures, deadline }: { failures: number; deadline: number },
  ): Promise<void> {
    const { code, permanent, retryAfterMs: asked } = failure;
    const backoffMs = BACKOFF_MS[failures];
    if (asked !== undefined) pace.hold(request.lane, asked);
    const waitMs = asked ?? backoffMs ?? 0;
    if (permanent || backoffMs === undefined || clock.elapsedMs() + waitMs > deadline) {
      throw giveUp({ doing, about }, failure);
    }
    logger.info({ doing, about: nameOf(about), code, waitMs }, 'Teams did not take a call; trying again');
    // What Teams asked for is waited for by the pace.
    if (asked === undefined) await clock.sleep(waitMs);
  }

  function giveUp({ doing, about }: Pick<Call, 'doing' | 'about'>, failure: Failure): TeamsCallError {
    const { code, remedy } = failure;
    logger.warn({ doing, about: nameOf(about), code, remedy }, 'Teams did not do what Lika asked');
    return new TeamsCallError(doing, about, failure);
  }

  return {
    // One at a time on a lane: messages keep their order, and one answer "too fast" holds up all that follow.
    call: (call, work) => pace.inLane(call.request.lane, () => attemptAll(call, work)),
  };
}

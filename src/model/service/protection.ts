import {
  BrokenCircuitError,
  BulkheadRejectedError,
  bulkhead,
  ConsecutiveBreaker,
  circuitBreaker,
  DelegateBackoff,
  handleWhen,
  retry,
  TaskCancelledError,
  TimeoutStrategy,
  timeout,
} from 'cockatiel';
import type { Budget } from './budget.ts';
import { costNothing, isPassing, isTrouble, ModelError, type Usage } from './model-error.ts';

/** A call that costs: how long it may take, the most tokens it can take, and how much of the day's budget its kind may reach. */
type Costly = { timeoutMs: number; most: Usage; share: number };

export type Protection = {
  /** Rejects with a `ModelError` when the time is up, whatever the service, or the budget's ledger, does. */
  call<Result extends { usage: Usage | undefined }>(
    costly: Costly,
    ask: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result>;
  /** Ends what is begun, and is done when that is paid for. */
  close(): Promise<void>;
};

export type ProtectionLimits = { atOnce: number; waiting: number; failuresInARow: number; restMs: number };

const LIMITS: ProtectionLimits = { atOnce: 6, waiting: 24, failuresInARow: 5, restMs: 30_000 };
/** Before the one new attempt, where the service does not say how long. */
const PAUSE_MS = 300;
/** With less time than this left there is no use in asking again. */
const LEAST_MS = 500;

/** Every call to the service goes through here: so many at once, one new attempt, none while the service is down, all paid for. */
export function createProtection(budget: Budget, limits: Partial<ProtectionLimits> = {}): Protection {
  const { atOnce, waiting, failuresInARow, restMs } = { ...LIMITS, ...limits };
  const gate = bulkhead(atOnce, waiting);
  const breaker = circuitBreaker(
    handleWhen((error) => error instanceof ModelError && isTrouble(error)),
    { halfOpenAfter: restMs, breaker: new ConsecutiveBreaker(failuresInARow) },
  );
  const closing = new AbortController();
  const begun = new Set<Promise<unknown>>();

  const following = <Result>(work: Promise<Result>): Promise<Result> => {
    const followed = work.then(
      () => undefined,
      () => undefined,
    );
    begun.add(followed);
    void followed.then(() => begun.delete(followed));
    return work;
  };

  const paid = async <Result extends { usage: Usage | undefined }>(
    { most, share }: Costly,
    signal: AbortSignal,
    ask: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result> => {
    if (signal.aborted) throw new ModelError('too-slow');
    const reservation = await budget.reserve(most, share);
    // Nobody waits for the books; what was reserved stands where they cannot be written.
    const settle = (usage: Usage | undefined) => following(reservation.settle(usage).catch(() => undefined));
    if (signal.aborted) {
      void settle({ input: 0, output: 0 });
      throw new ModelError('too-slow');
    }
    try {
      const result = await ask(signal);
      void settle(result.usage);
      return result;
    } catch (error) {
      const nothing = error instanceof ModelError && costNothing(error);
      void settle(nothing ? { input: 0, output: 0 } : error instanceof ModelError ? error.usage : undefined);
      throw error;
    }
  };

  return {
    async call(costly, ask) {
      const deadline = performance.now() + costly.timeoutMs;
      const again = retry(
        handleWhen(
          (error) =>
            error instanceof ModelError &&
            isPassing(error) &&
            performance.now() + pauseAfter(error) + LEAST_MS < deadline,
        ),
        {
          maxAttempts: 1,
          backoff: new DelegateBackoff(({ result }) =>
            'error' in result ? pauseAfter(result.error) : PAUSE_MS,
          ),
        },
      );
      const inTime = timeout(costly.timeoutMs, TimeoutStrategy.Aggressive);
      try {
        return await inTime.execute((context) => {
          const signal = AbortSignal.any([context.signal, closing.signal]);
          const attempt = () => breaker.execute(() => paid(costly, signal, ask));
          return following(gate.execute(() => again.execute(attempt, signal), signal));
        });
      } catch (error) {
        throw modelErrorOf(error);
      }
    },
    async close() {
      closing.abort();
      while (begun.size > 0) await Promise.all(begun);
    },
  };
}

function pauseAfter(error: Error): number {
  return (error instanceof ModelError ? error.retryAfterMs : undefined) ?? PAUSE_MS;
}

function modelErrorOf(error: unknown): ModelError {
  if (error instanceof ModelError) return error;
  if (error instanceof BrokenCircuitError) return new ModelError('resting');
  if (error instanceof BulkheadRejectedError) return new ModelError('busy');
  if (error instanceof TaskCancelledError) return new ModelError('too-slow');
  return new ModelError('unreachable');
}

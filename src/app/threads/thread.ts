import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Answer } from './answer-jobs.ts';

/** A thread of its own for work that would hold up everyone else. Both jobs and results are plain data. */
export type Thread<Job, Result> = {
  /** Does one job at a time, in the order they came. Rejects where the work does, or the thread dies of it: the next job gets a new one. */
  run(job: Job): Promise<Result>;
  /** Ends the thread once what has begun is done. */
  close(): Promise<void>;
};

/** What it has loaded takes room, so a thread that nobody has needed for so long ends. */
const REST_MS = 5 * 60_000;

/** What one job may take. A thread that takes more is ended. */
export type Limits = { ms?: number; memoryMb?: number };

/** A job that took more than it may. */
export class LimitError extends Error {
  readonly limit: 'time' | 'memory';

  constructor(limit: 'time' | 'memory') {
    super(`the thread was ended: its work took too much ${limit}`);
    this.name = 'LimitError';
    this.limit = limit;
  }
}

/** `entry`: the module that does the jobs, with `answerJobs`. It is begun with the first job. */
export function createThread<Job, Result>(
  entry: URL,
  restMs = REST_MS,
  { ms, memoryMb }: Limits = {},
): Thread<Job, Result> {
  let worker: Worker | undefined;
  let rest: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const begin = (): Worker => {
    const begun = new Worker(entry, memoryMb ? { resourceLimits: { maxOldGenerationSizeMb: memoryMb } } : {});
    const forget = () => {
      if (worker === begun) worker = undefined;
    };
    return begun.once('error', forget).once('exit', forget);
  };

  const end = async (): Promise<void> => {
    clearTimeout(rest);
    const ended = worker;
    worker = undefined;
    await ended?.terminate();
  };

  const runAlone = async (job: Job): Promise<Result> => {
    clearTimeout(rest);
    worker ??= begin();
    const thread = worker;
    // Only what is under way keeps the process alive.
    thread.ref();
    const over = new AbortController();
    try {
      thread.postMessage(job);
      const answer = await Promise.race([
        answered<Result>(thread, over.signal),
        died(thread, over.signal),
        ...(ms === undefined ? [] : [outOfTime(ms, over.signal)]),
      ]);
      if ('error' in answer) throw answer.error;
      return answer.result;
    } catch (error) {
      if (error instanceof LimitError) await end();
      throw error;
    } finally {
      over.abort();
      thread.unref();
      rest = setTimeout(end, restMs).unref();
    }
  };

  return {
    run(job) {
      const done = last.then(() => runAlone(job));
      last = done.catch(() => undefined);
      return done;
    },
    async close() {
      await last;
      await end();
    },
  };
}

/** Rejects with what the thread threw outside its work, memory that ran out for one. */
async function answered<Result>(thread: Worker, signal: AbortSignal): Promise<Answer<Result>> {
  try {
    const [answer] = await once(thread, 'message', { signal });
    return answer;
  } catch (error) {
    const full = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    throw full ? new LimitError('memory') : error;
  }
}

async function outOfTime(ms: number, signal: AbortSignal): Promise<never> {
  await wait(ms, undefined, { signal, ref: false });
  throw new LimitError('time');
}

async function died(thread: Worker, signal: AbortSignal): Promise<never> {
  const [code] = await once(thread, 'exit', { signal });
  throw new Error(`the thread ended with code ${code} before its work was done`);
}

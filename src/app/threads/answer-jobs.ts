import { parentPort } from 'node:worker_threads';

export type Answer<Result> = { result: Result } | { error: unknown };

/** Does the jobs that a thread is given, and answers each with its result, or with what it failed of. */
export function answerJobs<Job, Result>(work: (job: Job) => Promise<Result>): void {
  const answer = (given: Answer<Result>) => parentPort?.postMessage(given);
  parentPort?.on('message', async (job: Job) => {
    try {
      answer({ result: await work(job) });
    } catch (error) {
      answer({ error });
    }
  });
}

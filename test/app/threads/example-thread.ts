import { answerJobs } from '../../../src/app/threads/answer-jobs.ts';

export type ExampleJob =
  | { do: 'add'; one: number; other: number }
  /** Holds its thread up until somebody else changes the number. */
  | { do: 'wait'; until: Int32Array }
  | { do: 'throw' }
  | { do: 'throw-beside' }
  | { do: 'exit' };

answerJobs(async (job: ExampleJob): Promise<number | string> => {
  switch (job.do) {
    case 'add':
      return job.one + job.other;
    case 'wait':
      return Atomics.wait(job.until, 0, 0, 30_000);
    case 'throw':
      throw new TypeError('there are no fonts');
    case 'throw-beside':
      setImmediate(() => {
        throw new Error('out of the blue');
      });
      return new Promise(() => {});
    case 'exit':
      return process.exit(3);
  }
});

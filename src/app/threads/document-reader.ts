import type { ReadBytes, ReadJob, ReadResult } from '../../documents/formats/read-bytes.ts';
import { createThread, LimitError, type Limits } from './thread.ts';

/** A report of hundreds of pages takes some seconds. */
const LIMITS: Limits = { ms: 60_000, memoryMb: 768 };
const REST_MS = 30_000;

/** Reads documents on a thread, one at a time. A file that takes too much ends the thread, and not the process. */
export function openDocumentReader(limits = LIMITS): { read: ReadBytes; close(): Promise<void> } {
  const thread = createThread<ReadJob, ReadResult>(
    new URL('./read-thread.ts', import.meta.url),
    REST_MS,
    limits,
  );
  return {
    async read(job) {
      try {
        return await thread.run(job);
      } catch (error) {
        if (!(error instanceof LimitError)) return { reason: 'damaged' };
        return { reason: error.limit === 'time' ? 'too-slow' : 'too-much-memory' };
      }
    },
    close: thread.close,
  };
}

import type { Log } from '../messages/log.ts';
import { DeliveryError } from '../messages/platform.ts';
import { LeaseLostError } from '../store/store.ts';

/** Waits between attempts at a platform that does not answer, in milliseconds. */
const WAITS_MS = [2_000, 10_000, 60_000];

/** Tries again, with growing waits, what failed for the moment; rejects with the last error, or at once when waiting does not help. */
export async function retried<Result>(
  work: () => Promise<Result>,
  options: { id: string; log: Log; wait: (ms: number) => Promise<void> },
): Promise<Result> {
  for (const wait of WAITS_MS) {
    try {
      return await work();
    } catch (error) {
      const known = error instanceof DeliveryError ? error : undefined;
      if (known?.permanent || error instanceof LeaseLostError) throw error;
      options.log.warn(
        { err: error, id: options.id, remedy: known?.remedy },
        'the platform did not take it; tried again soon',
      );
      await options.wait(Math.max(wait, known?.retryAfterMs ?? 0));
    }
  }
  return work();
}

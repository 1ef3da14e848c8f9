import { LeaseLostError, StoreError } from './store.ts';
import { UnfitError } from './unfit-error.ts';

/** Runs what asks the engine, and says more of what goes wrong. */
export type Asking = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** What fails, fails with a `StoreError` that names the server. */
export function askingOf(server: string): Asking {
  return async (work) => {
    try {
      return await work();
    } catch (error) {
      throw error instanceof LeaseLostError ? error : new StoreError(server, error);
    }
  };
}

/** What the work gives, or an error when it takes longer. The work itself is not stopped. */
export async function within<Value>(ms: number, work: Promise<Value>): Promise<Value> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new UnfitError('TIMEOUT')), ms);
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

import { LeaseLostError } from '../store/store.ts';
import { LeaseHeldError } from '../store/wait-for-lease.ts';

/** Another process is at it, or has been. */
export function isElsewhere(error: unknown): boolean {
  return error instanceof LeaseLostError || error instanceof LeaseHeldError;
}

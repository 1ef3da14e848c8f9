/**
 * What can go wrong with a call: an HTTP status with the connector's code (429 with Retry-After in seconds), a
 * connection that breaks before or after the call was carried out, or a page that is not the connector's.
 */
export type Fault =
  | { kind: 'status'; status: number; code?: string; retryAfter?: number | string }
  | { kind: 'drop' }
  | { kind: 'drop-after' }
  | { kind: 'html' };

export type Operation = 'send' | 'update' | 'delete' | 'create' | 'member' | 'upload' | 'unknown';

export function createFaults() {
  const waiting: { operation: Operation | '*'; times: number; fault: Fault }[] = [];
  return {
    /** The next `times` calls of that operation fail so. */
    add(operation: Operation | '*', fault: Fault, times = 1): void {
      waiting.push({ operation, times, fault });
    },
    take(operation: Operation): Fault | undefined {
      const entry = waiting.find(
        (one) => one.times > 0 && (one.operation === operation || one.operation === '*'),
      );
      if (entry === undefined) return undefined;
      entry.times -= 1;
      return entry.fault;
    },
  };
}

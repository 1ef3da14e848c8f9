/**
 * What can go wrong with a call: an HTTP status (429 with Retry-After in seconds), an error of Slack's, a connection that
 * breaks before or after the call was carried out, a page that is not Slack's, or a call carried out so many ms late.
 */
export type Fault =
  | { kind: 'status'; status: number; retryAfter?: number }
  | { kind: 'error'; error: string; needed?: string }
  | { kind: 'drop' }
  | { kind: 'drop-after' }
  | { kind: 'html' }
  | { kind: 'late'; ms: number };

export function createFaults() {
  const waiting: { method: string; times: number; fault: Fault }[] = [];
  return {
    /** The next `times` calls of the method fail so. `*` is every method. */
    add(method: string, fault: Fault, times = 1): void {
      waiting.push({ method, times, fault });
    },
    take(method: string): Fault | undefined {
      const entry = waiting.find((one) => one.times > 0 && (one.method === method || one.method === '*'));
      if (entry === undefined) return undefined;
      entry.times -= 1;
      return entry.fault;
    },
  };
}

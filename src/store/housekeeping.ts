/** How often what has run out is thrown away, where nothing else is said. */
export const PURGE_EVERY_MS = 10 * 60 * 1000;

/** Does it again and again until stopped, and keeps no process alive. What fails is tried again the next time. */
export function nowAndThen(everyMs: number, work: () => Promise<unknown>): () => void {
  const timer = setInterval(() => work().catch(() => undefined), everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

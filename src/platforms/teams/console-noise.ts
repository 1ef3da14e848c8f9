import { AsyncLocalStorage } from 'node:async_hooks';

const silent = new AsyncLocalStorage<true>();
let ours: unknown;

/**
 * Runs work whose own console.error goes nowhere; that of everything else is as it was. For an SDK that prints keys
 * and stacks for each bad token that anyone sends, when the log tells of it already.
 */
export function withoutConsole<Result>(work: () => Promise<Result>): Promise<Result> {
  stepBetween(globalThis.console);
  return silent.run(true, work);
}

/** Once, and again where someone else has since put something in its place. */
function stepBetween(target: Pick<Console, 'error'>): void {
  if (target.error === ours) return;
  const print = target.error.bind(target);
  target.error = (...words: unknown[]) => {
    if (silent.getStore() === undefined) print(...words);
  };
  ours = target.error;
}

/** Runs `beat` now and then again and again, `everyMs` after each has ended. `stop` waits for one that is under way. */
export function startHeartbeat(beat: () => Promise<void>, everyMs: number): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let current = Promise.resolve();

  const run = () => {
    current = beat().finally(() => {
      if (!stopped) timer = setTimeout(run, everyMs);
    });
  };
  run();

  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await current;
    },
  };
}

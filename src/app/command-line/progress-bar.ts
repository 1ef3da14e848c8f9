/** Nothing is told of what takes no longer. */
const PATIENCE_MS = 1_000;
const WIDTH = 24;

/** A line that fills as the work goes on; `done` wipes it out. */
type ProgressBar = { at: (done: number, total: number) => void; done: () => void };

/** A bar in the terminal. Where standard error is no terminal, there is none. */
export function progressBar(
  what: string,
  {
    isTerminal,
    write,
    elapsed,
  }: { isTerminal: boolean; write: (text: string) => void; elapsed: () => number },
): ProgressBar {
  const started = elapsed();
  let shown = 0;
  return {
    at(done, total) {
      if (!isTerminal || total === 0 || elapsed() - started < PATIENCE_MS) return;
      const filled = Math.round((done / total) * WIDTH);
      const line = `${what} ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done} av ${total}`;
      write(`\r${line.padEnd(shown)}`);
      shown = line.length;
    },
    done() {
      if (shown > 0) write(`\r${' '.repeat(shown)}\r`);
      shown = 0;
    },
  };
}

import { progressBar } from './progress-bar.ts';
import type { Terminal } from './terminal.ts';

/** The progress bar of reading documents. */
export function readingBar({ errorIsSeen = false, writeError }: Terminal) {
  return progressBar('Läser dokument', {
    isTerminal: errorIsSeen,
    write: writeError,
    elapsed: () => performance.now(),
  });
}

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

/** 0: it went well, 1: it failed, 2: it was wrongly written. */
export type ExitCode = 0 | 1 | 2;

/** The process that a command runs in. */
export type Terminal = {
  env: Readonly<Record<string, string | undefined>>;
  /** The project's own folder: relative paths in settings start there. */
  root: string;
  /** Where the command was run: relative paths in its words start there. */
  folder: string;
  write: (text: string) => void;
  writeError: (text: string) => void;
  /** Someone sees standard error as it is written. */
  errorIsSeen?: boolean;
  /** What comes in, line by line until it ends, and whether someone types it. */
  input?: { isTyped: boolean; lines: () => AsyncIterable<string> };
  now: () => Date;
  /** Calls back when the process is asked to end. */
  onStop: (stop: () => void) => void;
};

/** The terminal of the process that runs, with what its `.env` says. A test's own environment is left as it is. */
export function terminalOf(own: NodeJS.Process, root: string): Terminal {
  const settings = resolve(root, '.env');
  if (existsSync(settings) && own.env.NODE_ENV !== 'test') own.loadEnvFile(settings);
  // Whoever reads our output may stop reading, as `head` does: then there is no more to say.
  own.stdout.on('error', () => own.exit());
  return {
    env: own.env,
    root,
    folder: own.cwd(),
    write: (text) => own.stdout.write(text),
    writeError: (text) => own.stderr.write(text),
    errorIsSeen: own.stderr.isTTY === true,
    input: { isTyped: own.stdin.isTTY === true, lines: () => linesOf(own) },
    now: () => new Date(),
    onStop: (stop) => {
      own.once('SIGTERM', stop);
      own.once('SIGINT', stop);
    },
  };
}

async function* linesOf({ stdin, stderr }: NodeJS.Process): AsyncGenerator<string> {
  const typed = stdin.isTTY === true;
  const reading = createInterface({ input: stdin, ...(typed && { output: stderr, prompt: '> ' }) });
  if (typed) reading.prompt();
  for await (const line of reading) {
    yield line;
    if (typed) reading.prompt();
  }
}

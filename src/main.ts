import { resolve } from 'node:path';
import { run } from './app/command-line/run.ts';
import { terminalOf } from './app/command-line/terminal.ts';

const code = await run(terminalOf(process, resolve(import.meta.dirname, '..')));
// All that is ours is closed. The Bot Framework's SDK keeps a timer for each request of the last ten seconds.
process.exit(code);

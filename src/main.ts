import { resolve } from 'node:path';
import { run } from './app/run.ts';
import { terminalOf } from './app/terminal.ts';

process.exitCode = await run(terminalOf(process, resolve(import.meta.dirname, '..')));

#!/usr/bin/env node
import { resolve } from 'node:path';
import { createProgram } from './app/command-line/program.ts';
import { terminalOf } from './app/command-line/terminal.ts';

const lika = createProgram(terminalOf(process, resolve(import.meta.dirname, '..')));
process.exitCode = await lika(process.argv.slice(2));

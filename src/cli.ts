#!/usr/bin/env node
import { resolve } from 'node:path';
import { createProgram } from './app/program.ts';
import { terminalOf } from './app/terminal.ts';

const lika = createProgram(terminalOf(process, resolve(import.meta.dirname, '..')));
process.exitCode = await lika(process.argv.slice(2));

#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createProgram } from './app/program.ts';

const root = resolve(import.meta.dirname, '..');
const settings = resolve(root, '.env');
if (existsSync(settings) && process.env.NODE_ENV !== 'test') process.loadEnvFile(settings);

process.exitCode = await createProgram({
  env: process.env,
  root,
  folder: process.cwd(),
  write: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
  now: () => new Date(),
  onStop: (stop) => {
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
  },
})(process.argv.slice(2));

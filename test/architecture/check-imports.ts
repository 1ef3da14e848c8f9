import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { violationsIn } from './violations.ts';

/** Checks the folder (`src`) against the rules in `rules.ts`, and exits 1 where one is broken. */
const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: check-imports.ts FOLDER');

const files = globSync('**/*.{ts,mts,cts}', { cwd: folder }).map((file) => file.split(sep).join('/'));
if (files.length === 0) throw new Error(`no TypeScript in ${folder}: nothing was checked`);

const sources = new Map(files.sort().map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
const violations = violationsIn(sources);
for (const { file, line, rule, what, reason } of violations) {
  process.stdout.write(`${join(folder, file)}:${line} [${rule}] ${what}\n    ${reason}\n`);
}
if (violations.length > 0) process.exitCode = 1;
else process.stdout.write(`${files.length} files in ${folder} keep the rules for imports.\n`);

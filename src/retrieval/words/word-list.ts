import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The lines of a folder's word lists that stand beside this file, notes and empty lines left out. */
export function wordListLines(folder: 'thesaurus' | 'english'): string[] {
  const path = join(import.meta.dirname, folder);
  return readdirSync(path)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .flatMap((name) => readFileSync(join(path, name), 'utf8').split('\n'))
    .map((line) => line.replace(/#.*/, '').trim())
    .filter(Boolean);
}

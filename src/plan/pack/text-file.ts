import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nearestWord } from '../nearest-word.ts';
import type { Problem } from './problem.ts';

/** The file's text, or why it cannot be read. `purpose` says what the file holds, for the one who misses it. */
export async function readText(
  folder: string,
  name: string,
  purpose: string,
): Promise<{ text: string } | { problem: Problem }> {
  const file = join(folder, name);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file)) };
  } catch (error) {
    if (error instanceof TypeError) {
      const fix = 'Spara den som UTF-8. I Excel heter det ”CSV UTF-8 (kommaavgränsad)”.';
      return { problem: { file, message: 'Filen är inte sparad som UTF-8.', fix } };
    }
    if (!isMissing(error)) {
      const fix = 'Se efter att det är en fil, och att Lika får läsa den.';
      return { problem: { file, message: `Filen går inte att öppna (${reason(error)}).`, fix } };
    }
    const similar = nearestWord(name, await readdir(folder));
    const fix = similar ? `Byt namn på ${similar} till ${name}.` : `Lägg dit den: ${purpose}.`;
    return { problem: { file, message: 'Filen saknas.', fix } };
  }
}

/** The names of the files in the folder, sorted; none when there is no such folder. */
export async function filesIn(folder: string, ending: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && entry.name.toLowerCase().endsWith(ending))
      .map((entry) => entry.name)
      .sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

export function isMissing(error: unknown): boolean {
  return reason(error) === 'ENOENT';
}

function reason(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

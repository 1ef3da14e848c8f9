import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, extname, join, relative, sep } from 'node:path';
import { EXTENSIONS } from '../formats/read-bytes.ts';
import type { SkippedFile, SkipReason } from './skip-reason.ts';

/** Larger is no document that people read. */
const MOST_BYTES = 40 * 1024 * 1024;

/** A file to read; `version` changes with the file. `path`: relative to the folder, with forward slashes. */
export type Listed = { path: string; extension: string; version: string };

/** Every file of the folder and its subfolders, by path. None is opened. Rejects when the folder cannot be listed. */
export async function listFolder(folder: string): Promise<{ listed: Listed[]; skipped: SkippedFile[] }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const home = await realpath(folder);
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  const listed: Listed[] = [];
  const skipped: SkippedFile[] = [];
  for (const path of paths) {
    const found = skippedByName(path) ?? (await lookAt(folder, home, path));
    if (typeof found === 'string') skipped.push({ path, reason: found });
    else listed.push(found);
  }
  return { listed, skipped };
}

function skippedByName(path: string): SkipReason | undefined {
  const name = basename(path);
  if (path.split('/').some((part) => part.startsWith('.') || part.startsWith('~$'))) return 'hidden';
  if (!EXTENSIONS.includes(extname(name).toLowerCase())) return 'unsupported';
  return /^readme\./i.test(name) ? 'about-folder' : undefined;
}

async function lookAt(folder: string, home: string, path: string): Promise<Listed | SkipReason> {
  try {
    const file = join(folder, path);
    const real = await realpath(file);
    if (real !== home && !real.startsWith(home + sep)) return 'outside-folder';
    const stats = await stat(file);
    // A pipe or a device is no file: to open it could take for ever.
    if (!stats.isFile()) return 'unreadable';
    const { size, mtimeMs, ino } = stats;
    if (size === 0) return 'empty';
    if (size > MOST_BYTES) return 'too-large';
    return { path, extension: extname(path).toLowerCase(), version: `${size} ${mtimeMs} ${ino}` };
  } catch {
    return 'unreadable';
  }
}

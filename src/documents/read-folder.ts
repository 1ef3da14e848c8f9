import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join, relative, sep } from 'node:path';
import type { SourceFile } from './passage.ts';

/** Why a file is left out. `about-folder`: a README describes the folder to those who keep it. */
export type SkipReason = 'unsupported' | 'hidden' | 'empty' | 'unreadable' | 'about-folder';
export type SkippedFile = { path: string; reason: SkipReason };

const SUPPORTED = new Set(['.md', '.markdown', '.txt']);

/** Every file of the folder and its subfolders, by path; those that are not read are named with the reason. */
export async function readFolder(folder: string): Promise<{ files: SourceFile[]; skipped: SkippedFile[] }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();

  const files: SourceFile[] = [];
  const skipped: SkippedFile[] = [];
  for (const path of paths) {
    const read = await readSource(folder, path);
    if (typeof read === 'string') skipped.push({ path, reason: read });
    else files.push(read);
  }
  return { files, skipped };
}

async function readSource(folder: string, path: string): Promise<SourceFile | SkipReason> {
  const name = basename(path);
  if (path.split('/').some((part) => part.startsWith('.'))) return 'hidden';
  if (!SUPPORTED.has(extname(name).toLowerCase())) return 'unsupported';
  if (/^readme\./i.test(name)) return 'about-folder';
  try {
    const text = decoded(await readFile(join(folder, path)));
    return text.trim() ? { path, text } : 'empty';
  } catch {
    return 'unreadable';
  }
}

/** UTF-8, or UTF-16 with its mark, or the Windows code page that older Swedish text files have. */
function decoded(bytes: Uint8Array): string {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16) return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

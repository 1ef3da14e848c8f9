import { passagesOf } from './passages.ts';
import { readFolder, type SkippedFile } from './read-folder.ts';
import { createSearchIndex, type SearchIndex } from './search-index.ts';

/** A folder's documents, ready for questions. */
export type Collection = { index: SearchIndex; skipped: SkippedFile[] };

/** Reads the folder once. Rejects when the folder cannot be listed. */
export async function loadCollection(folder: string): Promise<Collection> {
  const { files, skipped } = await readFolder(folder);
  return { index: createSearchIndex(files.flatMap(passagesOf)), skipped };
}

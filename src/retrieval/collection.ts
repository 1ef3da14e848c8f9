import { passagesOf } from '../documents/passages.ts';
import { readFolder, type SkippedFile } from '../documents/read-folder.ts';
import { createSearchIndex, type SearchIndex } from './search-index.ts';

/** A folder's documents, ready for questions. */
export type Collection = { index: SearchIndex; skipped: SkippedFile[] };

/** Reads the folder once. Rejects when the folder cannot be listed. */
export async function loadCollection(folder: string): Promise<Collection> {
  const { files, skipped } = await readFolder(folder);
  const read = files.map((file) => ({ path: file.path, passages: passagesOf(file) }));
  // Headings without a word beneath them answer nothing.
  const bare = read.filter(({ passages }) => passages.length === 0);
  return {
    index: createSearchIndex(read.flatMap(({ passages }) => passages)),
    skipped: [...skipped, ...bare.map(({ path }) => ({ path, reason: 'empty' as const }))],
  };
}

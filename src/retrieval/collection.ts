import { createLibrary, type Library, type Reading } from '../documents/folder/library.ts';
import type { SkippedFile } from '../documents/folder/skip-reason.ts';
import { markMisread } from '../documents/misread/mark-misread.ts';
import { createSearchIndex, type SearchIndex } from './search-index.ts';

/** A folder's documents, ready for questions. */
export type Collection = { index: SearchIndex; documents: number; skipped: SkippedFile[] };

/** Reads the folder once. Rejects when the folder cannot be listed. */
export async function loadCollection(folder: string, reading?: Reading): Promise<Collection> {
  const library = createLibrary(folder, reading);
  await library.look();
  return collectionOf(library);
}

export function collectionOf(library: Library): Collection {
  return {
    index: createSearchIndex(markMisread(library.passages())),
    documents: library.documents(),
    skipped: library.skipped(),
  };
}

import { createLibrary, type Library, type Reading } from '../documents/folder/library.ts';
import type { SkippedFile } from '../documents/folder/skip-reason.ts';
import { markMisread } from '../documents/misread/mark-misread.ts';
import { inTurns } from './in-turns.ts';
import { indexSteps, type SearchIndex } from './search-index.ts';
import { thesaurusWith } from './words/built-in-words.ts';

/** A folder's documents, ready for questions. */
export type Collection = { index: SearchIndex; documents: number; skipped: SkippedFile[] };

/** Reads the folder once. Rejects when the folder cannot be listed. */
export async function loadCollection(folder: string, reading?: Reading): Promise<Collection> {
  const library = createLibrary(folder, reading);
  await library.look();
  return collectionOf(library);
}

/** What the library holds now, made ready while everyone else has their turn. */
export async function collectionOf(library: Library): Promise<Collection> {
  // The first question would else wait for it.
  thesaurusWith();
  const [passages, documents, skipped] = [library.passages(), library.documents(), library.skipped()];
  return { index: await inTurns(indexSteps(await inTurns(markMisread(passages)))), documents, skipped };
}

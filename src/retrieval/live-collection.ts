import { type Changes, createLibrary, type Reading } from '../documents/folder/library.ts';
import { type Collection, collectionOf } from './collection.ts';
import type { SearchIndex } from './search-index.ts';

/** A folder's documents as they are now, give or take some seconds. */
export type LiveCollection = {
  /** Whole at any time: while something new is read, what was. */
  index: () => SearchIndex;
  close(): Promise<void>;
};

type LiveCollectionParts = {
  reading?: Reading;
  /** How often the folder is looked at, without opening a file. */
  everyMs?: number;
  onChange: (changes: Changes, now: Collection) => void;
  /** Told once, until the folder can be read again. */
  onFailure: (reason: unknown) => void;
};

const EVERY_MS = 3_000;

/** Reads the folder, and what is new in it from then on. Rejects when it cannot be listed at first. */
export async function openCollection(
  folder: string,
  { reading, everyMs = EVERY_MS, onChange, onFailure }: LiveCollectionParts,
): Promise<LiveCollection> {
  const library = createLibrary(folder, reading);
  const first = await library.look();
  let collection = await collectionOf(library);
  onChange(first, collection);
  let failing = false;
  let looking: Promise<void> | undefined;

  const lookAgain = async (): Promise<void> => {
    try {
      const skipped = collection.skipped.length;
      const changes = await library.look();
      failing = false;
      const isNew = Object.values(changes).some((paths) => paths.length > 0);
      if (!isNew && library.skipped().length === skipped) return;
      collection = isNew ? await collectionOf(library) : { ...collection, skipped: library.skipped() };
      onChange(changes, collection);
    } catch (error) {
      if (!failing) onFailure(error);
      failing = true;
    }
  };
  const timer = setInterval(() => {
    looking ??= lookAgain().finally(() => {
      looking = undefined;
    });
  }, everyMs).unref();

  return {
    index: () => collection.index,
    async close() {
      clearInterval(timer);
      await looking;
    },
  };
}

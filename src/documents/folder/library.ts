import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ReadBytes, type ReadJob, type ReadResult, readBytesHere } from '../formats/read-bytes.ts';
import type { Passage } from '../passage.ts';
import { passagesOfDocument } from '../passages.ts';
import type { DocumentCache } from './document-cache.ts';
import { type Listed, listFolder } from './list-folder.ts';
import type { SkippedFile, SkipReason } from './skip-reason.ts';

/** How files are read. */
export type Reading = {
  /** Reads what may take long without holding up the process; here when left out. */
  readElsewhere?: ReadBytes;
  cache?: DocumentCache;
  /** So many of the files that must be read have been. */
  onProgress?: (done: number, total: number) => void;
};

/** Small texts are read here: to begin a thread takes longer. */
const SMALL_TEXT = 64 * 1024;
/** A disk that does not answer holds up nothing for longer. */
const OPENING_MS = 30_000;

/** What is new since the folder was last looked at, by path. */
export type Changes = { added: string[]; changed: string[]; removed: string[] };

/** A folder's documents as they were when it was last looked at. */
export type Library = {
  /** In the order of the paths. */
  passages(): Passage[];
  /** How many files there are passages of. */
  documents(): number;
  skipped(): SkippedFile[];
  /** Reads what is new. Rejects when the folder cannot be listed; what was read is kept. */
  look(): Promise<Changes>;
};

type Held = { version: string; passages: Passage[]; skipped?: SkipReason };

export function createLibrary(folder: string, reading: Reading = {}): Library {
  let held = new Map<string, Held>();
  let leftOut: SkippedFile[] = [];
  let seen: ReadonlyMap<string, string> | undefined;
  let missed: ReadonlySet<string> = new Set();

  /** A file that is still being written waits until two looks have found it the same. */
  const isSettled = ({ path, version }: Listed) => seen === undefined || seen.get(path) === version;

  return {
    passages: () => [...held.values()].flatMap(({ passages }) => passages),
    documents: () => [...held.values()].filter(({ passages }) => passages.length > 0).length,
    skipped: () =>
      [
        ...leftOut,
        ...[...held].flatMap(([path, { skipped }]) => (skipped ? [{ path, reason: skipped }] : [])),
      ].sort((one, other) => (one.path < other.path ? -1 : 1)),
    async look() {
      const { listed, skipped } = await listFolder(folder);
      const isNew = (file: Listed) => held.get(file.path)?.version !== file.version;
      const toRead = listed.filter((file) => isNew(file) && isSettled(file));
      seen = new Map(listed.map(({ path, version }) => [path, version]));
      const read = new Map<string, Held>();
      for (const [at, file] of toRead.entries()) {
        reading.onProgress?.(at, toRead.length);
        const one = await readListed(folder, file, reading);
        // Tried again at the next look: it may have been moved away, or locked, just then.
        if (one.skipped === 'unreadable' && held.has(file.path)) continue;
        read.set(file.path, one);
      }
      if (toRead.length > 0) reading.onProgress?.(toRead.length, toRead.length);
      const before = held;
      const gone = [...before.keys()].filter((path) => !seen?.has(path));
      // A file that is being swapped is gone, or empty, for a moment: what it held stands until two looks have missed it.
      const swapped = gone.filter((path) => !missed.has(path));
      missed = new Set(swapped);
      held = new Map(
        [...seen.keys(), ...swapped].sort().flatMap((path) => {
          const one = read.get(path) ?? before.get(path);
          return one ? [[path, one] as const] : [];
        }),
      );
      leftOut = skipped.filter(({ path }) => !held.has(path));
      return {
        added: [...read.keys()].filter((path) => !before.has(path)),
        changed: [...read.keys()].filter((path) => before.has(path)),
        removed: [...before.keys()].filter((path) => !held.has(path)),
      };
    },
  };
}

async function readListed(folder: string, file: Listed, reading: Reading): Promise<Held> {
  const { path, version, extension } = file;
  const bytes = await readFile(join(folder, path), { signal: AbortSignal.timeout(OPENING_MS) }).catch(
    () => undefined,
  );
  if (bytes === undefined) return { version, passages: [], skipped: 'unreadable' };
  const result = await resultOf({ extension, bytes: new Uint8Array(bytes) }, reading);
  if ('reason' in result) return { version, passages: [], skipped: result.reason };
  const passages = passagesOfDocument(path, result.document);
  // Headings without a word beneath them answer nothing.
  return { version, passages, ...(passages.length === 0 && { skipped: 'empty' }) };
}

async function resultOf(job: ReadJob, { readElsewhere, cache }: Reading): Promise<ReadResult> {
  const isText = /^\.(?:md|markdown|txt)$/.test(job.extension);
  if (isText && job.bytes.length <= SMALL_TEXT) return readBytesHere(job);
  const kept = await cache?.get(job);
  if (kept !== undefined) return kept;
  const result = await (readElsewhere ?? readBytesHere)(job);
  await cache?.put(job, result);
  return result;
}

import { createDocumentCache } from '../documents/folder/document-cache.ts';
import type { Reading } from '../documents/folder/library.ts';
import type { SkippedFile } from '../documents/folder/skip-reason.ts';
import type { Log } from '../messages/log.ts';
import { type LiveCollection, openCollection } from '../retrieval/live-collection.ts';
import { openDocumentReader } from './threads/document-reader.ts';

/** Documents are read on a thread and kept in the folder, while the work lasts. */
export async function withReading<Result>(
  parts: { cache: string | undefined; now: Date; onProgress?: Reading['onProgress'] },
  work: (reading: Reading) => Promise<Result>,
): Promise<Result> {
  const reader = openDocumentReader();
  try {
    return await work(readingOf(parts, reader.read));
  } finally {
    await reader.close();
  }
}

/** The plan's documents, read again as they change. The log tells what is read and what is left out. */
export async function openDocuments(
  folder: string,
  { cache, now, log }: { cache: string; now: () => Date; log: Log },
): Promise<LiveCollection> {
  const reader = openDocumentReader();
  let told = new Set<string>();
  const started = performance.now();
  let isFirst = true;
  const live = await openCollection(folder, {
    reading: readingOf({ cache, now: now(), onProgress: progressLog(log) }, reader.read),
    onChange({ added, changed, removed }, { index, documents, skipped }) {
      for (const { path, reason } of skipped.filter(
        (file) => isWorthTelling(file) && !told.has(keyOf(file)),
      )) {
        log.warn({ path, reason }, 'a document is left out of the answers');
      }
      told = new Set(skipped.map(keyOf));
      const count = { documents, passages: index.passages.length };
      if (!isFirst) log.info({ added, changed, removed, ...count }, 'the documents have changed');
      else if (performance.now() - started > WORTH_TELLING_MS) log.info(count, 'the documents were read');
      isFirst = false;
    },
    onFailure: (reason) =>
      log.error({ err: reason }, 'the documents could not be looked at; the old ones are used'),
  }).catch(async (error: unknown) => {
    await reader.close();
    throw error;
  });
  return {
    index: live.index,
    async close() {
      await live.close();
      await reader.close();
    },
  };
}

function readingOf(
  { cache, now, onProgress }: { cache: string | undefined; now: Date; onProgress?: Reading['onProgress'] },
  readElsewhere: NonNullable<Reading['readElsewhere']>,
): Reading {
  const kept = cache === undefined ? undefined : createDocumentCache(cache);
  void kept?.clean(now);
  return { readElsewhere, ...(kept && { cache: kept }), ...(onProgress && { onProgress }) };
}

/** Commands that are done in a moment say nothing of what they read. */
const WORTH_TELLING_MS = 1_000;
const TELL_EVERY_MS = 5_000;

/** A line now and then, when it takes long. */
function progressLog(log: Log): NonNullable<Reading['onProgress']> {
  let last = performance.now();
  return (done, total) => {
    if (done === 0) last = performance.now();
    if (performance.now() - last < TELL_EVERY_MS) return;
    last = performance.now();
    log.info({ done, total }, 'reading documents');
  };
}

/** These are meant to be left out. */
const isWorthTelling = ({ reason }: SkippedFile) => reason !== 'hidden' && reason !== 'about-folder';
const keyOf = ({ path, reason }: { path: string; reason: string }) => `${path} ${reason}`;

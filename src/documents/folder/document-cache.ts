import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ReadDocument } from '../block.ts';
import { READER_VERSION, type ReadJob, type ReadResult } from '../formats/read-bytes.ts';

const DAY_MS = 24 * 60 * 60_000;
/** What nobody has asked for in so long is removed. */
const KEPT_DAYS = 60;

const Kept = z.union([
  z.strictObject({ document: ReadDocument }),
  z.strictObject({ reason: z.enum(['damaged', 'protected', 'pictures-only', 'not-text', 'too-large']) }),
]);

/** What was read of files, by their contents, in a folder that several processes may share. It fails in silence: all of it can be read anew. */
export type DocumentCache = {
  get(job: ReadJob): Promise<ReadResult | undefined>;
  put(job: ReadJob, result: ReadResult): Promise<void>;
  /** Removes what is old. */
  clean(now: Date): Promise<void>;
};

export function createDocumentCache(folder: string): DocumentCache {
  const fileOf = (job: ReadJob) => join(folder, `${keyOf(job)}.json`);
  return {
    async get(job) {
      const file = fileOf(job);
      try {
        const kept = Kept.parse(JSON.parse(await readFile(file, 'utf8')));
        await touch(file);
        return kept;
      } catch {
        return undefined;
      }
    },
    async put(job, result) {
      // What took too long may go better another time.
      if (!Kept.safeParse(result).success) return;
      const unfinished = join(folder, `${randomUUID()}.tmp`);
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(unfinished, JSON.stringify(result));
        await rename(unfinished, fileOf(job));
      } catch {
        await rm(unfinished, { force: true }).catch(() => undefined);
      }
    },
    async clean(now) {
      for (const name of await readdir(folder).catch(() => [])) {
        const file = join(folder, name);
        const days = name.endsWith('.tmp') ? 1 : KEPT_DAYS;
        const used = (await stat(file).catch(() => undefined))?.mtimeMs ?? now.getTime();
        const ours = /^(?:[0-9a-f]{64}\.json|[0-9a-f-]{36}\.tmp)$/.test(name);
        if (ours && now.getTime() - used > days * DAY_MS)
          await rm(file, { force: true }).catch(() => undefined);
      }
    },
  };
}

function keyOf({ extension, bytes }: ReadJob): string {
  return createHash('sha256').update(`${READER_VERSION} ${extension} `).update(bytes).digest('hex');
}

/** Tells that it is in use, at most once a day. */
async function touch(file: string): Promise<void> {
  const now = new Date();
  const { mtimeMs } = await stat(file);
  if (now.getTime() - mtimeMs > DAY_MS) await utimes(file, now, now).catch(() => undefined);
}

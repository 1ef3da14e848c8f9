import type { ReadDocument } from '../block.ts';
import { type Unreadable, UnreadableError } from '../unreadable.ts';
import { decoded } from './decoded.ts';
import { readText } from './read-text.ts';

/** What came of reading a file. Plain data, so that it can come from a thread or a cache. */
export type ReadResult = { document: ReadDocument } | { reason: Unreadable };

/** A file's bytes, with the end of its name: `.pdf`. */
export type ReadJob = { extension: string; bytes: Uint8Array };
export type ReadBytes = (job: ReadJob) => Promise<ReadResult>;

type Reader = (bytes: Uint8Array) => ReadDocument | Promise<ReadDocument>;

/** The parsers are large, so each is loaded with its first file. */
const READERS: Record<string, Reader> = {
  '.md': (bytes) => readText(decoded(bytes)),
  '.markdown': (bytes) => readText(decoded(bytes)),
  '.txt': (bytes) => readText(decoded(bytes)),
  '.html': html,
  '.htm': html,
  '.pdf': async (bytes) => (await import('./pdf/read-pdf.ts')).readPdf(bytes),
  '.docx': async (bytes) => (await import('./docx/read-docx.ts')).readDocx(bytes),
};

/** Counts up when a reader gives something else of the same bytes, so that what was kept is read anew. */
export const READER_VERSION = 4;

export const EXTENSIONS: readonly string[] = Object.keys(READERS);

/** Reads a file here. Whatever its bytes are, it is read or there is a reason why not. */
export async function readBytesHere({ extension, bytes }: ReadJob): Promise<ReadResult> {
  try {
    const read = READERS[extension];
    if (read === undefined) return { reason: 'damaged' };
    return { document: await read(bytes) };
  } catch (error) {
    return { reason: error instanceof UnreadableError ? error.reason : 'damaged' };
  }
}

async function html(bytes: Uint8Array): Promise<ReadDocument> {
  const { readHtml } = await import('./html/read-html.ts');
  return readHtml(decoded(bytes));
}

import type { ReadDocument } from '../../block.ts';
import { blocksOfLines } from '../../lines/blocks-of-lines.ts';
import { documentWords } from '../../lines/join-lines.ts';
import { EMPTY, type Line } from '../../lines/line.ts';
import { runningLines } from '../../lines/running-lines.ts';
import { UnreadableError } from '../../unreadable.ts';
import { readingOrder } from './columns.ts';
import { headingRanks } from './headings.ts';
import { LONGEST_STAMP, openPdf } from './open-pdf.ts';
import type { PdfPage, PdfText } from './page-text.ts';
import { linesOfRows } from './paragraphs.ts';
import { type Row, rowsOf } from './rows.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { withTables } from './tables.ts';

/** Reads a PDF by where its letters stand. Throws an `UnreadableError`. */
export async function readPdf(bytes: Uint8Array): Promise<ReadDocument> {
  return documentOf(await openPdf(bytes));
}

/** Page by page, each part of a page in the order in which it is read. */
function documentOf({ title, pages, bookmarks }: PdfText): ReadDocument {
  const segments = withoutRunningLines(pages);
  const parts = segments.map((page) => readingOrder(page).map(rowsOf));
  const rows = parts.flat(2);
  const rankOf = headingRanks(rows, bookmarks);
  const words = documentWords(rows.flatMap(wordsOf));
  const lines = parts.flatMap((page, at) =>
    page.flatMap((part) =>
      withTables(part, words).flatMap((stretch): Line[] =>
        stretch.table
          ? [...stretch.table.map((text) => ({ text, page: at + 1, row: true as const })), EMPTY]
          : linesOfRows(stretch.rows, at + 1, rankOf),
      ),
    ),
  );
  const blocks = blocksOfLines(lines);
  // Scanned pages may be numbered and stamped afterwards.
  if (blocks.length === 0 && lettersOf(pages) <= pages.length * LONGEST_STAMP)
    throw new UnreadableError('pictures-only');
  const named = blocks.some((block) => block.kind === 'heading' && block.level === 1);
  return { ...(title !== undefined && !named && { title }), blocks };
}

function lettersOf(pages: readonly PdfPage[]): number {
  return pages.flatMap(({ runs }) => runs).reduce((sum, { text }) => sum + text.length, 0);
}

function wordsOf({ segments }: Row): { text: string; page: number }[] {
  return segments.map(({ text }) => ({ text, page: 1 }));
}

function withoutRunningLines(pages: readonly PdfPage[]): Segment[][] {
  const placed = pages.map(({ height, runs }) =>
    segmentsOf(runs).map((segment) => ({ ...segment, down: segment.y / height })),
  );
  const isRunning = runningLines(placed);
  return placed.map((page) => page.filter((segment) => !isRunning(segment)));
}

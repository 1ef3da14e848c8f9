import type { PdfText } from './page-text.ts';
import type { RankOf } from './paragraphs.ts';
import { type Row, rowText } from './rows.ts';

/** Letters so much larger than the running text's are a heading's. */
const LARGER = 1.12;
const MOST_WORDS = 22;
const MOST_RANKS = 6;
/** Bookmarks rule where so many of them stand in the text. */
const FOUND = 0.5;
const ITEM = /^[•◦*-]\s/;

/** What tells a heading in this file: its bookmarks where they are to be trusted, else the size of its letters. */
export function headingRanks(rows: readonly Row[], bookmarks: PdfText['bookmarks']): RankOf {
  const bySize = ranksBySize(rows);
  const byBookmark = ranksByBookmark(rows, bookmarks);
  if (byBookmark === undefined) return bySize;
  const titleSize = Math.max(...rows.map(({ size }) => size));
  return (row) => byBookmark.get(row) ?? (row.size === titleSize && bySize(row) === 1 ? 1 : undefined);
}

function ranksBySize(rows: readonly Row[]): RankOf {
  const body = bodySize(rows);
  const large = rows.filter(
    (row, at) => row.size >= body * LARGER && (isHeadingLike(row) || isListing(row, rows[at + 1])),
  );
  const ranks = [...new Set(large.map(({ size }) => size))].sort((one, other) => other - one);
  const rankOf = new Map(large.map((row) => [row, Math.min(ranks.indexOf(row.size) + 1, MOST_RANKS)]));
  return (row) => rankOf.get(row);
}

/** "Plan för jämställdhet," before "mångfald och tillgänglighet". */
function isListing(row: Row, next: Row | undefined): boolean {
  return /\p{L},$/u.test(rowText(row)) && next !== undefined && next.size === row.size && isHeadingLike(next);
}

function isHeadingLike(row: Row): boolean {
  const text = rowText(row);
  return (
    /\p{L}{2}/u.test(text) &&
    !ITEM.test(text) &&
    text.split(/\s+/).length <= MOST_WORDS &&
    !/[a-zåäö]{2}[.;,]$/.test(text)
  );
}

/** The size in which most is written. */
function bodySize(rows: readonly Row[]): number {
  const letters = new Map<number, number>();
  for (const row of rows) letters.set(row.size, (letters.get(row.size) ?? 0) + rowText(row).length);
  return [...letters].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0;
}

/** Each bookmark's own lines, in the order of the file. The title stands above them. */
function ranksByBookmark(
  rows: readonly Row[],
  bookmarks: PdfText['bookmarks'],
): Map<Row, number> | undefined {
  const ranks = new Map<Row, number>();
  let from = 0;
  let found = 0;
  for (const { text, depth } of bookmarks) {
    const hit = findFrom(rows, from, keyOf(text));
    if (hit === undefined) continue;
    found += 1;
    for (const row of rows.slice(hit.at, hit.end)) ranks.set(row, Math.min(depth + 1, MOST_RANKS));
    from = hit.end;
  }
  return bookmarks.length >= 2 && found >= bookmarks.length * FOUND ? ranks : undefined;
}

/** The one to three lines that are the bookmark's words, and nothing more. */
function findFrom(rows: readonly Row[], from: number, key: string): { at: number; end: number } | undefined {
  if (key === '') return undefined;
  for (let at = from; at < rows.length; at += 1) {
    let words = '';
    for (let end = at + 1; end <= Math.min(at + 3, rows.length); end += 1) {
      const row = rows[end - 1];
      words += row ? keyOf(rowText(row)) : '';
      if (words === key) return { at, end };
      if (!key.startsWith(words)) break;
    }
  }
  return undefined;
}

/** Without the number that some files have before it, and some only in the one place. */
function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/^[\d.]+\s+/, '')
    .replace(/[\s\u00AD-]+/g, '');
}

import type { Block, ListItem, PageStart } from '../block.ts';
import { type DocumentWords, documentWords, joinLines } from './join-lines.ts';
import type { Line } from './line.ts';
import { withoutMarkup } from './plain-line.ts';
import { withoutContents } from './without-contents.ts';

const HEADING = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/;
const RULE = /^ {0,3}([-*_])(?:\s*\1){2,}\s*$/;
const UNDERLINE = /^ {0,3}(=|-){3,}\s*$/;
const ITEM = /^\s*([-*+•▪◦·]|\d{1,2}[.)])\s+(?=\S)/;
const TABLE_ROW = /^\s*\|.*\|\s*$|\S\t/;
const TABLE_RULE = /^[\s|:-]+$/;
const PAGE_NUMBER = /^\s*(?:sida?\s+)?\d{1,3}(?:\s+av\s+\d{1,3}|\s*\(\d{1,3}\))?\s*$/i;
const BOLD_LINE = /^\s*(\*\*|__)(?=\S)(?:(?!\1).)+\1\s*$/;

/** Shorter ones are whole as they stand: a list of names goes on in no new paragraph. */
const FULL_LINE = 60;

type Open = { kind: Block['kind']; lines: Line[] };

/** The blocks of the lines in order. Tables of contents, page numbers, rules and comments are left out. */
export function blocksOfLines(given: readonly Line[]): Block[] {
  const lines = withoutContents(given);
  const known = documentWords(lines);
  const blocks: Block[] = [];
  let open: Open | undefined;
  const close = () => {
    if (open) blocks.push(...finished(open, known));
    open = undefined;
  };

  for (const line of lines) {
    const kind = kindOf(line, open);
    if (kind === 'underline') open = underlined(open, line);
    else if (kind === 'nothing' && open?.kind === 'list') {
      // A list goes on over an empty line; whatever else comes next closes it.
      open.lines.push({ text: '' });
    } else if (kind === 'nothing') close();
    else {
      if (open?.kind !== kind || kind === 'heading') close();
      open ??= { kind, lines: [] };
      open.lines.push(line);
    }
  }
  close();
  return joinBroken(blocks, known);
}

function underlined(open: Open | undefined, { text }: Line): Open {
  const heading = text.includes('=') ? 1 : 2;
  return { kind: 'heading', lines: (open?.lines ?? []).map((above) => ({ ...above, heading })) };
}

/** What the line is, or goes on with. */
function kindOf(line: Line, open: Open | undefined): Block['kind'] | 'underline' | 'nothing' {
  const { text } = line;
  if (text.trim() === '') return 'nothing';
  if (line.heading !== undefined) return 'heading';
  if (line.row) return 'table';
  if (PAGE_NUMBER.test(text)) return 'nothing';
  if (HEADING.test(text)) return 'heading';
  if (isUnderlined(open, text)) return 'underline';
  if (RULE.test(text)) return 'nothing';
  if (ITEM.test(text) || (open?.kind === 'list' && continuesItem(open, text))) return 'list';
  return TABLE_ROW.test(text) ? 'table' : 'paragraph';
}

function headingOf({ text: line, heading }: Line): Block[] {
  const [, marks = '', words = ''] = (heading === undefined && HEADING.exec(line)) || ['', '', line];
  const text = withoutMarkup(words);
  return text ? [{ kind: 'heading', level: heading ?? marks.length, text }] : [];
}

/** A sentence that a page break cut in two goes on with a small letter. */
function joinBroken(blocks: readonly Block[], known: DocumentWords): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    const cut =
      before?.kind === 'list' ? before.items.at(-1) : before?.kind === 'paragraph' ? before : undefined;
    const goesOn =
      block.kind === 'paragraph' &&
      /^\p{Ll}/u.test(block.text) &&
      cut !== undefined &&
      /[\p{L}\d,\u00AD-]$/u.test(cut.text) &&
      cut.text.length >= FULL_LINE;
    if (goesOn) goOnWith(cut, block, known);
    else if (block.kind === 'list' && before?.kind === 'list') before.items.push(...block.items);
    else joined.push(block);
  }
  return joined;
}

function goOnWith(
  cut: { text: string; pages?: PageStart[] },
  { text, pages }: { text: string; pages?: PageStart[] },
  known: DocumentWords,
): void {
  const whole = joinLines([cut.text, text], known);
  const shift = whole.length - text.length;
  const moved = (pages ?? []).map(({ from, page }) => ({ from: from + shift, page }));
  if (cut.pages) cut.pages = withoutRepeats([...cut.pages, ...moved]);
  cut.text = whole;
}

function isUnderlined(open: Open | undefined, line: string): boolean {
  return UNDERLINE.test(line) && open?.kind === 'paragraph' && open.lines.length === 1;
}

function continuesItem(open: Open, line: string): boolean {
  if (endsShort(open) && /^\p{Lu}/u.test(line)) return false;
  const afterEmpty = open.lines.at(-1)?.text === '';
  return afterEmpty ? /^(?: {2,}|\t)\S/.test(line) : true;
}

/** One numbered line alone that is not full and ends with no sign is no item that goes on: "1. Syfte". */
function endsShort({ lines: [first, ...more] }: Open): boolean {
  return more.length === 0 && /^\s*\d{1,2}[.)]\s.{1,60}(?<![.,;:!?-])$/u.test(first?.text.trimEnd() ?? '');
}

function finished(open: Open, known: DocumentWords): Block[] {
  const [first] = open.lines;
  if (first === undefined) return [];
  switch (open.kind) {
    case 'heading':
      return headingOf(first);
    case 'list':
      return [{ kind: 'list', items: itemsOf(open.lines, known) }];
    case 'table':
      return tableOf(open.lines);
    case 'paragraph':
      return [
        {
          kind: 'paragraph',
          ...wordsOf(open.lines, known),
          lines: open.lines.length,
          bold: open.lines.length === 1 && (first.bold === true || BOLD_LINE.test(first.text)),
        },
      ];
  }
}

function wordsOf(lines: readonly Line[], known: DocumentWords): { text: string; pages?: PageStart[] } {
  const words = (some: readonly Line[]) =>
    withoutMarkup(
      joinLines(
        some.map((line) => line.text.trim()),
        known,
      ),
    );
  const starts = lines.flatMap(({ page }, at) =>
    page === undefined || page === lines[at - 1]?.page ? [] : [{ at, page }],
  );
  const pages = starts.map(({ at, page }) => ({ from: words(lines.slice(0, at)).length, page }));
  return { text: words(lines), ...(pages.length > 0 && { pages }) };
}

function withoutRepeats(pages: readonly PageStart[]): PageStart[] {
  return pages.filter(({ page }, at) => page !== pages[at - 1]?.page);
}

function itemsOf(lines: readonly Line[], known: DocumentWords): ListItem[] {
  const items: { marker: string; lines: Line[] }[] = [];
  for (const line of lines) {
    const marker = ITEM.exec(line.text);
    if (marker) {
      const text = line.text.slice(marker[0].length);
      items.push({ marker: marker[1] ?? '-', lines: [{ ...line, text }] });
    } else if (line.text.trim()) items.at(-1)?.lines.push(line);
  }
  return items.map((item) => ({ marker: item.marker, ...wordsOf(item.lines, known) }));
}

function tableOf(lines: readonly Line[]): Block[] {
  const rows = lines
    .map(({ text }) => text)
    .filter((line) => !TABLE_RULE.test(line))
    .map((line) => withoutMarkup(line.replace(/^\s*\||\|\s*$/g, '').replace(/\s*(?:\||\t)+\s*/g, '\t')))
    .filter(Boolean);
  const page = lines[0]?.page;
  return rows.length > 0 ? [{ kind: 'table', rows, ...(page !== undefined && { page }) }] : [];
}

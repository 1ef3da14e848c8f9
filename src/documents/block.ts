import { joinLines, withoutMarkup } from './plain-line.ts';
import { withoutContents } from './without-contents.ts';

/** A piece of a text file between empty lines, without its markup. */
export type Block =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'paragraph'; text: string; lines: number; bold: boolean }
  | { kind: 'list'; items: ListItem[] }
  | { kind: 'table'; rows: string[] };

/** `marker` as it stands in the file: `-`, `3.` */
export type ListItem = { marker: string; text: string };

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

type Open = { kind: Block['kind']; lines: string[] };

/** The file's blocks in order. Tables of contents, page numbers, rules and comments are left out. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Open | undefined;
  const close = () => {
    if (open) blocks.push(...finished(open));
    open = undefined;
  };

  for (const line of withoutContents(linesOf(text))) {
    const kind = kindOf(line, open);
    if (kind === 'underline') {
      open = { kind: 'heading', lines: [`${line.includes('=') ? '#' : '##'} ${open?.lines[0]}`] };
    } else if (kind === 'nothing') {
      // A list goes on over an empty line; whatever else comes next closes it.
      if (open?.kind === 'list') open.lines.push('');
      else close();
    } else {
      if (open?.kind !== kind || kind === 'heading') close();
      open ??= { kind, lines: [] };
      open.lines.push(line);
    }
  }
  close();
  return blocks.reduce<Block[]>(joinBroken, []);
}

/** What the line is, or goes on with. */
function kindOf(line: string, open: Open | undefined): Block['kind'] | 'underline' | 'nothing' {
  if (line.trim() === '' || PAGE_NUMBER.test(line)) return 'nothing';
  if (HEADING.test(line)) return 'heading';
  if (isUnderlined(open, line)) return 'underline';
  if (RULE.test(line)) return 'nothing';
  if (ITEM.test(line) || (open?.kind === 'list' && continuesItem(open, line))) return 'list';
  return TABLE_ROW.test(line) ? 'table' : 'paragraph';
}

function headingOf(line: string): Block[] {
  const [, marks = '', words = ''] = HEADING.exec(line) ?? [];
  const text = withoutMarkup(words);
  return text ? [{ kind: 'heading', level: marks.length, text }] : [];
}

/** A sentence that a page break cut in two goes on with a small letter. */
function joinBroken(blocks: Block[], block: Block): Block[] {
  const before = blocks.at(-1);
  if (block.kind === 'paragraph' && /^\p{Ll}/u.test(block.text)) {
    const cut =
      before?.kind === 'list' ? before.items.at(-1) : before?.kind === 'paragraph' ? before : undefined;
    if (cut && /[\p{L}\d,-]$/u.test(cut.text) && cut.text.length >= FULL_LINE) {
      cut.text = joinLines([cut.text, block.text]);
      return blocks;
    }
  }
  return [...blocks, block];
}

function linesOf(text: string): string[] {
  return text
    .normalize('NFC')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?|\f|\u2028/g, '\n')
    .replace(/\u00AD/g, '')
    .replace(/[\u00A0\u2009\u202F]/g, ' ')
    .replace(/<!--[\s\S]*?-->/g, '')
    .split('\n');
}

function isUnderlined(open: Open | undefined, line: string): boolean {
  return UNDERLINE.test(line) && open?.kind === 'paragraph' && open.lines.length === 1;
}

function continuesItem(open: Open, line: string): boolean {
  const afterEmpty = open.lines.at(-1) === '';
  return afterEmpty ? /^(?: {2,}|\t)\S/.test(line) : true;
}

function finished(open: Open): Block[] {
  switch (open.kind) {
    case 'heading':
      return headingOf(open.lines[0] ?? '');
    case 'list':
      return [{ kind: 'list', items: itemsOf(open.lines) }];
    case 'table':
      return tableOf(open.lines);
    case 'paragraph':
      return [
        {
          kind: 'paragraph',
          text: withoutMarkup(joinLines(open.lines.map((line) => line.trim()))),
          lines: open.lines.length,
          bold: open.lines.length === 1 && BOLD_LINE.test(open.lines[0] ?? ''),
        },
      ];
  }
}

function itemsOf(lines: readonly string[]): ListItem[] {
  const items: { marker: string; lines: string[] }[] = [];
  for (const line of lines) {
    const marker = ITEM.exec(line);
    if (marker) items.push({ marker: marker[1] ?? '-', lines: [line.slice(marker[0].length).trim()] });
    else if (line.trim()) items.at(-1)?.lines.push(line.trim());
  }
  return items.map((item) => ({ marker: item.marker, text: withoutMarkup(joinLines(item.lines)) }));
}

function tableOf(lines: readonly string[]): Block[] {
  const rows = lines
    .filter((line) => !TABLE_RULE.test(line))
    .map((line) => withoutMarkup(line.replace(/^\s*\||\|\s*$/g, '').replace(/\s*(?:\||\t)+\s*/g, '\t')))
    .filter(Boolean);
  return rows.length > 0 ? [{ kind: 'table', rows }] : [];
}

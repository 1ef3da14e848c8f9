import type { Block, ReadDocument } from './block.ts';
import { wordCount } from './sentences.ts';

export type Body = Exclude<Block, { kind: 'heading' }>;
export type Section = { heading: string; above: string[]; body: Body[] };
type Outline = { title: string; sections: Section[] };

type Heading = Extract<Block, { kind: 'heading' }>;

const CAPTION = /^(bild|figur|tabell|diagram|foto|figure|table)\s*\d*\s*[.:]/i;
const BOLD_LEVEL = 7;
const LINE_LEVEL = 2;

/** The document's title and its sections, each under its nearest heading. */
export function outlineOf({ title: givenTitle, blocks: found }: ReadDocument, path: string): Outline {
  const opening = openingTitle(found);
  const blocks = withHeadings(opening.rest);
  const title = givenTitle ?? opening.title ?? titleAmong(blocks) ?? nameOf(path);
  return { title, sections: sectionsOf(blocks, title) };
}

/** Files without marked headings begin with their title, sometimes over several short lines. */
function openingTitle(blocks: Block[]): { title: string | undefined; rest: Block[] } {
  const none = { title: undefined, rest: blocks };
  if (isMarked(blocks)) return none;
  const lines: string[] = [];
  for (const block of blocks) {
    if (block.kind !== 'paragraph') break;
    const fits = lines.length === 0 ? isHeadingLine(block.text) : /^[\p{Ll}\d][^.!?]*$/u.test(block.text);
    if (!fits || wordCount([...lines, block.text].join(' ')) > 14) break;
    lines.push(block.text);
  }
  const saysMore = lines.length > 0 && lines.length < blocks.length;
  return saysMore ? { title: lines.join(' '), rest: blocks.slice(lines.length) } : none;
}

function isMarked(blocks: readonly Block[]): boolean {
  return blocks.some((block) => block.kind === 'heading');
}

/** Paragraphs that stand as headings become headings: bold lines, and short lines of their own where nothing is marked. */
function withHeadings(blocks: Block[]): Block[] {
  const marked = isMarked(blocks);
  const headed: Block[] = [];
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    const leads = next !== undefined && next.kind !== 'heading' && (marked || !isAmongLines(blocks, index));
    const found = leads ? asHeading(block, next, marked) : undefined;
    headed.push(found ? beneath(headed.at(-1), found) : block);
  }
  return headed;
}

/** Of two headings with nothing between them the second is part of the first. */
function beneath(before: Block | undefined, heading: Heading): Heading {
  if (before?.kind !== 'heading' || before.level !== heading.level) return heading;
  return { ...heading, level: heading.level + 1 };
}

/** Three short lines in a row are names or an address: two may be a heading and the one beneath it. */
function isAmongLines(blocks: readonly Block[], index: number): boolean {
  return blocks.slice(index, index + 3).filter(isLoneLine).length === 3;
}

function isLoneLine(block: Block): boolean {
  return block.kind === 'paragraph' && block.lines === 1 && !block.bold && isHeadingLine(block.text);
}

function asHeading(block: Block, next: Block, marked: boolean): Heading | undefined {
  if (block.kind === 'list' && !marked) return numberedHeading(block, next);
  if (block.kind !== 'paragraph' || block.lines > 1) return undefined;
  if (block.bold) return { kind: 'heading', level: BOLD_LEVEL, text: block.text };
  return !marked && isHeadingLine(block.text)
    ? { kind: 'heading', level: LINE_LEVEL, text: block.text }
    : undefined;
}

/** "1. Inledning" alone on its line, before running text, is a heading and no list. */
function numberedHeading(list: Extract<Block, { kind: 'list' }>, next: Block): Heading | undefined {
  const [item] = list.items;
  const alone = list.items.length === 1 && item !== undefined && /\d/.test(item.marker);
  if (!alone || next.kind !== 'paragraph' || !isHeadingLine(item.text)) return undefined;
  return { kind: 'heading', level: LINE_LEVEL, text: `${item.marker} ${item.text}` };
}

function isHeadingLine(text: string): boolean {
  return (
    text.length <= 90 &&
    wordCount(text) <= 12 &&
    /\p{L}{3}|^\d{4}\b/u.test(text) &&
    !/[.,;:!–-]$/.test(text) &&
    !/^[\p{Ll}–"”»]/u.test(text) &&
    !/:\/\/|@|\s(är|och|eller|som|att|av|för|i|på|the|of|to|and)$/i.test(text) &&
    !CAPTION.test(text)
  );
}

/** The first heading of the highest rank, or the one that all others stand under; else the first with running text beneath: what comes before is a letterhead. */
function titleAmong(blocks: readonly Block[]): string | undefined {
  const headings = blocks.filter((block) => block.kind === 'heading');
  const [first, ...others] = headings;
  const overAll = others.length > 0 && others.every(({ level }) => level > (first?.level ?? 0));
  const top = headings.find((heading) => heading.level === 1) ?? (overAll ? first : undefined);
  const withText = blocks.find((block, index): block is Heading => {
    const next = blocks[index + 1];
    return block.kind === 'heading' && next?.kind === 'paragraph' && wordCount(next.text) >= 12;
  });
  return (top ?? withText ?? first)?.text;
}

function nameOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
  return name.replace(/[-_]+/g, ' ').trim();
}

function sectionsOf(blocks: readonly Block[], title: string): Section[] {
  const sections: Section[] = [];
  const path: Heading[] = [];
  let current: Section = { heading: title, above: [], body: [] };
  for (const block of blocks) {
    if (block.kind !== 'heading') {
      current.body.push(block);
      continue;
    }
    sections.push(current);
    while ((path.at(-1)?.level ?? 0) >= block.level) path.pop();
    current = {
      heading: block.text,
      above: path.map((heading) => heading.text).filter((text) => text !== title),
      body: [],
    };
    path.push(block);
  }
  return [...sections, current].filter((section) => section.body.length > 0);
}

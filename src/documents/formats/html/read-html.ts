import { parse } from 'parse5';
import type { Block, ReadDocument } from '../../block.ts';
import { blocksOfLines } from '../../lines/blocks-of-lines.ts';
import { EMPTY, type Line } from '../../lines/line.ts';
import { withoutContents } from '../../lines/without-contents.ts';
import { blocksOfHtml } from './blocks-of-html.ts';
import { attribute, childrenOf, type Element, elementsIn, type Node } from './dom.ts';
import { foldsOf } from './folds.ts';
import { inlineText } from './inline-text.ts';

/** After the page's own name comes the site's: "Planen - Upplands-Bro kommun". */
const SITE = /\s+[|–—-]\s+(?:(?!\s[|–—-]\s).)+$/;

/** Reads the part of a page that it is about. */
export function readHtml(html: string): ReadDocument {
  const page = parse(html);
  const elements = [...elementsIn(page)];
  const footnotes = footnotesOf(elements);
  const folds = foldsOf(elements);
  const read = withoutContentsLists(blocksOfHtml(mainPart(page, elements), { footnotes, folds }));
  const blocks = withMarkedHeadings(read.reduce<Block[]>(withTabbedRows, []));
  const title = titleOf(elements, blocks);
  return { ...(title !== undefined && { title }), blocks };
}

function mainPart(page: Node, elements: readonly Element[]): Node {
  const mains = elements.filter((one) => one.tagName === 'main' || attribute(one, 'role') === 'main');
  const articles = elements.filter(({ tagName }) => tagName === 'article');
  const part = mains[0] ?? (articles.length === 1 ? articles[0] : undefined);
  return part && inlineText(childrenOf(part)).text !== '' ? part : page;
}

/** The page's first heading says it best; a site's name comes after its title. */
function titleOf(elements: readonly Element[], blocks: readonly Block[]): string | undefined {
  if (blocks.some((block) => block.kind === 'heading' && block.level === 1)) return undefined;
  const head = elements.find(({ tagName }) => tagName === 'title');
  const title = head && inlineText(head.childNodes).text.replace(SITE, '');
  return title || undefined;
}

/** Word's footnotes and endnotes, by the id that links lead to. They are taken out of where the converter put them. */
function footnotesOf(elements: readonly Element[]): Map<string, string> {
  const notes = elements.filter(
    (one) => one.tagName === 'li' && /^(?:foot|end)note-\d+$/.test(attribute(one, 'id')),
  );
  const texts = notes.map((note) => {
    const text = inlineText(note.childNodes).text.replace(/\s*↑$/, '');
    note.childNodes = [];
    return [attribute(note, 'id'), text] as const;
  });
  return new Map(texts);
}

/** The same lists are no answer here as in a text file, each paragraph a line. */
function withoutContentsLists(blocks: readonly Block[]): Block[] {
  const lines = blocks.map((block) => ({ ...asLine(block), block }));
  return withoutContents(lines).map((line) => (line as (typeof lines)[number]).block);
}

/** Lines with tabs, one after another, are a table that someone has made by hand. */
function withTabbedRows(blocks: Block[], block: Block): Block[] {
  const before = blocks.at(-1);
  if (block.kind !== 'paragraph' || !block.text.includes('\t')) blocks.push(block);
  else if (before?.kind === 'table') before.rows.push(block.text);
  else blocks.push({ kind: 'table', rows: [block.text] });
  return blocks;
}

function asLine(block: Block): Line {
  switch (block.kind) {
    case 'heading':
      return { text: block.text, heading: block.level };
    case 'paragraph':
      return { text: block.text };
    case 'list':
      return { text: block.items.length === 1 ? (block.items[0]?.text ?? '') : 'en lista' };
    case 'table':
      return { text: block.rows.length === 1 ? (block.rows[0] ?? '') : 'en tabell' };
  }
}

/** A text that was poured into a page or a Word file with its marks has headings that only the marks tell of. */
function withMarkedHeadings(blocks: Block[]): Block[] {
  const marked = blocks.some((block) => block.kind === 'heading');
  const poured = blocks.some((block) => block.kind === 'paragraph' && /^(?:#{1,6}|[-*•])\s/.test(block.text));
  if (marked || !poured) return blocks;
  return blocksOfLines(blocks.flatMap(asLines));
}

function asLines(block: Block): Line[] {
  switch (block.kind) {
    case 'heading':
      return [{ text: block.text, heading: block.level }];
    case 'paragraph':
      return [{ text: block.text, ...(block.bold && { bold: true as const }) }, EMPTY];
    case 'list':
      return [...block.items.map(({ marker, text }) => ({ text: `${marker} ${text}` })), EMPTY];
    case 'table':
      return [...block.rows.map((text) => ({ text, row: true as const })), EMPTY];
  }
}

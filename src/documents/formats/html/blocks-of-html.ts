import type { Block, ListItem } from '../../block.ts';
import { blocksOfLines } from '../../lines/blocks-of-lines.ts';
import { wordCount } from '../../sentences.ts';
import { plainSpaces } from '../plain-spaces.ts';
import { attribute, childrenOf, type Element, elementsIn, isElement, type Node } from './dom.ts';
import type { Folds } from './folds.ts';
import { inlineText, isInline } from './inline-text.ts';
import { isLeftOut, isMenu } from './left-out.ts';

/** Deeper is no page that a person has made. */
const DEEPEST = 200;
/** No heading has more. */
const MOST_WORDS = 30;
const MARKERS = ['-', '◦'];

/** What is known of the whole page: the texts of its footnotes, and what is hidden until someone asks for it. */
type OfPage = { footnotes: ReadonlyMap<string, string>; folds: Folds };

/** Reads a page's blocks in order, each footnote at the end of the section that refers to it. */
export function blocksOfHtml(root: Node, { footnotes, folds }: OfPage): Block[] {
  const blocks: Block[] = [];
  let waiting: string[] = [];

  const add = (block: Block) => void blocks.push(block);
  const refer = (notes: readonly string[]) => {
    waiting.push(...notes.flatMap((note) => footnotes.get(note) ?? []));
  };
  const endSection = () => {
    for (const text of waiting) add(paragraph(text));
    waiting = [];
  };
  const say = (nodes: readonly Node[]): string => {
    const { text, notes } = inlineText(nodes);
    refer(notes);
    return text;
  };

  const readParagraph = (nodes: readonly Node[]) => {
    const { text, bold, notes } = inlineText(nodes);
    refer(notes);
    if (text) add(paragraph(text, bold));
  };
  const readHeading = (element: Element) => {
    const { text, notes } = inlineText(withoutButtons(element.childNodes));
    // A lead is no heading, however it is set.
    if (wordCount(text) > MOST_WORDS) return readParagraph(element.childNodes);
    endSection();
    refer(notes);
    if (text) add({ kind: 'heading', level: Number(element.tagName.slice(1)), text });
  };
  const readTable = (table: Element, depth: number, within: boolean) => {
    const rows = rowsOf(table);
    // A table of one column, or with headings in it, is there for the page's looks.
    if (rows.every((cells) => cells.length < 2) || holdsBlocks(rows)) {
      for (const cell of rows.flat()) read(cell, depth + 1, within);
      return;
    }
    const caption = childrenOf(table).find((child) => isElement(child) && child.tagName === 'caption');
    if (caption) readParagraph(childrenOf(caption));
    const lines = rows.map((cells) =>
      cells
        .map((cell) => say(cell.childNodes))
        .join('\t')
        .replace(/\t+$/, ''),
    );
    const said = lines.filter((line) => line.trim() !== '');
    if (said.length > 0) add({ kind: 'table', rows: said });
  };
  const readDefinitions = (list: Element, depth: number, within: boolean) => {
    const rows: string[][] = [];
    for (const part of elementsIn(list)) {
      if (part.tagName === 'dt') rows.push([say(part.childNodes)]);
      if (part.tagName === 'dd') (rows.at(-1) ?? []).push(say(part.childNodes));
    }
    const said = rows.map((row) => row.filter(Boolean)).filter((row) => row.length > 0);
    if (said.length === 0) readAll(list.childNodes, depth, within);
    else
      add({
        kind: 'list',
        items: said.map(([term, ...meanings]) =>
          item('-', [term, meanings.join(' ')].filter(Boolean).join(': ')),
        ),
      });
  };

  /** Runs of text between blocks are paragraphs of their own. */
  const readAll = (nodes: readonly Node[], depth: number, within: boolean) => {
    let run: Node[] = [];
    const endRun = () => {
      if (run.length > 0) readParagraph(run);
      run = [];
    };
    for (const node of nodes) {
      const twoBreaks = node.nodeName === 'br' && run.at(-1)?.nodeName === 'br';
      if (twoBreaks || !runsOn(node)) endRun();
      if (runsOn(node)) run.push(node);
      else if (isElement(node)) read(node, depth + 1, within);
    }
    endRun();
  };

  const readList = (list: Element, within: boolean) => {
    if (!within && isMenu(list)) return;
    const items = itemsOf(list, say, 0);
    if (items.length > 0) add({ kind: 'list', items });
  };

  const isRead = (element: Element, depth: number, within: boolean) =>
    depth <= DEEPEST && (folds.has(element) || !isLeftOut(element, within));

  const read = (element: Element, depth: number, within: boolean) => {
    if (!isRead(element, depth, within)) return;
    const { tagName } = element;
    // What is pressed to unfold a part stands above it as its heading does.
    if (tagName === 'button') return void add(paragraph(inlineText(element.childNodes).text, true));
    if (/^h[1-6]$/.test(tagName)) return readHeading(element);
    if (/^[uo]l$/.test(tagName)) return readList(element, within);
    if (tagName === 'table') return readTable(element, depth, within);
    if (tagName === 'pre') return void blocks.push(...blocksOfLines(rawLines(element)));
    if (tagName === 'dl') return readDefinitions(element, depth, within);
    return readAll(element.childNodes, depth, within || isMainPart(element));
  };

  readAll(childrenOf(root), 0, isMainPart(root));
  endSection();
  return blocks;
}

function isMainPart(node: Node): boolean {
  return isElement(node) && (/^(?:main|article)$/.test(node.tagName) || attribute(node, 'role') === 'main');
}

/** A heading that unfolds what is beneath it is a button. */
function withoutButtons(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) =>
    isElement(node) && node.tagName === 'button' ? withoutButtons(node.childNodes) : [node],
  );
}

function paragraph(text: string, bold = false): Block {
  return { kind: 'paragraph', text, lines: 1, bold };
}

/** Text that keeps its own lines. */
function rawLines(element: Element): { text: string }[] {
  return rawText(element)
    .split('\n')
    .map((line) => ({ text: plainSpaces(line) }));
}

function rawText(root: Element): string {
  let text = '';
  const waiting: Node[] = [...childrenOf(root)].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.nodeName === '#text' && 'value' in node) text += node.value;
    if (node.nodeName === 'br') text += '\n';
    waiting.push(...[...childrenOf(node)].reverse());
  }
  return text;
}

function item(marker: string, text: string): ListItem {
  return { marker, text };
}

/** Old pages put headings and paragraphs inside `font` and `span`. */
function runsOn(node: Node): boolean {
  return node.nodeName === 'br' || (isInline(node) && !holdsBlock(node));
}

const BLOCK = /^(?:h[1-6]|p|div|ul|ol|dl|table|section|article|blockquote|pre)$/;

function holdsBlock(node: Node): boolean {
  if (!isElement(node)) return false;
  for (const { tagName } of elementsIn(node)) if (BLOCK.test(tagName)) return true;
  return false;
}

function holdsBlocks(rows: readonly Element[][]): boolean {
  return rows.flat().some((cell) => {
    for (const { tagName } of elementsIn(cell)) if (/^(?:h[1-6]|table)$/.test(tagName)) return true;
    return false;
  });
}

function rowsOf(table: Element): Element[][] {
  const rows: Element[][] = [];
  const part = (node: Node): void => {
    for (const child of childrenOf(node)) {
      if (!isElement(child)) continue;
      if (child.tagName === 'tr') rows.push(child.childNodes.filter(isElement).filter(isCell));
      else if (/^(?:thead|tbody|tfoot)$/.test(child.tagName)) part(child);
    }
  };
  part(table);
  return rows;
}

function isCell({ tagName }: Element): boolean {
  return tagName === 'td' || tagName === 'th';
}

/** A list's items in order, those of a list within an item after it. */
function itemsOf(list: Element, say: (nodes: readonly Node[]) => string, depth: number): ListItem[] {
  if (depth > DEEPEST) return [];
  const numbered = list.tagName === 'ol' && depth === 0;
  const start = Number.parseInt(attribute(list, 'start'), 10) || 1;
  let number = start - 1;
  return list.childNodes.filter(isElement).flatMap((child) => {
    if (isLeftOut(child, true)) return [];
    if (child.tagName === 'ul' || child.tagName === 'ol') return itemsOf(child, say, depth + 1);
    number += 1;
    const inner = child.childNodes.filter((node) => isElement(node) && /^[uo]l$/.test(node.tagName));
    const text = say(child.childNodes.filter((node) => !inner.includes(node)));
    const marker = numbered ? `${number}.` : (MARKERS[Math.min(depth, 1)] ?? '-');
    return [
      ...(text ? [item(marker, text)] : []),
      ...inner.filter(isElement).flatMap((nested) => itemsOf(nested, say, depth + 1)),
    ];
  });
}

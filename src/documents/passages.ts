import type { Passage, SourceFile } from './passage.ts';
import type { Body, Section } from './section.ts';
import { outlineOf } from './section.ts';
import { sentencesOf, wordCount } from './sentences.ts';

/** Nothing found or cited is longer than this. */
export const MAX_WORDS = 230;
/** Where a passage is closed at the next paragraph. */
const FULL_WORDS = 180;

/** A piece that is never divided further, and what comes between it and the piece before. */
type Piece = { text: string; glue: '\n\n' | '\n' | ' ' };

/** The file's passages in order. */
export function passagesOf(file: SourceFile): Passage[] {
  const { title, sections } = outlineOf(file);
  return sections
    .flatMap((section) => textsOf(section).map((text) => ({ section, text })))
    .map(({ section, text }, index) => ({
      id: `${file.path}#${index + 1}`,
      document: title,
      path: file.path,
      heading: section.heading,
      above: section.above,
      text,
    }));
}

/** The section's text in passages that end where a paragraph does, or where a sentence or list item must. */
function textsOf(section: Section): string[] {
  const texts: string[] = [];
  let text = '';
  for (const group of groupsOf(section.body)) {
    const whole = join('', group);
    if (text && wordCount(text) + wordCount(whole) > FULL_WORDS) {
      texts.push(text);
      text = '';
    }
    for (const piece of wordCount(whole) > MAX_WORDS
      ? evened(group)
      : [{ text: whole, glue: '\n\n' } as const]) {
      if (text && wordCount(text) + wordCount(piece.text) > MAX_WORDS) {
        texts.push(text);
        text = '';
      }
      text = join(text, [piece]);
    }
  }
  return text ? [...texts, text] : texts;
}

/** What belongs together: a paragraph's sentences, a list with the line that leads to it, a table with its caption. */
function groupsOf(body: readonly Body[]): Piece[][] {
  const groups: Piece[][] = [];
  for (const [index, block] of body.entries()) {
    const pieces = piecesOf(block);
    const before = body[index - 1];
    const ledTo = block.kind !== 'paragraph' && before?.kind === 'paragraph' && wordCount(before.text) <= 60;
    const last = groups.at(-1);
    if (ledTo && last) last.push(...pieces);
    else groups.push(pieces);
  }
  return groups;
}

function piecesOf(block: Body): Piece[] {
  switch (block.kind) {
    case 'paragraph':
      return sentencesOf(block.text)
        .flatMap(withinLimit)
        .map((text, index) => ({ text, glue: index === 0 ? '\n\n' : ' ' }));
    case 'list':
      return block.items
        .flatMap((item) => withinLimit(`${item.marker} ${item.text}`))
        .map((text) => ({ text, glue: '\n' }));
    case 'table':
      return block.rows.flatMap(withinLimit).map((text) => ({ text, glue: '\n' }));
  }
}

/** A single sentence longer than a passage may be is divided between words: there is no better place. */
function withinLimit(text: string): string[] {
  const words = text.split(/\s+/);
  if (words.length <= MAX_WORDS) return [text];
  const parts = Math.ceil(words.length / MAX_WORDS);
  const size = Math.ceil(words.length / parts);
  return Array.from({ length: parts }, (_, part) => words.slice(part * size, (part + 1) * size).join(' '));
}

/** Pieces of a group too long for one passage, put together into parts of about the same length. */
function evened(group: readonly Piece[]): Piece[] {
  const total = group.reduce((sum, piece) => sum + wordCount(piece.text), 0);
  const size = total / Math.ceil(total / FULL_WORDS);
  const parts: Piece[] = [];
  for (const piece of group) {
    const last = parts.at(-1);
    if (last && wordCount(last.text) + wordCount(piece.text) / 2 <= size)
      last.text = join(last.text, [piece]);
    else parts.push({ text: piece.text, glue: '\n\n' });
  }
  return parts;
}

function join(text: string, pieces: readonly Piece[]): string {
  return pieces.reduce((joined, piece) => (joined ? joined + piece.glue + piece.text : piece.text), text);
}

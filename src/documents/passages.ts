import { type PageStart, pageAt, type ReadDocument } from './block.ts';
import { readText } from './formats/read-text.ts';
import type { Passage, SourceFile } from './passage.ts';
import type { Body, Section } from './section.ts';
import { outlineOf } from './section.ts';
import { sentencesOf, wordCount } from './sentences.ts';

/** Nothing found or cited is longer than this. A passage goes on for as long, since what is told together is found together. */
export const MAX_WORDS = 230;

/** A piece that is never divided further, what comes between it and the piece before, and its pages. */
type Piece = { text: string; glue: '\n\n' | '\n' | ' '; pages: PageStart[] };
type Words = Pick<Piece, 'text' | 'pages'>;

const NOTHING: Words = { text: '', pages: [] };

/** A text file's passages in order. */
export function passagesOf({ path, text }: SourceFile): Passage[] {
  return passagesOfDocument(path, readText(text));
}

/** The document's passages in order. */
export function passagesOfDocument(path: string, document: ReadDocument): Passage[] {
  const { title, sections } = outlineOf(document, path);
  return sections
    .flatMap((section) => wordsOf(section).map((words) => ({ section, words })))
    .map(({ section, words: { text, pages } }, index) => ({
      id: `${path}#${index + 1}`,
      document: title,
      path,
      heading: section.heading,
      above: section.above,
      text,
      ...(pages.length > 0 && { pages }),
    }));
}

/** The section's text in passages that end where a paragraph does, or where a sentence or list item must. */
function wordsOf(section: Section): Words[] {
  const done: Words[] = [];
  let open = NOTHING;
  const makeRoomFor = (words: string) => {
    if (open.text === '' || wordCount(open.text) + wordCount(words) <= MAX_WORDS) return;
    done.push(open);
    open = NOTHING;
  };
  for (const group of groupsOf(section.body)) {
    const whole = join(NOTHING, group);
    makeRoomFor(whole.text);
    const pieces = wordCount(whole.text) > MAX_WORDS ? evened(group) : [{ ...whole, glue: '\n\n' } as const];
    for (const piece of pieces) {
      makeRoomFor(piece.text);
      open = join(open, [piece]);
    }
  }
  return open.text ? [...done, open] : done;
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
      return placed(sentencesOf(block.text).flatMap(withinLimit), block).map((words, index) => ({
        ...words,
        glue: index === 0 ? '\n\n' : ' ',
      }));
    case 'list':
      return block.items.flatMap((item) =>
        placed(withinLimit(`${item.marker} ${item.text}`), item).map((words) => ({ ...words, glue: '\n' })),
      );
    case 'table': {
      const pages = block.page === undefined ? [] : [{ from: 0, page: block.page }];
      return block.rows.flatMap(withinLimit).map((text) => ({ text, pages, glue: '\n' }));
    }
  }
}

/** Parts of a text, in order, each with the pages that it stands on. */
function placed(parts: readonly string[], whole: { text: string; pages?: PageStart[] }): Words[] {
  let at = 0;
  return parts.map((text) => {
    const from = Math.max(at, whole.text.indexOf(text, at));
    at = from + text.length;
    const page = pageAt(whole.pages, from);
    if (page === undefined) return { text, pages: [] };
    const later = (whole.pages ?? []).filter((start) => start.from > from && start.from < at);
    return {
      text,
      pages: [{ from: 0, page }, ...later.map((start) => ({ ...start, from: start.from - from }))],
    };
  });
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
  const size = total / Math.ceil(total / MAX_WORDS);
  const parts: Piece[] = [];
  for (const piece of group) {
    const last = parts.at(-1);
    const [so, more] = [wordCount(last?.text ?? ''), wordCount(piece.text)];
    if (last && so + more / 2 <= size && so + more <= MAX_WORDS) Object.assign(last, join(last, [piece]));
    else parts.push({ ...piece, glue: '\n\n' });
  }
  return parts;
}

function join(words: Words, pieces: readonly Piece[]): Words {
  return pieces.reduce<Words>((joined, { text, glue, pages }) => {
    const before = joined.text ? joined.text + glue : '';
    const moved = pages.map(({ from, page }) => ({ from: from + before.length, page }));
    const all = [...joined.pages, ...moved];
    return { text: before + text, pages: all.filter(({ page }, at) => page !== all[at - 1]?.page) };
  }, words);
}

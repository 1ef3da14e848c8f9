import type { Picture } from '../../messages/picture.ts';
import { plainText } from '../../messages/plain-text.ts';
import { type Choice, type Citation, type Part, placeOf } from '../../messages/reply.ts';
import {
  type Block,
  buttonBlock,
  headerBlock,
  imageBlock,
  itemList,
  noteBlock,
  quote,
  type Run,
  richBlock,
  section,
  textBlock,
} from './blocks.ts';
import { LIMITS } from './limits.ts';
import { shortened, splitText } from './split-text.ts';

/** Slack's ids of pictures that were uploaded. */
export type Files = ReadonlyMap<Picture, string>;

/** One block, and the same as plain words for what cannot show blocks. `unpictured`: what stands there without a picture. */
export type Piece = { block: Block; words: string; unpictured?: Block };

/** The blocks of some parts that stand in one message or view. A picture that is not among the files is told in words. */
export function piecesOfAll(parts: Part[], files: Files = new Map()): Piece[] {
  const pieces: Piece[] = [];
  let buttons = 0;
  for (const part of parts) {
    pieces.push(...piecesOf(part, buttons, files));
    if (part.kind === 'choices') buttons += part.choices.length;
  }
  return pieces;
}

/** The blocks of one part, each within Slack's limits. Blank parts give none: Slack refuses empty texts. */
function piecesOf(part: Part, buttonsBefore: number, files: Files): Piece[] {
  switch (part.kind) {
    case 'heading':
      return heading(part.text);
    case 'text':
      return each(part.text, textBlock);
    case 'strong':
      return strong(part.text);
    case 'note':
      return each(part.text, noteBlock);
    case 'list':
      return list(
        part.items.map((text) => [{ text }]),
        part.ordered ?? false,
      );
    case 'table':
      return table(part);
    case 'picture':
      return picture(part.alt, files.get(part.picture));
    case 'file':
      // It goes out beside the message; in a view there can be none.
      return each(part.title, textBlock);
    case 'citations':
      return part.citations.flatMap(citation);
    case 'choices':
      return buttons(part.choices, buttonsBefore);
    case 'form':
      // Forms are opened as modals; in a message there can be none.
      return each(plainText({ parts: [part] }), textBlock);
  }
}

function each(text: string, block: (text: string) => Block): Piece[] {
  return splitText(text, LIMITS.text).map((words) => ({ block: block(words), words }));
}

function heading(text: string): Piece[] {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LIMITS.header ? strong(line) : each(line, headerBlock);
}

function strong(text: string): Piece[] {
  return each(text, (words) => richBlock(section({ text: words, bold: true })));
}

function picture(alt: string, file: string | undefined): Piece[] {
  const words = shortened(alt.trim(), LIMITS.altText);
  if (file === undefined || words === '') return each(words, noteBlock);
  return [{ block: imageBlock(file, words), words, unpictured: noteBlock(words) }];
}

/** Items fill one block after another; the numbers of an ordered list go on. */
function list(items: Run[][], ordered: boolean): Piece[] {
  const full = items.map(withinLimit).filter((item) => item.runs.length > 0);
  const pieces: Piece[] = [];
  let waiting: Run[][] = [];
  let before = 0;

  const flush = () => {
    if (waiting.length === 0) return;
    const words = waiting.map(
      (runs, index) => `${ordered ? `${before + index + 1}.` : '•'} ${wordsOf(runs)}`,
    );
    pieces.push({ block: richBlock(itemList(waiting, ordered, before)), words: words.join('\n') });
    before += waiting.length;
    waiting = [];
  };

  for (const { runs, rest } of full) {
    if (lengthOf([...waiting, runs].flat()) > LIMITS.text) flush();
    waiting.push(runs);
    if (rest.length > 0) {
      flush();
      pieces.push(...rest.flatMap((words) => each(words, textBlock)));
    }
  }
  flush();
  return pieces;
}

/** An item longer than a block goes on as plain text below its list. */
function withinLimit(runs: Run[]): { runs: Run[]; rest: string[] } {
  const said = runs.filter((run) => run.text.trim() !== '');
  if (lengthOf(said) <= LIMITS.text) return { runs: said, rest: [] };
  const [first = '', ...rest] = splitText(wordsOf(said), LIMITS.text);
  return { runs: [{ text: first }], rest };
}

/**
 * A list with a line for each row, because Slack's tables must be scrolled sideways on a phone and read cell by cell
 * by a screen reader: "Antirasism: Medel 3,5, Antal 12".
 */
function table({ caption, columns, rows }: Extract<Part, { kind: 'table' }>): Piece[] {
  const lines = rows.map(([name = '', ...cells]): Run[] => {
    const facts = cells.map((cell, index) => `${columns[index + 1] ?? ''} ${cell.trim() || '–'}`.trim());
    const bold: Run = { text: facts.length > 0 ? `${name}: ` : name, bold: true };
    return name.trim() === '' ? [{ text: facts.join(', ') }] : [bold, { text: facts.join(', ') }];
  });
  return [...strong(caption), ...list(lines, false)];
}

function citation(source: Citation, index: number): Piece[] {
  const named = splitText(`[${index + 1}] ${placeOf(source)}`, LIMITS.text);
  const quoted = source.quote.trim() === '' ? [] : splitText(`”${source.quote.trim()}”`, LIMITS.text);
  return [
    ...named.map((words) => ({ block: richBlock(section({ text: words, bold: true })), words })),
    ...quoted.map((words) => ({ block: richBlock(quote(words)), words })),
  ];
}

/** Rows of buttons. A title that Slack would cut stands in full above them. */
function buttons(choices: Choice[], before: number): Piece[] {
  const tooLong = choices
    .map((choice) => choice.title.trim())
    .filter((title) => title.length > LIMITS.buttonTitle);
  const pieces = list(
    tooLong.map((text) => [{ text }]),
    false,
  );
  for (let at = 0; at < choices.length; at += LIMITS.buttonsInRow) {
    const row = choices.slice(at, at + LIMITS.buttonsInRow);
    pieces.push({
      block: buttonBlock(row, before + at),
      words: plainText({ parts: [{ kind: 'choices', choices: row }] }),
    });
  }
  return pieces;
}

const wordsOf = (runs: Run[]) => runs.map((run) => run.text).join('');
const lengthOf = (runs: Run[]) => wordsOf(runs).length;

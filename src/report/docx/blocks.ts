import {
  AlignmentType,
  HeadingLevel,
  ImageRun,
  Paragraph,
  SequentialIdentifier,
  type Table,
  TextRun,
} from 'docx';
import type { Language } from '../../plan/plan.ts';
import type { Block } from '../document.ts';
import { words } from '../words.ts';
import type { Painted } from '../writers.ts';
import { sizeOnPage } from './size-on-page.ts';
import { tableOf } from './table.ts';

/** The names of the document's two kinds of list. */
export const BULLETS = 'bullets';
export const NUMBERS = 'numbers';

/** `painted`: each picture of the document, where it could be painted; `instance`: of the numbered list that comes next. */
export type Rendering = { language: Language; painted: Painted; instance: () => number };

export function blockOf(block: Block, rendering: Rendering): (Paragraph | Table)[] {
  const say = words[rendering.language];
  switch (block.kind) {
    case 'heading': {
      const level = block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3;
      return [new Paragraph({ heading: level, text: block.text })];
    }
    case 'paragraph':
      return [new Paragraph({ text: block.text })];
    case 'label':
      return [new Paragraph({ style: 'Label', text: block.text })];
    case 'note':
      return [new Paragraph({ style: 'Note', text: block.text })];
    case 'list':
      return listOf(block, rendering);
    case 'table':
      return [caption(say.table, block.caption), tableOf(block), ...notes(block.notes)];
    case 'picture':
      return pictureOf(block, rendering);
    case 'write':
      return box('ToWrite', say.write, [block.text]);
    case 'draft':
      return box('Draft', say.draft, block.paragraphs);
  }
}

/** The first line says what the box is, in words. */
export function box(style: string, title: string, paragraphs: readonly string[]): Paragraph[] {
  const [first = '', ...rest] = paragraphs;
  const last = rest.length;
  const spacing = (index: number) => ({
    before: index === 0 ? 120 : 60,
    after: index === last ? 160 : 60,
  });
  return [
    new Paragraph({
      style,
      keepNext: last > 0,
      spacing: spacing(0),
      children: [new TextRun({ text: `${title} `, bold: true }), new TextRun(first)],
    }),
    ...rest.map((text, index) => new Paragraph({ style, text, spacing: spacing(index + 1) })),
  ];
}

const notes = (texts: readonly string[]): Paragraph[] =>
  texts.map((text) => new Paragraph({ style: 'Note', text }));

/** Numbered by a field, so that it stays right when something is taken away. */
const caption = (kind: string, text: string): Paragraph =>
  new Paragraph({
    style: 'Caption',
    children: [new TextRun(`${kind} `), new SequentialIdentifier(kind), new TextRun(`. ${text}`)],
  });

function listOf({ items, ordered }: Extract<Block, { kind: 'list' }>, { instance }: Rendering): Paragraph[] {
  const numbering = ordered
    ? { reference: NUMBERS, level: 0, instance: instance() }
    : { reference: BULLETS, level: 0 };
  return items.map(
    (text, index) =>
      new Paragraph({
        style: 'ListParagraph',
        numbering,
        text,
        ...(index === items.length - 1 && { spacing: { after: 140 } }),
      }),
  );
}

/** Where it could not be painted its words stand alone. */
function pictureOf(
  block: Extract<Block, { kind: 'picture' }>,
  { language, painted }: Rendering,
): Paragraph[] {
  const say = words[language];
  const png = painted.get(block.picture);
  if (png === undefined) return [new Paragraph({ text: block.alt })];
  return [
    new Paragraph({
      alignment: AlignmentType.LEFT,
      keepNext: true,
      children: [
        new ImageRun({
          type: 'png',
          data: png,
          transformation: sizeOnPage(png),
          altText: { name: block.caption, title: block.caption, description: block.alt },
        }),
      ],
    }),
    caption(say.picture, block.caption),
  ];
}

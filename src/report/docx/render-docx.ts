import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TableOfContents,
  TextRun,
} from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import type { ReportDocument, Section } from '../document.ts';
import { words } from '../words.ts';
import type { Painted } from '../writers.ts';
import { BULLETS, blockOf, box, NUMBERS, type Rendering } from './blocks.ts';
import { COLOURS, PAGE, stylesIn } from './look.ts';

/**
 * The report as a Word file that everyone can read: real headings and lists, tables with header rows, pictures with words
 * in their place, and the language set.
 */
export async function renderDocx(document: ReportDocument, painted: Painted): Promise<Uint8Array> {
  const { language, title, subtitle, author, byline } = document;
  let lists = 0;
  const rendering: Rendering = {
    language,
    painted,
    instance: () => {
      lists += 1;
      return lists;
    },
  };
  const file = new Document({
    title: `${title}, ${subtitle}`,
    subject: subtitle,
    description: byline,
    creator: author,
    lastModifiedBy: author,
    styles: stylesIn(language),
    numbering: { config: [bullets, numbers] },
    // Written with the file, so that Word does not ask whether to update its fields; people write all kinds of letters.
    pageNumbers: estimatePageNumbersWith({ guess: true }),
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
          },
        },
        footers: { default: footerOf(document) },
        children: [
          ...beginning(document),
          ...document.sections.flatMap((section, index) =>
            sectionOf(section, rendering, document.contents && index === 0),
          ),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

function beginning({ language, title, subtitle, byline, contents, forEditor }: ReportDocument) {
  const say = words[language];
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
    new Paragraph({ style: 'Subtitle', text: subtitle }),
    new Paragraph({ style: 'Note', text: byline }),
    ...(forEditor.length === 0 ? [] : box('ForEditor', `${say.forEditor}:`, forEditor)),
    ...(contents
      ? [
          new Paragraph({ style: 'ContentsTitle', text: say.contents }),
          new TableOfContents(say.contents, { hyperlink: true, headingStyleRange: '1-2' }),
        ]
      : []),
  ];
}

function sectionOf(
  { title, blocks }: Section,
  rendering: Rendering,
  pageBreakBefore: boolean,
): (Paragraph | Table)[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: title, pageBreakBefore }),
    ...blocks.flatMap((block) => blockOf(block, rendering)),
  ];
}

function footerOf({ language, title }: ReportDocument): Footer {
  const say = words[language];
  return new Footer({
    children: [
      new Paragraph({
        style: 'Note',
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun(`${title}. ${say.page} `),
          new TextRun({ children: [PageNumber.CURRENT] }),
          new TextRun(` ${say.pageOf} `),
          new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}

const indent = { left: 425, hanging: 283 };
const bullets = {
  reference: BULLETS,
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: '•',
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent }, run: { color: COLOURS.heading } },
    },
  ],
};
const numbers = {
  reference: NUMBERS,
  levels: [
    {
      level: 0,
      format: LevelFormat.DECIMAL,
      text: '%1.',
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 482, hanging: 425 } } },
    },
  ],
};

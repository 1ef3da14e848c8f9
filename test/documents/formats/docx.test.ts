import {
  DeletedTextRun,
  Document,
  type FileChild,
  FootnoteReferenceRun,
  HeadingLevel,
  InsertedTextRun,
  Packer,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/documents/formats/docx/read-docx.ts';
import { readBytesHere } from '../../../src/documents/formats/read-bytes.ts';
import { passagesOfDocument } from '../../../src/documents/passages.ts';

const heading = (
  text: string,
  level: (typeof HeadingLevel)[keyof typeof HeadingLevel] = HeadingLevel.HEADING_1,
) => new Paragraph({ text, heading: level });
const changed = { id: 1, author: 'A', date: '2026-01-01T00:00:00Z' };

async function read(
  children: FileChild[],
  more: Pick<ConstructorParameters<typeof Document>[0], 'footnotes' | 'styles'> = {},
) {
  const bytes = await Packer.toBuffer(new Document({ ...more, sections: [{ children }] }));
  return readDocx(new Uint8Array(bytes));
}

describe('a Word file', () => {
  it('has its headings by their styles, the title above them', async () => {
    const document = await read([
      heading('Plan för alla', HeadingLevel.TITLE),
      heading('Syfte'),
      new Paragraph('Alla ska med.'),
      heading('Barn', HeadingLevel.HEADING_2),
      new Paragraph('Barn har rätt.'),
    ]);
    expect(
      passagesOfDocument('plan.docx', document).map(({ document: title, above, heading: own }) => [
        title,
        above,
        own,
      ]),
    ).toEqual([
      ['Plan för alla', [], 'Syfte'],
      ['Plan för alla', ['Syfte'], 'Barn'],
    ]);
  });

  it("has the headings of the file's own styles, each with the rank of the style it is made from", async () => {
    const own = (id: string, name: string, basedOn: string, outlineLevel?: number) => ({
      id,
      name,
      basedOn,
      ...(outlineLevel !== undefined && { paragraph: { outlineLevel } }),
    });
    const { blocks } = await read(
      [
        new Paragraph({ text: 'Syfte', style: 'Rubrik1num' }),
        new Paragraph('Alla ska med.'),
        new Paragraph({ text: 'Barn', style: 'KSRubrik' }),
        new Paragraph({ text: 'Barn har rätt.', style: 'Ruta' }),
      ],
      {
        styles: {
          paragraphStyles: [
            { id: 'Heading1', name: 'heading 1', paragraph: { outlineLevel: 0 } },
            own('Rubrik1num', 'Rubrik 1 (numrerad)', 'Heading1'),
            own('KSRubrik', 'KS Rubrik', 'Normal', 1),
            own('Ruta', 'Ruta', 'Heading1', 9),
          ],
        },
      },
    );
    expect(blocks).toMatchObject([
      { kind: 'heading', level: 1, text: 'Syfte' },
      { kind: 'paragraph', text: 'Alla ska med.' },
      { kind: 'heading', level: 2, text: 'Barn' },
      { kind: 'paragraph', text: 'Barn har rätt.' },
    ]);
  });

  it('keeps lists and tables', async () => {
    const row = (...cells: string[]) =>
      new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
    const { blocks } = await read([
      heading('Mål'),
      new Paragraph({ text: 'Barn', bullet: { level: 0 } }),
      new Paragraph({ text: 'Skolbarn', bullet: { level: 1 } }),
      new Table({ rows: [row('Åtgärd', 'Poäng'), row('Kunskap', '3,0')] }),
    ]);
    expect(blocks.slice(1)).toEqual([
      {
        kind: 'list',
        items: [
          { marker: '-', text: 'Barn' },
          { marker: '◦', text: 'Skolbarn' },
        ],
      },
      { kind: 'table', rows: ['Åtgärd\tPoäng', 'Kunskap\t3,0'] },
    ]);
  });

  it('has each footnote at the end of its section, and no mark in the words', async () => {
    const { blocks } = await read(
      [
        heading('Syfte'),
        new Paragraph({
          children: [new TextRun('Alla ska med'), new FootnoteReferenceRun(1), new TextRun('.')],
        }),
        new Paragraph('Ingen ska stå utanför.'),
        heading('Mål'),
        new Paragraph('Fler ska med.'),
      ],
      { footnotes: { 1: { children: [new Paragraph('Enligt kommunallagen.')] } } },
    );
    expect(blocks.map((block) => 'text' in block && block.text)).toEqual([
      'Syfte',
      'Alla ska med.',
      'Ingen ska stå utanför.',
      'Enligt kommunallagen.',
      'Mål',
      'Fler ska med.',
    ]);
  });

  it('is read with every change accepted', async () => {
    const { blocks } = await read([
      new Paragraph({
        children: [
          new TextRun('Vi ska '),
          new DeletedTextRun({ text: 'kanske ', ...changed }),
          new InsertedTextRun({ text: 'alltid ', ...changed, id: 2 }),
          new TextRun('lyssna.'),
        ],
      }),
    ]);
    expect(blocks).toMatchObject([{ text: 'Vi ska alltid lyssna.' }]);
  });

  it('is read without its contents list', async () => {
    const entry = (name: string, page: string) =>
      new Paragraph({ children: [new TextRun({ children: [name, new Tab(), page] })] });
    const { blocks } = await read([
      new Paragraph('Innehåll'),
      entry('Syfte', '3'),
      entry('Mål', '4'),
      heading('Syfte'),
      new Paragraph('Alla ska med.'),
    ]);
    expect(blocks).toMatchObject([{ text: 'Syfte', kind: 'heading' }, { text: 'Alla ska med.' }]);
  });
});

describe('a Word file that cannot be read', () => {
  const reasonOf = (bytes: Uint8Array) => readBytesHere({ extension: '.docx', bytes });

  it('because it has a password', async () => {
    const container = new Uint8Array(1024);
    container.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(await reasonOf(container)).toEqual({ reason: 'protected' });
  });

  it('because it is an older Word file with a newer name', async () => {
    const old = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(500),
      Buffer.from('Root Entry\0WordDocument', 'utf16le'),
    ]);
    expect(await reasonOf(old)).toEqual({ reason: 'damaged' });
  });

  it('because it is something else, or broken off', async () => {
    expect(await reasonOf(Buffer.from('inget av det'))).toEqual({ reason: 'damaged' });
    expect(await reasonOf(zipSync({ 'a.txt': new Uint8Array(3) }))).toEqual({ reason: 'damaged' });
    const whole = zipSync({ 'word/document.xml': new Uint8Array(300) });
    expect(await reasonOf(whole.slice(0, 100))).toEqual({ reason: 'damaged' });
  });

  it('because it would unpack to more than any report', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(110 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await reasonOf(bomb)).toEqual({ reason: 'too-large' });
  });
});

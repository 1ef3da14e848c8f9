import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/documents/formats/pdf/read-pdf.ts';
import { readBytesHere } from '../../../src/documents/formats/read-bytes.ts';
import { passagesOfDocument } from '../../../src/documents/passages.ts';
import { makePdf, type Pdf } from './make-pdf.ts';

const PROSE =
  'Kommunen arbetar med planen under hela perioden. Varje nämnd följer upp sin del en gång om året, och berättar för alla hur det går. ';

const heading = (pdf: Pdf, words: string, size = 16) =>
  pdf.fontSize(size).text(words).moveDown(0.5).fontSize(11);
const prose = (pdf: Pdf, words = PROSE) => pdf.text(words).moveDown();

async function read(draw: (pdf: Pdf) => void, options?: Parameters<typeof makePdf>[1]) {
  const document = await readPdf(await makePdf(draw, options));
  const passages = passagesOfDocument('fil.pdf', document);
  return { document, passages, text: passages.map(({ text }) => text).join('\n') };
}

describe('a PDF', () => {
  it('has headings where the letters are larger, ranked by size', async () => {
    const { passages } = await read((pdf) => {
      heading(pdf, 'Plan för alla', 24);
      prose(pdf);
      heading(pdf, 'Områden');
      prose(pdf);
      heading(pdf, 'Barn', 13);
      prose(pdf);
    });
    expect(passages.map(({ document, above, heading: own }) => [document, above, own])).toEqual([
      ['Plan för alla', [], 'Plan för alla'],
      ['Plan för alla', [], 'Områden'],
      ['Plan för alla', ['Områden'], 'Barn'],
    ]);
  });

  it('has headings where a line of its own is bold', async () => {
    const { passages } = await read((pdf) => {
      heading(pdf, 'Plan för alla', 24);
      pdf.font('Helvetica-Bold').text('Så följs planen upp').font('Helvetica');
      prose(pdf, PROSE.repeat(2));
    });
    expect(passages.map((passage) => passage.heading)).toEqual(['Så följs planen upp']);
  });

  it('has the headings of its bookmarks', async () => {
    const { passages } = await read((pdf) => {
      for (const name of ['Syfte', 'Uppföljning']) {
        pdf.outline.addItem(name);
        pdf.text(name).moveDown();
        prose(pdf);
      }
    });
    expect(passages.map((passage) => passage.heading)).toEqual(['Syfte', 'Uppföljning']);
  });

  it('is named by the bookmark that all the others stand under', async () => {
    const { passages } = await read((pdf) => {
      const top = pdf.outline.addItem('Hälsorapport');
      heading(pdf, 'Hälsorapport', 24);
      prose(pdf, 'Rapporten handlar om hälsa.');
      for (const name of ['Sömn och skola', 'Väntetider']) {
        top.addItem(name);
        heading(pdf, name);
        prose(pdf);
      }
    });
    expect(passages.map(({ document, heading: own }) => [document, own])).toEqual([
      ['Hälsorapport', 'Hälsorapport'],
      ['Hälsorapport', 'Sömn och skola'],
      ['Hälsorapport', 'Väntetider'],
    ]);
  });

  it('keeps its paragraphs whole, and apart', async () => {
    const { document } = await read((pdf) => {
      prose(pdf, PROSE.repeat(3));
      prose(pdf, PROSE);
    });
    expect(document.blocks.map((block) => 'text' in block && block.text)).toEqual([
      PROSE.repeat(3).trim(),
      PROSE.trim(),
    ]);
  });

  it('knows the page of each passage', async () => {
    const { passages } = await read((pdf) => {
      heading(pdf, 'Ett');
      prose(pdf);
      pdf.addPage();
      heading(pdf, 'Två');
      prose(pdf);
    });
    expect(passages.map(({ pages }) => pages)).toEqual([[{ from: 0, page: 1 }], [{ from: 0, page: 2 }]]);
  });

  it('goes on with a sentence that a page break cut in two', async () => {
    const { passages } = await read((pdf) => {
      prose(pdf, 'De som deltog i arbetet med den nya planen för alla kom från nämnder och från');
      pdf.addPage();
      prose(pdf, 'flera bolag i kommunen.');
    });
    const [passage] = passages;
    expect(passage?.text).toContain('och från flera bolag');
    const second = passage?.pages?.[1];
    expect(second?.page).toBe(2);
    expect(passage?.text.slice(second?.from)).toMatch(/^ ?flera bolag/);
  });

  it('is read column by column', async () => {
    const { text } = await read((pdf) => {
      const left = 'Vänster spalt handlar om barn och unga i kommunens skolor. '.repeat(6);
      const right = 'Höger spalt handlar om äldre som bor hemma i hela kommunen. '.repeat(6);
      heading(pdf, 'Två spalter', 20);
      const top = pdf.y;
      pdf.text(left.trim(), 70, top, { width: 210 });
      pdf.text(right.trim(), 310, top, { width: 210 });
    });
    expect(text.indexOf('Höger')).toBeGreaterThan(text.lastIndexOf('Vänster'));
    expect(text).toContain('i kommunens skolor. Vänster spalt');
  });

  it('is read column by column beside the labels of a diagram', async () => {
    const { text } = await read((pdf) => {
      for (let row = 0; row < 12; row += 1) {
        for (const x of [75, 120, 165, 210]) pdf.text(`${row} %`, x, 90 + row * 14, { lineBreak: false });
      }
      const left = 'Vänster spalt handlar om barn och unga i kommunens skolor. '.repeat(6);
      const right = 'Höger spalt handlar om äldre och om hur de bor i kommunen. '.repeat(20);
      pdf.text(left.trim(), 70, 280, { width: 210 });
      pdf.text(right.trim(), 315, 90, { width: 210 });
    });
    expect(text).toContain('barn och unga i kommunens skolor. Vänster spalt');
    expect(text).toContain('hur de bor i kommunen. Höger spalt');
  });

  it('is read where a page is written up along its edge, without the stamp along another', async () => {
    const { text } = await read((pdf) => {
      pdf.text('Dnr 2026-14', 500, 20);
      pdf.rotate(-90, { origin: [100, 700] });
      pdf.text(PROSE.trim(), 100, 700, { width: 600 });
    });
    expect(text).toBe(PROSE.trim());
    const { text: upright } = await read((pdf) => {
      prose(pdf);
      pdf.rotate(-90, { origin: [40, 700] });
      pdf.text('Dnr 2026-14', 40, 700);
    });
    expect(upright).toBe(PROSE.trim());
  });

  it('has the whole of a title that lists things over two lines', async () => {
    const { document } = await read((pdf) => {
      heading(pdf, 'Plan för jämställdhet,\nmångfald och tillgänglighet', 24);
      prose(pdf);
    });
    expect(document.blocks[0]).toMatchObject({ text: 'Plan för jämställdhet, mångfald och tillgänglighet' });
  });

  it('is read without what stands on every page', async () => {
    const { text } = await read((pdf) => {
      for (let page = 1; page <= 5; page += 1) {
        if (page > 1) pdf.addPage();
        pdf.text('Exempelby kommun, Diarienummer 2026-14', 70, 30);
        pdf.text(`Sida ${page} (5)`, 450, 760);
        pdf.text(`Del ${page}. ${PROSE}`, 70, 120);
      }
    });
    expect(text).not.toContain('Diarienummer');
    expect(text).not.toContain('Sida');
    expect(text).toContain('Del 5.');
  });

  it('is read without its contents list', async () => {
    const { text } = await read((pdf) => {
      heading(pdf, 'Plan för alla', 24);
      heading(pdf, 'Innehåll');
      for (const [at, name] of ['Syfte', 'Områden', 'Uppföljning av planen'].entries()) {
        const y = pdf.y;
        pdf.text(name, 70, y);
        pdf.text(`${at + 2}`, 500, y);
      }
      pdf.moveDown();
      pdf.x = 70;
      heading(pdf, 'Syfte');
      prose(pdf);
    });
    expect(text).toBe(PROSE.trim());
  });

  it('has its broken words put together', async () => {
    const { text } = await read((pdf) => {
      prose(
        pdf,
        'Arbetet med självskatt-\nningen gäller kultur-\noch fritidsområdet samt Hägersten-\nLiljeholmen och en e-\npost om HBTQ-\nfrågor.',
      );
      prose(pdf, 'Skriv med e-post.');
    });
    expect(text).toContain(
      'Arbetet med självskattningen gäller kultur- och fritidsområdet samt Hägersten-Liljeholmen och en e-post om HBTQ-frågor.',
    );
  });

  it('keeps a list, each item whole', async () => {
    const { document } = await read((pdf) => {
      prose(pdf);
      for (const item of ['Rekrytering', 'Lön', 'Arbetstid']) pdf.text(`• ${item}`);
    });
    expect(document.blocks.at(-1)).toMatchObject({
      kind: 'list',
      items: [{ text: 'Rekrytering' }, { text: 'Lön' }, { text: 'Arbetstid' }],
    });
  });

  it("keeps a list within a list, with Word's mark for it", async () => {
    const { document } = await read((pdf) => {
      const item = (mark: string, font: string, text: string, x: number) => {
        const { y } = pdf;
        pdf.font(font).text(mark, x, y, { lineBreak: false });
        pdf.font('Helvetica').text(text, x + 18, y);
      };
      prose(pdf);
      item('•', 'Helvetica', 'Kunskap', 88);
      item('o', 'Courier', 'Alla chefer går en utbildning.', 106);
      item('o', 'Courier', 'Varje arbetsplats får ett stöd.', 106);
    });
    expect(document.blocks.at(-1)).toMatchObject({
      kind: 'list',
      items: [
        { marker: '•', text: 'Kunskap' },
        { marker: '◦', text: 'Alla chefer går en utbildning.' },
        { marker: '◦', text: 'Varje arbetsplats får ett stöd.' },
      ],
    });
  });

  it('keeps a table, its rows as lines', async () => {
    const { document } = await read((pdf) => {
      prose(pdf);
      const rows = [
        ['Åtgärd', 'Beskrivning', 'Skattning'],
        ['Kunskap', 'Vi ska öka kunskapen om normer och vad de gör med oss', '3,0'],
        ['Dialog', 'Vi ska samverka', '3,5'],
      ];
      let y = pdf.y;
      for (const cells of rows) {
        const [first = '', second = '', third = ''] = cells;
        pdf.text(first, 70, y).text(second, 180, y, { width: 180 });
        const bottom = pdf.y;
        pdf.text(third, 430, y);
        y = bottom + 12;
      }
    });
    expect(document.blocks.at(-1)).toMatchObject({
      kind: 'table',
      rows: [
        'Åtgärd\tBeskrivning\tSkattning',
        'Kunskap\tVi ska öka kunskapen om normer och vad de gör med oss\t3,0',
        'Dialog\tVi ska samverka\t3,5',
      ],
      page: 1,
    });
  });
});

describe('a table in a PDF', () => {
  it('keeps its rows where cells of several lines stand in the middle of them', async () => {
    const { document } = await read((pdf) => {
      const put = (text: string, x: number, y: number) => pdf.text(text, x, y, { lineBreak: false });
      put('Punkt', 70, 100);
      put('Åtgärder', 250, 100);
      put('1. Större vaksamhet mot', 70, 120);
      put('12 (pågår) och 13 (klar)', 250, 126.5);
      put('rasism', 70, 133);
      put('2. Analys av läget', 70, 155);
      put('2 (pågår)', 250, 155);
    });
    expect(document.blocks).toMatchObject([
      {
        rows: [
          'Punkt\tÅtgärder',
          '1. Större vaksamhet mot rasism\t12 (pågår) och 13 (klar)',
          '2. Analys av läget\t2 (pågår)',
        ],
      },
    ]);
  });
});

describe('a table in a PDF with its rows close together', () => {
  it('has a new row where the next words had fitted on the line above', async () => {
    const { document } = await read((pdf) => {
      const rows = [
        ['Del', 'Roll', 'Antal personer'],
        ['Styrelse', 'Ordförande', '1 person'],
        ['', 'Ledamot som också är kassör', '1 person'],
        ['Revision', 'Revisor', '2 personer'],
        ['', 'Ersättare', '2 personer'],
        ['Program', 'Den som håller i föreningens', '3 personer'],
        ['', 'kurser och träffar', ''],
      ];
      for (const [at, cells] of rows.entries()) {
        for (const [column, text] of cells.entries()) {
          if (text) pdf.text(text, [70, 180, 400][column], 100 + at * 14, { lineBreak: false });
        }
      }
    });
    expect(document.blocks).toMatchObject([
      {
        rows: [
          'Del\tRoll\tAntal personer',
          'Styrelse\tOrdförande\t1 person',
          'Ledamot som också är kassör\t1 person',
          'Revision\tRevisor\t2 personer',
          'Ersättare\t2 personer',
          'Program\tDen som håller i föreningens kurser och träffar\t3 personer',
        ],
      },
    ]);
  });
});

describe('a PDF that cannot be read', () => {
  const reasonOf = (bytes: Uint8Array) => readBytesHere({ extension: '.pdf', bytes });

  it('because it asks for a password', async () => {
    const bytes = await makePdf((pdf) => prose(pdf), { userPassword: 'hemlig' });
    expect(await reasonOf(bytes)).toEqual({ reason: 'protected' });
  });

  it('is read all the same where only changes ask for one', async () => {
    const bytes = await makePdf((pdf) => prose(pdf), { ownerPassword: 'hemlig' });
    expect(await reasonOf(bytes)).toHaveProperty('document');
  });

  it('because its pages are pictures', async () => {
    const bytes = await makePdf((pdf) => void pdf.rect(50, 50, 200, 200).fill('gray'));
    expect(await reasonOf(bytes)).toEqual({ reason: 'pictures-only' });
  });

  it('because its pages are pictures that someone has numbered and stamped', async () => {
    const bytes = await makePdf((pdf) => {
      for (let page = 1; page <= 4; page += 1) {
        if (page > 1) pdf.addPage();
        pdf.rect(50, 50, 200, 200).fill('gray');
        pdf.text('Dnr 2026-14', 450, 30);
        pdf.text(`${page}`, 300, 760);
      }
    });
    expect(await reasonOf(bytes)).toEqual({ reason: 'pictures-only' });
  });

  it('because it is something else, or broken off', async () => {
    expect(await reasonOf(Buffer.from('inget av det'))).toEqual({ reason: 'damaged' });
    expect(await reasonOf(Buffer.from('%PDF-1.7\n1 0 obj'))).toEqual({ reason: 'damaged' });
  });
});

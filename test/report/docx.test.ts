import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Paint } from '../../src/messages/picture.ts';
import { createPainter } from '../../src/pictures/painter.ts';
import {
  type Block,
  figures,
  heading,
  list,
  note,
  paragraph,
  type ReportDocument,
  words,
  write,
} from '../../src/report/document.ts';
import { COLOURS } from '../../src/report/docx/look.ts';
import { renderDocx } from '../../src/report/docx/render-docx.ts';
import { paintAll } from '../../src/report/paint-all.ts';
import { contrast } from '../support/contrast.ts';
import { examplePicture } from '../support/example-picture.ts';
import { keepingLog } from '../support/log.ts';

const PICTURE: Block = {
  kind: 'picture',
  picture: examplePicture(),
  alt: 'Bild av självskattningen. Högst är Barns rättigheter.',
  caption: 'Medelvärden',
};

function report(blocks: Block[], more: Partial<ReportDocument> = {}): ReportDocument {
  return {
    language: 'sv',
    title: 'Uppföljningsrapport',
    subtitle: 'Plan för lika möjligheter',
    byline: 'Exempelby, 20 januari 2027.',
    author: 'Exempelby',
    contents: true,
    forEditor: ['Ta bort den här rutan.'],
    sections: [
      {
        title: 'Områdena',
        blocks: [
          paragraph('Först en mening.'),
          heading('Siffror'),
          {
            kind: 'table',
            caption: 'Områdena',
            columns: [words('Område'), figures('Medelvärde')],
            rows: [
              ['HBTQ', '3,0'],
              ['Barns rättigheter & skola <test>', '–'],
            ],
            notes: ['Inte vilka effekter arbetet har.'],
          },
          list(['ett', 'två']),
          { kind: 'list', items: ['först', 'sedan'], ordered: true },
          { kind: 'list', items: ['först igen', 'sedan igen'], ordered: true },
          note('En not.'),
          { kind: 'draft', paragraphs: ['Ett utkast.', 'Mer av det.'] },
          write('Vad som hände.'),
          ...blocks,
        ],
      },
    ],
    ...more,
  };
}

async function partsOf(document: ReportDocument, paint: Paint = createPainter(keepingLog())) {
  const files = unzipSync(await renderDocx(document, await paintAll(document, paint)));
  const read = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  return {
    names: Object.keys(files),
    body: read('word/document.xml'),
    styles: read('word/styles.xml'),
    settings: read('word/settings.xml'),
    core: read('docProps/core.xml'),
    footer: read('word/footer1.xml'),
  };
}

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([found]) => found);
const textIn = (xml: string): string => all(xml, /(?<=<w:t[^>]*>)[^<]*(?=<\/w:t>)/g).join('');

describe('the report as a Word file', () => {
  test('has a title, an author, its language, headings, and page numbers', async () => {
    const { core, styles, body, footer } = await partsOf(report([]));
    expect(core).toContain('<dc:title>Uppföljningsrapport, Plan för lika möjligheter</dc:title>');
    expect(core).toContain('<dc:creator>Exempelby</dc:creator>');
    expect(styles).toMatch(/<w:docDefaults>.*<w:lang w:val="sv-SE"\/>.*<\/w:docDefaults>/);
    for (const style of ['Title', 'Heading1', 'Heading2']) {
      expect(body).toContain(`<w:pStyle w:val="${style}"/>`);
    }
    expect(footer).toMatch(/PAGE/);
    expect((await partsOf(report([], { language: 'en' }))).styles).toContain('<w:lang w:val="en-GB"/>');
  });

  test('opens without asking: its contents are filled in, with pages, and no field waits to be updated', async () => {
    const { body, settings } = await partsOf(report([]));
    const contents = /<w:sdt>.*<\/w:sdt>/s.exec(body)?.[0] ?? '';
    expect(textIn(contents)).toMatch(/Områdena2.*Siffror2/);
    expect(settings).not.toContain('updateFields');
    expect(body).not.toContain('w:dirty');
  });

  test('has its pages counted whatever letters people write', async () => {
    const { body } = await partsOf(report([paragraph('Vi lyssnar 👂 på 日本 och ∑ﬁ.'), heading('Sist', 2)]));
    const contents = /<w:sdt>.*<\/w:sdt>/s.exec(body)?.[0] ?? '';
    expect(textIn(contents)).toMatch(/Sist2/);
  });

  test('has tables whose first row is a header that is repeated, and whose rows are whole', async () => {
    const { body } = await partsOf(report([]));
    const rows = all(body, /<w:tr>.*?<\/w:tr>/gs);
    expect(rows.map((row) => row.includes('<w:tblHeader'))).toEqual([true, false, false]);
    for (const row of rows) expect(row).toContain('<w:cantSplit');
    expect(body).toContain('w:firstRow="true"');
    expect(textIn(rows[2] ?? '')).toBe('Barns rättigheter &amp; skola &lt;test&gt;–');
    expect(textIn(body)).toContain('Tabell 1. Områdena');
  });

  test('has pictures with their words in their place, as large as fits and in proportion', async () => {
    const { body, names } = await partsOf(report([PICTURE]));
    expect(body).toContain('descr="Bild av självskattningen. Högst är Barns rättigheter."');
    expect(names.filter((name) => name.endsWith('.png'))).toHaveLength(1);
    const [, width = 0, height = 0] = (/<wp:extent cx="(\d+)" cy="(\d+)"/.exec(body) ?? []).map(Number);
    expect(width / 9525).toBeLessThanOrEqual(336);
    expect(height).toBeGreaterThan(0);
    expect(textIn(body)).toContain('Bild 1. Medelvärden');
  });

  test('tells in words what a picture shows that could not be painted', async () => {
    const { body } = await partsOf(report([PICTURE]), async () => undefined);
    expect(body).not.toContain('<w:drawing>');
    expect(textIn(body)).toContain('Bild av självskattningen. Högst är Barns rättigheter.');
  });

  test('has real lists, each with numbers of its own', async () => {
    const { body } = await partsOf(report([]));
    const lists = all(body, /(?<=<w:numId w:val=")\d+(?="\/>)/g);
    expect(lists).toHaveLength(6);
    expect(new Set(lists).size).toBe(3);
  });

  test('says in words what is to be written and what a model has drafted', async () => {
    const text = textIn((await partsOf(report([]))).body);
    expect(text).toContain('Att skriva: Vad som hände.');
    expect(text).toContain('Utkast skrivet av en språkmodell, granska: Ett utkast.');
    expect(text).toContain('Till dig som redigerar: Ta bort den här rutan.');
  });

  test('has no empty paragraphs', async () => {
    const { body } = await partsOf(report([PICTURE]));
    const paragraphs = all(body, /<w:p>.*?<\/w:p>|<w:p\/>/gs);
    expect(paragraphs.length).toBeGreaterThan(20);
    const empty = paragraphs.filter((one) => textIn(one) === '' && !/<w:drawing>|<w:fldChar/.test(one));
    expect(empty).toEqual([]);
  });
});

test('the report’s colours are easy to tell apart', () => {
  const { ink, heading: title, soft, headerGround, writeGround, draftGround, editorGround } = COLOURS;
  for (const ground of ['FFFFFF', headerGround, writeGround, draftGround, editorGround]) {
    for (const colour of [ink, title, soft])
      expect(contrast(`#${colour}`, `#${ground}`)).toBeGreaterThanOrEqual(7);
  }
});

import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { FONT, FONT_FAMILY, inLines, widthOf } from '../../src/pictures/lettering.ts';
import { createPainter } from '../../src/pictures/painter.ts';
import {
  brokenPicture,
  exampleChanges,
  exampleCounts,
  exampleMeans,
  examplePicture,
} from '../support/example-picture.ts';
import { keepingLog } from '../support/log.ts';
import { pngSize, readPng } from '../support/read-png.ts';

const painter = () => {
  const log = keepingLog();
  return { log, paint: createPainter(log) };
};
const large = (side: number) =>
  examplePicture({
    cells: Array.from({ length: side }, (_, row) =>
      Array.from({ length: side }, (_, at) => 1 + ((row * at) % 5)),
    ),
  });
const withNames = (side: number) => {
  const picture = large(side);
  return { ...picture, rows: { ...picture.rows, names: picture.cells.map((_, at) => `Område ${at + 1}`) } };
};

const EVERY_KIND = [examplePicture(), exampleMeans(), exampleChanges(), exampleCounts()];

describe.each(EVERY_KIND)('a painted picture of $kind', (picture) => {
  it('is small, sharp, within what Teams shows, and has no see-through part', async () => {
    const png = Buffer.from((await painter().paint(picture)) ?? []);
    const { width, height, pixels } = readPng(png);
    expect(Math.max(width, height)).toBeLessThanOrEqual(1024);
    expect(width).toBeGreaterThanOrEqual(720);
    expect(png.byteLength).toBeLessThan(100_000);
    expect(pixels.every(({ alpha }) => alpha === 255)).toBe(true);
  });
});

describe('a painted picture', () => {
  it.each([3, 8, 16])('of %i areas is within what Teams shows, and small', async (side) => {
    const png = await painter().paint(withNames(side));
    const { width, height } = pngSize(Buffer.from(png ?? []));
    expect(Math.max(width, height)).toBeLessThanOrEqual(1024);
    // Sharp also where a phone has two pixels to each of a page's.
    expect(width).toBeGreaterThanOrEqual(side === 16 ? 360 : 720);
    expect(png?.byteLength).toBeLessThan(200_000);
  });

  it('is the same each time, from whichever painter', async () => {
    const pictures = await Promise.all([painter().paint(withNames(8)), painter().paint(withNames(8))]);
    expect(pictures[0]).toBeDefined();
    expect(pictures[0]).toEqual(pictures[1]);
    expect(pictures[0]).not.toBe(pictures[1]);
  });

  it('is painted once for the same content, and anew for another', async () => {
    const { paint } = painter();
    const first = await paint(examplePicture());
    expect(await paint(examplePicture())).toBe(first);
    expect(await paint(examplePicture({ title: 'En annan' }))).not.toEqual(first);
  });

  it('is kept a while, not for ever', async () => {
    const { paint } = painter();
    const first = await paint(examplePicture());
    for (let at = 0; at < 21; at += 1) await paint(examplePicture({ title: `Bild ${at}` }));
    expect(await paint(examplePicture())).not.toBe(first);
  });

  it('has no see-through part, so that it can be read on light and on dark', async () => {
    const { pixels } = readPng(Buffer.from((await painter().paint(examplePicture())) ?? []));
    expect(pixels.every(({ alpha }) => alpha === 255)).toBe(true);
  });

  it('that cannot be painted is none, and the log tells; the next one can', async () => {
    const { log, paint } = painter();
    expect(await paint(brokenPicture())).toBeUndefined();
    expect(log.lines).toEqual([expect.objectContaining({ level: 'error' })]);
    expect(await paint(examplePicture())).toBeDefined();
  });
});

describe('the lettering', () => {
  const drawn = (words: string, size = 60) => {
    const text = `<text x="10" y="70" font-size="${size}" font-family="${FONT_FAMILY}">${words}</text>`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100">${text}</svg>`;
    return Buffer.from(new Resvg(svg, { font: FONT }).render().asPng());
  };
  // No font of this kind has it.
  const missing = drawn('\u{13000}');

  it.each([...'åäöÅÄÖéÉüøæáčšž–−+…”“’%½'])('has %s', (letter) => {
    expect(drawn(letter).equals(missing)).toBe(false);
    expect(drawn(letter).equals(drawn(' '))).toBe(false);
  });

  it.each([
    ['å', 'a'],
    ['ä', 'a'],
    ['ö', 'o'],
    ['å', 'ä'],
  ])('tells %s from %s', (one, other) => {
    expect(drawn(one).equals(drawn(other))).toBe(false);
  });

  it('is measured as it is drawn, in both weights', () => {
    expect(widthOf('Jämställdhet', { size: 24 })).toBeCloseTo(2 * widthOf('Jämställdhet', { size: 12 }), 0);
    expect(widthOf('Jämställdhet', { size: 12, bold: true })).toBeGreaterThan(
      widthOf('Jämställdhet', { size: 12 }),
    );
    expect(widthOf('<&>', { size: 12 })).toBeGreaterThan(0);
    expect(widthOf(' ', { size: 12 })).toBeGreaterThan(1);
    const apart = widthOf('ett', { size: 12 }) + widthOf(' ', { size: 12 }) + widthOf('två', { size: 12 });
    expect(apart).toBeCloseTo(widthOf('ett två', { size: 12 }), 0);
  });

  it('is never wider than its lines may be', () => {
    for (let width = 60; width < 400; width += 7) {
      const lines = inLines(
        'Skol- och fritidsförvaltningen, självskattning',
        { size: 16, bold: true },
        width,
      );
      for (const line of lines) expect(widthOf(line, { size: 16, bold: true })).toBeLessThanOrEqual(width);
      if (width > 260) expect(lines.join(' ')).toBe('Skol- och fritidsförvaltningen, självskattning');
    }
  });

  it('breaks lines between words, about equally long, and cuts what has no room', () => {
    const small = { size: 12 };
    expect(inLines('Jämlik socioekonomi', small, 90)).toEqual(['Jämlik', 'socioekonomi']);
    expect(inLines('ett två tre fyra', small, widthOf('ett två tre', small) + 1)).toEqual([
      'ett två',
      'tre fyra',
    ]);
    expect(inLines('Socioekonomi', small, 40)).toEqual([expect.stringMatching(/^Soc.*…$/)]);
    expect(inLines('ett två tre', small, 20, 2)).toEqual(['ett', expect.stringMatching(/…$/)]);
    expect(inLines('  ', small, 20)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { counts } from '../../src/pictures/counts.ts';
import { svgOf } from '../../src/pictures/draw.ts';
import { COLOURS } from '../../src/pictures/palette.ts';
import { exampleCounts } from '../support/example-picture.ts';
import { boxesIn, textsIn, wordsIn } from '../support/read-svg.ts';

const svgFor = (more: Parameters<typeof exampleCounts>[0] = {}) => svgOf(counts(exampleCounts(more)));
const widths = (svg: string, fill: string) =>
  boxesIn(svg)
    .filter((box) => box.fill === fill)
    .map(({ width }) => width);

describe('a picture of counts', () => {
  it('has each name with its count beside it, also where there is none', async () => {
    const words = wordsIn(await svgFor());
    for (const { name, count } of exampleCounts().rows) {
      const line = words.find((one) => one.words === name)?.y;
      expect(words.filter(({ y }) => y === line).map((one) => one.words)).toEqual([name, String(count)]);
    }
  });

  it('has bars as long as their share of all that there are', async () => {
    const svg = await svgFor();
    const [all = 0, ...others] = widths(svg, COLOURS.track);
    expect(others.every((one) => one === all)).toBe(true);
    expect(widths(svg, COLOURS.bar).map((bar) => Math.round((17 * bar) / all))).toEqual([4, 10, 3, 0]);
  });

  it('is drawn also where there is nothing to count', async () => {
    const svg = await svgFor({ rows: [{ name: 'Klar', count: 0 }], total: 0 });
    expect(textsIn(svg)).toContain('0');
    expect(widths(svg, COLOURS.bar)).toEqual([0]);
  });

  it('is about actions, so it says nothing of the self-assessment', async () => {
    expect(textsIn(await svgFor()).join(' ')).not.toMatch(/effekter|skattning/i);
  });
});

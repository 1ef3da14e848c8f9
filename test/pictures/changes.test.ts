import { describe, expect, it } from 'vitest';
import { changes } from '../../src/pictures/changes.ts';
import { svgOf } from '../../src/pictures/draw.ts';
import { COLOURS } from '../../src/pictures/palette.ts';
import { exampleChanges } from '../support/example-picture.ts';
import { boxesIn, textsIn, wordsIn } from '../support/read-svg.ts';

const svgFor = (more: Parameters<typeof exampleChanges>[0] = {}) => svgOf(changes(exampleChanges(more)));
const rowsOf = (...all: (number | null)[]) =>
  all.map((change, index) => ({ name: `Område ${index + 1}`, change }));
const BARS: string[] = [COLOURS.bar, COLOURS.otherBar];
const bars = (svg: string) => boxesIn(svg).filter(({ fill }) => BARS.includes(fill));
const zeroLine = (svg: string) => Number(/<path d="M([\d.]+) [\d.]+L\1 /.exec(svg)?.[1]);
const placeOf = (svg: string, words: string) => {
  const found = wordsIn(svg).find((one) => one.words === words);
  if (found === undefined) throw new Error(`nothing says ${words}`);
  return found;
};

describe('a picture of changes', () => {
  it('tells the direction by the sign and by the side, and says what the sides are', async () => {
    const svg = await svgFor();
    const zero = zeroLine(svg);
    expect(placeOf(svg, '+0,3').left).toBeGreaterThan(zero);
    expect(placeOf(svg, '0,0').left).toBeGreaterThan(zero);
    expect(placeOf(svg, '−0,5').right).toBeLessThan(zero);
    expect(placeOf(svg, 'lägre').right).toBeLessThan(zero);
    expect(placeOf(svg, 'högre').left).toBeGreaterThan(zero);
  });

  it('has bars from the zero line, as long as the changes are large', async () => {
    const svg = await svgFor({ rows: rowsOf(0.4, 0.2, -0.2) });
    const [most = 0, half = 0, down = 0] = bars(svg).map(({ width }) => width);
    expect(bars(svg).every(({ left }) => Math.abs(left - zeroLine(svg)) < 1)).toBe(true);
    expect(most).toBeCloseTo(2 * half, 0);
    expect(down).toBeCloseTo(-half, 0);
  });

  it('lets a small change look small: a whole step of the scale is the least that fills a side', async () => {
    const tenth = bars(await svgFor({ rows: rowsOf(0.1) }))[0]?.width ?? 0;
    const step = bars(await svgFor({ rows: rowsOf(1) }))[0]?.width ?? 0;
    const two = bars(await svgFor({ rows: rowsOf(2, 1) })).map(({ width }) => width);
    expect(tenth).toBeCloseTo(step / 10, 0);
    expect(two[0]).toBeCloseTo(2 * (two[1] ?? 0), 0);
    // But for what the letters of the figures need.
    expect(two[0]).toBeCloseTo(step, -1);
  });

  it('names an area whose change is withheld, without a bar, and says why', async () => {
    const svg = await svgFor();
    expect(placeOf(svg, 'visas inte').y).toBe(placeOf(svg, 'Barns rättigheter').y);
    expect(bars(svg).filter(({ width }) => width !== 0)).toHaveLength(2);
    expect(textsIn(svg).join(' ')).toContain('visas inte där för få svarade båda gångerna');
    const shown = textsIn(await svgFor({ rows: rowsOf(0.1) })).join(' ');
    expect(shown).not.toContain('visas inte');
  });

  it('keeps the order that it is given, each figure on the line of its name', async () => {
    const svg = await svgFor();
    const lines = exampleChanges().rows.map(({ name }) => placeOf(svg, name).y);
    expect(lines).toEqual(lines.toSorted((one, other) => one - other));
    expect(placeOf(svg, '−0,5').y).toBe(placeOf(svg, 'Äldres rättigheter').y);
  });

  it('says what it is compared with, and what it does not show, in both languages', async () => {
    const text = textsIn(await svgFor()).join(' ');
    expect(text).toContain('jämfört med Självskattning 2024.');
    expect(text).toContain('inte vilka effekter arbetet har.');
    const english = textsIn(await svgFor({ language: 'en' }));
    expect(english).toEqual(expect.arrayContaining(['lower', 'higher', '+0.3', '−0.5', 'not shown']));
  });
});

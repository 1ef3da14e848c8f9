import { describe, expect, it } from 'vitest';
import { Picture } from '../../src/messages/picture.ts';
import { svgOf } from '../../src/pictures/draw.ts';
import { means } from '../../src/pictures/means.ts';
import { exampleMeans } from '../support/example-picture.ts';
import { boxesIn, dashedIn, hatchedIn, textsIn } from '../support/read-svg.ts';

const svgFor = (more: Parameters<typeof exampleMeans>[0] = {}) => svgOf(means(exampleMeans(more)));
const count = (all: readonly string[], words: string) => all.filter((one) => one === words).length;
/** Nothing is withheld, nothing is missing. */
const whole = {
  rows: { names: ['HBTQ', 'Barn'], means: [3.4, 2] },
  columns: { names: ['Planering', 'Stöd'], means: [3, 2.4] },
  cells: [
    [4, 2.8],
    [2, 2.1],
  ],
};

describe('a picture of means', () => {
  it('has every mean with its decimal, as the language writes it, and the means of rows and columns', async () => {
    const swedish = textsIn(await svgFor());
    for (const mean of ['3,2', '4,0', '1,6', '3,4', '1,0', '2,8', '4,1']) {
      expect(count(swedish, mean), mean).toBe(1);
    }
    expect(count(swedish, 'Medel')).toBe(2);
    expect(swedish.join(' ')).not.toContain('Summa');
    expect(textsIn(await svgFor({ language: 'en' }))).toEqual(
      expect.arrayContaining(['3.2', '4.0', 'Mean', '2.8']),
    );
  });

  it('numbers its columns, and says what each number stands for', async () => {
    const all = textsIn(await svgFor());
    for (const [number, name] of [
      ['1', 'Planering'],
      ['2', 'Kompetens och stöd'],
    ] as const) {
      // Above its column, in front of its name, and as a step of the scale.
      expect(count(all, number)).toBe(3);
      expect(all[all.indexOf(name) - 1]).toBe(number);
    }
  });

  it('says what it shows, what the ends of the scale mean, and what it does not show', async () => {
    const text = textsIn(await svgFor()).join(' ');
    for (const words of [
      'Självskattning 2025, hela organisationen',
      'Påstående',
      '1 är ”inte alls”, 5 är ”fullt ut”',
      'Siffrorna visar hur organisationen tycker att den arbetar, inte vilka effekter arbetet har.',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('marks what is withheld by hatching, in cells and in lines, and says why', async () => {
    const svg = await svgFor();
    // Two cells, a row, and the key.
    expect(hatchedIn(svg)).toBe(4);
    expect(textsIn(svg).join(' ')).toContain('visas inte: annars kan någons svar gå att räkna ut');
  });

  it('marks what nobody has rated otherwise, by an empty dashed box', async () => {
    const svg = await svgFor();
    // A cell, and the key.
    expect(dashedIn(svg)).toBe(2);
    expect(textsIn(svg)).toContain('ingen har skattat');
    expect(textsIn(svg).map((words) => words.trim())).not.toContain('');
  });

  it('explains only what is there', async () => {
    const svg = await svgFor(whole);
    expect(textsIn(svg).join(' ')).not.toMatch(/visas inte|ingen har skattat/);
    expect(hatchedIn(svg) + dashedIn(svg)).toBe(0);
  });

  it('is darker where a mean is higher, step by step of a tenth', async () => {
    const tenths = Array.from({ length: 11 }, (_, index) => 2 + index / 10);
    const svg = await svgFor({
      rows: { names: ['HBTQ'], means: [2.5] },
      columns: { names: tenths.map(String), means: tenths },
      cells: [tenths],
    });
    const cells = boxesIn(svg).filter(({ height, width }) => height > 30 && width < 30);
    expect(cells).toHaveLength(tenths.length);
    const light = cells.map(({ fill }) => Number.parseInt(fill.slice(1, 3), 16));
    expect(light).toEqual(light.toSorted((one, other) => other - one));
    expect(new Set(light).size).toBe(tenths.length);
  });

  it('is drawn also where all is withheld, all is missing, and all is the same', async () => {
    const of = (mean: 'withheld' | null | number) => ({
      rows: { names: ['HBTQ', 'Barn'], means: [mean, mean] },
      columns: { names: ['Planering'], means: [mean] },
      cells: [[mean], [mean]],
    });
    expect(hatchedIn(await svgFor(of('withheld')))).toBe(6);
    expect(dashedIn(await svgFor(of(null)))).toBe(6);
    expect(count(textsIn(await svgFor(of(3))), '3,0')).toBe(5);
  });

  it('is shown also for a scale of one step', async () => {
    const scale = { min: 3, max: 3 };
    const svg = await svgFor({
      ...whole,
      cells: [
        [3, 3],
        [3, 3],
      ],
      scale,
    });
    expect(count(textsIn(svg), '3,0')).toBeGreaterThanOrEqual(4);
  });

  it('that does not hang together is not read back', () => {
    expect(Picture.safeParse(exampleMeans()).success).toBe(true);
    expect(Picture.safeParse(exampleMeans({ cells: [[1, 2]] })).success).toBe(false);
    const { names } = exampleMeans().rows;
    expect(Picture.safeParse(exampleMeans({ rows: { names, means: [1] } })).success).toBe(false);
  });
});

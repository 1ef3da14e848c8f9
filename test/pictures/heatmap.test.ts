import { describe, expect, it } from 'vitest';
import type { Heatmap } from '../../src/messages/picture.ts';
import { svgOf } from '../../src/pictures/draw.ts';
import { heatmap } from '../../src/pictures/heatmap.ts';
import { examplePicture } from '../support/example-picture.ts';
import { dashedIn, textsIn, wordsIn } from '../support/read-svg.ts';

const AREAS = {
  sv: [
    'HBTQ',
    'Barns rättigheter',
    'Äldres rättigheter',
    'Jämställdhet',
    'Tillgänglighet',
    'Antirasism',
    'Jämlik socioekonomi',
    'Lika möjligheter',
  ],
  en: [
    'LGBTQ',
    'Children’s rights',
    'Older people’s rights',
    'Gender equality',
    'Accessibility',
    'Anti-racism',
    'Socioeconomic equality',
    'Equal opportunities',
  ],
};

/** The whole matrix, as a unit sees it. */
function matrix(language: 'sv' | 'en' = 'sv'): Heatmap {
  const cells = AREAS[language].map((_, row) => AREAS[language].map((_, column) => 1 + ((row + column) % 5)));
  const picture = examplePicture({ language, cells });
  return { ...picture, rows: { ...picture.rows, names: AREAS[language] } };
}

const svgFor = (picture: Heatmap) => svgOf(heatmap(picture));
const count = (all: readonly string[], words: string) => all.filter((one) => one === words).length;

describe('a heatmap', () => {
  it('has every rating in its cell, and every sum', async () => {
    const picture = matrix();
    const all = textsIn(await svgFor(picture));
    const heads = picture.columns.names;
    const key = ['1', '2', '3', '4', '5'];
    const written = [
      ...picture.cells.flat(),
      ...picture.rows.sums,
      ...picture.columns.sums,
      picture.total,
    ].map(String);
    for (const number of new Set([...written, ...heads, ...key])) {
      expect(count(all, number), number).toBe(count([...written, ...heads, ...key], number));
    }
  });

  it('says what it shows, what the rows and columns are, what the ends of the scale mean, and what it does not show', async () => {
    const svg = await svgFor(matrix());
    const text = textsIn(svg).join(' ');
    for (const words of [
      'Skol- och fritidsförvaltningen, självskattning',
      'Påstående',
      'Summa',
      '1 är ”inte alls”, 5 är ”fullt ut”',
      'Resultatet visar hur ni tycker att ni arbetar, inte vilka effekter arbetet har.',
      ...AREAS.sv,
    ]) {
      expect(text).toContain(words);
    }
  });

  it.each(['sv', 'en'] as const)('shortens no area’s name in %s', async (language) => {
    expect(textsIn(await svgFor(matrix(language))).join(' ')).not.toContain('…');
  });

  it('shortens what has no room', async () => {
    const picture = examplePicture();
    const names = [
      'Funktionsrättsperspektivet',
      'Ett område vars namn är alldeles för långt för att rymmas här',
      'Kort',
    ];
    const all = textsIn(await svgFor({ ...picture, rows: { ...picture.rows, names } }));
    expect(all.filter((words) => words.endsWith('…'))).toHaveLength(2);
    expect(all).toContain('Kort');
  });

  it('tells what is not relevant from what is unanswered without colour: by words, and by an empty dashed box', async () => {
    const svg = await svgFor(examplePicture());
    const all = textsIn(svg);
    // In the cell and in the key.
    expect(count(all, 'e.r.')).toBe(2);
    expect(all).toContain('ej relevant');
    expect(dashedIn(svg)).toBe(2);
    expect(all).toContain('obesvarat');
    expect(all.map((words) => words.trim())).not.toContain('');
  });

  it('explains only what is there', async () => {
    const svg = await svgFor(matrix());
    expect(textsIn(svg).join(' ')).not.toMatch(/relevant|obesvarat/);
    expect(dashedIn(svg)).toBe(0);
  });

  it('has no sum where there is no number', async () => {
    const none = examplePicture({
      cells: [
        [null, 'na'],
        [2, null],
      ],
    });
    const all = textsIn(await svgFor(none));
    expect(count(all, '–')).toBe(2);
    expect(all).not.toContain('0');
  });

  it.each(['sv', 'en'] as const)(
    'can be read on a phone in %s: no words below 11 pixels where a message is 310 wide',
    async (language) => {
      const drawing = heatmap(matrix(language));
      const narrow = 310 / drawing.width;
      const sizes = wordsIn(await svgOf(drawing)).map(({ size }) => size * narrow);
      expect(sizes.length).toBeGreaterThan(64);
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
    },
  );

  it('has a ground of its own, so that it can be read on light and on dark', async () => {
    const { width, height } = heatmap(matrix());
    expect(await svgFor(matrix())).toMatch(
      new RegExp(`<path d="M0\\.5 0\\.5l${width - 1} 0l0 ${height - 1}l-${width - 1} 0Z" fill="#ffffff"`),
    );
  });

  it('shows what looks like markup as it was written', async () => {
    const svg = await svgFor(examplePicture({ title: '<script>&"\'</script>' }));
    expect(svg).not.toContain('<script>');
    expect(svg).toContain('&lt;script');
  });

  it('is wider where there are many columns', () => {
    const picture = examplePicture({ cells: [Array.from({ length: 20 }, () => 3)] });
    expect(heatmap(picture).width).toBeGreaterThan(360);
  });
});

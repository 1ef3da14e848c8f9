import type { Picture } from '../../src/messages/picture.ts';

export type ExampleCell = number | 'na' | null;

/** A unit's picture: three areas by four statements, with a cell that is not relevant and one that is unanswered. */
export function examplePicture(more: Partial<Picture> = {}): Picture {
  const cells: ExampleCell[][] = more.cells ?? [
    [1, 2, 3, 4],
    [5, 'na', 2, 1],
    [4, 4, null, 3],
  ];
  const [first = []] = cells;
  return {
    kind: 'heatmap',
    language: 'sv',
    title: 'Skol- och fritidsförvaltningen, självskattning',
    columnsAre: 'Påstående',
    rows: {
      names: ['Äldres rättigheter', 'Jämställdhet', 'Jämlik socioekonomi'].slice(0, cells.length),
      sums: cells.map(sum),
    },
    columns: {
      names: first.map((_, index) => String(index + 1)),
      sums: first.map((_, index) => sum(cells.map((row) => row[index] ?? null))),
    },
    total: sum(cells.flat()),
    scale: { min: 1, max: 5, ends: { min: 'inte alls', max: 'fullt ut' } },
    footnote: 'Resultatet visar hur ni tycker att ni arbetar, inte vilka effekter arbetet har.',
    ...more,
    cells,
  };
}

/** One that no painter can paint. */
export const brokenPicture = (): Picture => ({ ...examplePicture(), rows: undefined }) as never;

function sum(cells: readonly ExampleCell[]): number | null {
  const numbers = cells.filter((cell) => typeof cell === 'number');
  return numbers.length === 0 ? null : numbers.reduce((total, cell) => total + cell, 0);
}

import type { Changes, Counts, Heatmap, Means } from '../../src/messages/picture.ts';

type ExampleCell = number | 'na' | null;

/** A unit's picture: three areas by four statements, with a cell that is not relevant and one that is unanswered. */
export function examplePicture(more: Partial<Heatmap> = {}): Heatmap {
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

/** The organisation's picture: three areas by two statements, with withheld figures and a cell without a rating. */
export function exampleMeans(more: Partial<Means> = {}): Means {
  return {
    kind: 'means',
    language: 'sv',
    title: 'Självskattning 2025, hela organisationen',
    columnsAre: 'Påstående',
    rows: { names: ['HBTQ', 'Barns rättigheter', 'Jämlik socioekonomi'], means: [3.4, 'withheld', 1] },
    columns: { names: ['Planering', 'Kompetens och stöd'], means: [2.8, 4.1] },
    cells: [
      [3.2, 4],
      ['withheld', null],
      [1.6, 'withheld'],
    ],
    scale: { min: 1, max: 5, ends: { min: 'inte alls', max: 'fullt ut' } },
    footnote: 'Siffrorna visar hur organisationen tycker att den arbetar, inte vilka effekter arbetet har.',
    ...more,
  };
}

/** Areas that went up, stayed, went down, and one whose change is withheld. */
export function exampleChanges(more: Partial<Changes> = {}): Changes {
  return {
    kind: 'changes',
    language: 'sv',
    title: 'Självskattning 2025, förändring',
    comparedWith: 'Medelvärdets förändring jämfört med Självskattning 2024.',
    rows: [
      { name: 'Jämlik socioekonomi', change: 0.3 },
      { name: 'HBTQ', change: 0 },
      { name: 'Äldres rättigheter', change: -0.5 },
      { name: 'Barns rättigheter', change: null },
    ],
    footnote: 'Siffrorna visar hur organisationen tycker att den arbetar, inte vilka effekter arbetet har.',
    ...more,
  };
}

export function exampleCounts(more: Partial<Counts> = {}): Counts {
  return {
    kind: 'counts',
    language: 'sv',
    title: 'Planens 17 åtgärder efter status',
    rows: [
      { name: 'Klar', count: 4 },
      { name: 'Pågår', count: 10 },
      { name: 'Behöver stöd', count: 3 },
      { name: 'Pausad', count: 0 },
    ],
    total: 17,
    ...more,
  };
}

/** One that no painter can paint. */
export const brokenPicture = (): Heatmap => ({ ...examplePicture(), rows: undefined }) as never;

function sum(cells: readonly ExampleCell[]): number | null {
  const numbers = cells.filter((cell) => typeof cell === 'number');
  return numbers.length === 0 ? null : numbers.reduce((total, cell) => total + cell, 0);
}

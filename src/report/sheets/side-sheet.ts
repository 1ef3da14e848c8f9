import type { Language } from '../../plan/plan.ts';
import { workbookWords } from '../words.ts';
import { type Cell, columnName, meanOf, type Row, type Sheet, sumOf } from './sheet.ts';
import type { Side } from './sides.ts';

type Counting = { units: readonly string[]; coverage: string; minCoverage: number };

/** Units by lines: the sums, how many figures stand behind each, and the means that count, with the mean of all. */
export function sideSheet(side: Side, counting: Counting, language: Language): Sheet {
  const say = workbookWords[language];
  const { lines } = side;
  const { units } = counting;
  const height = units.length + 4;
  const sums = placeAt(1, side, units);
  const counts = placeAt(1 + height, side, units);
  const means = placeAt(1 + 2 * height, side, units);
  const empty: Row = { cells: [] };
  return {
    name: side.name,
    widths: [36, ...lines.map(() => 18), 14],
    frozen: 0,
    frozenColumns: 1,
    rows: [
      ...headings(say.sums, say.unit, side, say.sum),
      ...addedUp(sums, side, { formula: side.sum, resultOf: sumOf, all: say.all }),
      empty,
      ...headings(say.counts, say.unit, side, say.count),
      ...addedUp(counts, side, { formula: side.count, resultOf: ({ length }) => length, all: say.all }),
      empty,
      ...headings(say.means, say.unit, side, say.mean),
      ...meanRows({ sums, counts }, side, counting),
      ...meansOfAll(means, side, counting, language),
    ],
  };
}

/** Where a block of units by lines stands, its heading being two rows; the column after the lines is for all of them. */
type Place = {
  units: readonly string[];
  /** The cell that names the unit. */
  unit: (unit: number) => string;
  cell: (unit: number, line: number) => string;
  line: (line: number) => string;
  row: (unit: number) => string;
  head: (line: number) => string;
};

function placeAt(from: number, { lines }: Side, units: readonly string[]): Place {
  const cell = (unit: number, line: number) => `${columnName(line + 2)}${from + 2 + unit}`;
  return {
    units,
    cell,
    unit: (unit) => `$A${from + 2 + unit}`,
    head: (line) => `${columnName(line + 2)}$${from + 1}`,
    line: (line) => `${cell(0, line)}:${cell(units.length - 1, line)}`,
    row: (unit) => `${cell(unit, 0)}:${cell(unit, lines.length - 1)}`,
  };
}

const headings = (title: string, first: string, { lines }: Side, last: string): Row[] => [
  { style: 'title', cells: [title] },
  { style: 'heading', cells: [first, ...lines.map(({ name }) => name), last] },
];

/** A figure for each unit and line, and what they add up to both ways. */
function addedUp(
  place: Place,
  { lines, ratings }: Side,
  { formula, resultOf, all }: { formula: Side['sum']; resultOf: (figures: number[]) => number; all: string },
): Row[] {
  const inRow = (unit: number) => lines.map(({ id }) => resultOf(ratings(unit, id)));
  const rows = place.units.map((name, unit): Row => {
    const cells = inRow(unit).map((result, line): Cell => {
      return { formula: formula(place.unit(unit), place.head(line), line), result };
    });
    return { cells: [name, ...cells, { formula: `SUM(${place.row(unit)})`, result: sumOf(inRow(unit)) }] };
  });
  const total = [...lines.keys(), lines.length].map((line): Cell => {
    const column = place.units.map((_, unit) => inRow(unit)[line] ?? sumOf(inRow(unit)));
    return { formula: `SUM(${place.line(line)})`, result: sumOf(column) };
  });
  return [...rows, { style: 'total', cells: [all, ...total] }];
}

/** A unit's mean in each line where enough of it has a figure, and over all its figures. */
function meanRows({ sums, counts }: { sums: Place; counts: Place }, side: Side, counting: Counting): Row[] {
  return counting.units.map((name, unit): Row => {
    const cells = side.lines.map(({ id }, line): Cell => {
      const [sum, count] = [sums.cell(unit, line), counts.cell(unit, line)];
      return {
        formula: `IF(AND(${count}>0,${count}/${side.size}>=${counting.coverage}),${sum}/${count},"")`,
        result: scoreOf(side, counting, unit, id),
      };
    });
    const [sum, count] = [sums.cell(unit, side.lines.length), counts.cell(unit, side.lines.length)];
    const whole: Cell = {
      formula: `IF(${count}>0,${sum}/${count},"")`,
      result: meanOf(side.lines.flatMap(({ id }) => side.ratings(unit, id))),
    };
    return { format: 'mean', cells: [name, ...cells, whole] };
  });
}

function scoreOf(side: Side, { minCoverage }: Counting, unit: number, line: string): number | '' {
  const figures = side.ratings(unit, line);
  return figures.length / side.size >= minCoverage ? meanOf(figures) : '';
}

/** Each unit weighs the same in the mean of all. */
function meansOfAll(place: Place, side: Side, counting: Counting, language: Language): Row[] {
  const say = workbookWords[language];
  const scores = side.lines.map(({ id }) =>
    counting.units.map((_, unit) => scoreOf(side, counting, unit, id)).filter((score) => score !== ''),
  );
  const cells = (formula: (range: string) => string, resultOf: (those: number[]) => number | '') =>
    scores.map((those, line): Cell => ({ formula: formula(place.line(line)), result: resultOf(those) }));
  return [
    {
      style: 'total',
      format: 'mean',
      cells: [say.mean, ...cells((range) => `IF(COUNT(${range})=0,"",AVERAGE(${range}))`, meanOf)],
    },
    {
      style: 'total',
      cells: [
        say.unitsCounted,
        ...cells(
          (range) => `COUNT(${range})`,
          ({ length }) => length,
        ),
      ],
    },
  ];
}

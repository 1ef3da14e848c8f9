import type { CustomSeriesRenderItemReturn, EChartsOption } from 'echarts';
import { axis } from './axis.ts';
import { type Body, GAP, LABEL, NOTE, PADDING, STRONG, WIDTH } from './drawing.ts';
import { inLines, type Lettering, widthOf } from './lettering.ts';
import { COLOURS } from './palette.ts';
import { type At, filledBox, type Look, line, type Shape, UNANSWERED } from './shapes.ts';

/** `value`: its number, where it has one. What has none looks different. */
export type GridCell = { value?: number; words: string; look: Look };

/** `names`: as they stand beside the cells; `margin`: the figure for each whole line, or how the box looks that is there instead. */
type GridSide = { names: string[]; margin: (string | Look)[] };

/** Cells in rows and columns. `marginName`: what the figure for a whole line is; `corner`: that of all the cells. */
export type Grid = {
  columnsAre: string;
  marginName: string;
  rows: GridSide;
  columns: GridSide;
  cells: GridCell[][];
  corner?: string;
  /** How the cells are written. */
  lettering: Lettering;
};

const MOST_LABEL = 90;
const LABEL_LINES = 2;
const LEAST_CELL = 22;
/** Between the figures of two cells, at least. */
const APART = 3;
const ROW = 30;
const MARGIN = 46;
/** The line that says what the columns are, and the line with their names. */
const HEAD = 20;
/** Around a cell that is not filled like the others. */
const INSET = 1.5;

/** How the grid is placed across: where its cells begin and end, and how wide the picture must be. */
type Across = { labels: string[][]; left: number; cell: number; right: number; width: number };

export function acrossOf({ rows, columns, cells, marginName, lettering }: Grid): Across {
  const labels = rows.names.map((name) => inLines(name, LABEL, MOST_LABEL, LABEL_LINES));
  const labelWidth = Math.max(
    ...labels.flat().map((one) => widthOf(one, LABEL)),
    widthOf(marginName, STRONG),
  );
  const left = Math.ceil(PADDING + labelWidth + GAP);
  const written = [
    ...cells.flat().map(({ words, value }) => widthOf(words, value === undefined ? LABEL : lettering)),
    ...columns.margin.map((one) => (typeof one === 'string' ? widthOf(one, STRONG) : 0)),
  ];
  const least = Math.max(LEAST_CELL, Math.ceil(Math.max(...written) + APART));
  const cell = Math.max(least, Math.floor((WIDTH - left - MARGIN - PADDING) / columns.names.length));
  const right = left + cell * columns.names.length;
  return { labels, left, cell, right, width: Math.max(WIDTH, right + MARGIN + PADDING) };
}

/** The grid with its names and margins. `y`: its top. */
export function gridOf(grid: Grid, { labels, left, cell, right }: Across, y: number): Required<Body> {
  const { rows, columns, marginName, corner } = grid;
  const top = y + 2 * HEAD;
  const bottom = top + ROW * rows.names.length;
  const [besideAll, belowAll] = [right + MARGIN / 2, bottom + ROW / 2];
  const written = ({ margin }: GridSide) => margin.map((one) => (typeof one === 'string' ? one : ''));
  const option: EChartsOption = {
    grid: { left, top, width: right - left, height: bottom - top, outerBoundsMode: 'none' },
    xAxis: [
      axis('top', columns.names, STRONG, { verticalAlign: 'middle', margin: HEAD / 2 }),
      axis('bottom', written(columns), STRONG, { verticalAlign: 'middle', margin: ROW / 2 }),
    ],
    yAxis: [
      axis('left', labels.map(ofLines), LABEL, { align: 'left', margin: left - PADDING }),
      axis('right', written(rows), STRONG, { align: 'center', margin: MARGIN / 2 }),
    ],
    ...cellsOf(grid),
  };
  return {
    option,
    shapes: [
      line(grid.columnsAre, NOTE, { x: (left + right) / 2, y: y + HEAD / 2, align: 'center' }),
      line(marginName, STRONG, { x: besideAll, y: top - HEAD / 2, align: 'center' }),
      line(marginName, STRONG, { x: PADDING, y: belowAll }),
      ...(corner === undefined ? [] : [line(corner, STRONG, { x: besideAll, y: belowAll, align: 'center' })]),
      ...rows.margin.flatMap((one, index) =>
        emptyBox(one, { x: besideAll, y: top + (index + 0.5) * ROW }, Math.min(cell, MARGIN - 2 * GAP)),
      ),
      ...columns.margin.flatMap((one, index) =>
        emptyBox(one, { x: left + (index + 0.5) * cell, y: belowAll }, cell),
      ),
    ],
    bottom: bottom + ROW,
  };
}

const emptyBox = (one: string | Look, middle: At, width: number): Shape[] =>
  typeof one === 'string' ? [] : filledBox(one, '', LABEL, around(middle, width, ROW));

/** What a cell covers that is not filled like the others. */
const around = ({ x, y }: At, width: number, height: number) => ({
  x: x - width / 2 + INSET,
  y: y - height / 2 + INSET,
  width: width - 2 * INSET,
  height: height - 2 * INSET,
});

/** Cells with a number as a heatmap, the others, which have no place on its scale, as boxes of their own. */
function cellsOf({ cells, lettering }: Grid): EChartsOption {
  const all = cells.flatMap((row, y) => row.map((cell, x) => ({ ...cell, x, y })));
  const valued = all.flatMap(({ value, ...cell }) => (value === undefined ? [] : [{ ...cell, value }]));
  const others = all.filter(({ value }) => value === undefined);
  const fills = new Map(valued.map(({ value, look }) => [value, look.fill]));
  return {
    visualMap: {
      type: 'piecewise',
      show: false,
      seriesIndex: 0,
      dimension: 2,
      pieces: [...fills].map(([value, color]) => ({ value, color })),
    },
    series: [
      {
        type: 'heatmap',
        data: valued.map(({ x, y, value, look }) => ({ value: [x, y, value], label: { color: look.ink } })),
        label: {
          show: true,
          fontSize: lettering.size,
          formatter: ({ dataIndex }) => valued[dataIndex]?.words ?? '',
        },
        itemStyle: { borderColor: COLOURS.ground, borderWidth: 2 },
      },
      {
        type: 'custom',
        data: others.map(({ x, y }) => [x, y]),
        renderItem: ({ dataIndex }, api) => {
          const [x = 0, y = 0] = api.coord([api.value(0), api.value(1)]);
          const [width = 0, height = 0] = [api.size?.([1, 1]) ?? []].flat();
          const { look = UNANSWERED, words = '' } = others[dataIndex] ?? {};
          const children = filledBox(look, words, LABEL, around({ x, y }, width, height));
          return { type: 'group', children } as CustomSeriesRenderItemReturn;
        },
      },
    ],
  };
}

const ofLines = (lines: string[]): string => lines.join('\n');

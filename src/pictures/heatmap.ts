import type { CustomSeriesRenderItemReturn, EChartsOption } from 'echarts';
import type { Picture } from '../messages/picture.ts';
import { heatmapKey, WORDS } from './heatmap-key.ts';
import { FONT_FAMILY, inLines, type Lettering, widthOf } from './lettering.ts';
import { COLOURS, type Shade, shadesFor } from './palette.ts';
import { box, line, NOT_RELEVANT, paragraph, UNANSWERED } from './shapes.ts';

export type Heatmap = Extract<Picture, { kind: 'heatmap' }>;
/** What the chart library is to draw, and how large; in CSS pixels of a phone. */
export type Drawing = { width: number; height: number; option: EChartsOption };

/** What a message is wide on a phone, or a little more: what is read there is about as large as here. */
const WIDTH = 336;
const PADDING = 10;
const GAP = 7;
const TITLE: Lettering = { size: 16, bold: true };
const LABEL: Lettering = { size: 12 };
const RATING: Lettering = { size: 14 };
const SUM: Lettering = { size: 12, bold: true };
const NOTE: Lettering = { size: 12 };
const MOST_LABEL = 90;
const LABEL_LINES = 2;
const LEAST_CELL = 22;
const ROW = 30;
const SUM_COLUMN = 46;
/** The line that says what the columns are, and the line with their names. */
const HEAD = 20;

/** The ratings as a grid of numbered cells with their sums, and below it what the colours mean. */
export function heatmap(picture: Heatmap): Drawing {
  const { rows, columns, scale } = picture;
  const say = WORDS[picture.language];
  const labels = rows.names.map((name) => inLines(name, LABEL, MOST_LABEL, LABEL_LINES));
  const labelWidth = Math.max(...labels.flat().map((one) => widthOf(one, LABEL)), widthOf(say.sum, SUM));
  const left = Math.ceil(PADDING + labelWidth + GAP);
  const cell = Math.max(LEAST_CELL, Math.floor((WIDTH - left - SUM_COLUMN - PADDING) / columns.names.length));
  const right = left + cell * columns.names.length;
  const width = Math.max(WIDTH, right + SUM_COLUMN + PADDING);
  const inner = { x: PADDING, width: width - 2 * PADDING };

  const title = paragraph(picture.title, TITLE, { ...inner, y: PADDING });
  const head = title.bottom + GAP;
  const top = head + 2 * HEAD;
  const bottom = top + ROW * rows.names.length;
  const shades = shadesFor(scale.max - scale.min + 1);
  const key = heatmapKey(picture, shades, { ...inner, y: bottom + ROW + GAP });
  const footnote = paragraph(picture.footnote, NOTE, {
    ...inner,
    y: key.bottom + GAP,
    colour: COLOURS.softInk,
  });
  const height = footnote.bottom + PADDING;

  const grid = { left, top, width: right - left, height: bottom - top };
  const sums = right + SUM_COLUMN / 2;
  const sumRow = bottom + ROW / 2;
  const frame = { x: 0.5, y: 0.5, width: width - 1, height: height - 1 };
  return {
    width,
    height,
    option: {
      animation: false,
      textStyle: { fontFamily: FONT_FAMILY },
      grid: { ...grid, outerBoundsMode: 'none' },
      xAxis: [
        axis('top', columns.names, SUM, { verticalAlign: 'middle', margin: HEAD / 2 }),
        axis('bottom', columns.sums.map(sumInWords), SUM, { verticalAlign: 'middle', margin: ROW / 2 }),
      ],
      yAxis: [
        axis('left', labels.map(ofLines), LABEL, { align: 'left', margin: left - PADDING }),
        axis('right', rows.sums.map(sumInWords), SUM, { align: 'center', margin: SUM_COLUMN / 2 }),
      ],
      ...cellsOf(picture, shades),
      graphic: [
        { ...box({ fill: COLOURS.ground, outline: COLOURS.edge }, frame), z: -1 },
        ...title.shapes,
        line(picture.columnsAre, NOTE, { x: (left + right) / 2, y: head + HEAD / 2, align: 'center' }),
        line(say.sum, SUM, { x: sums, y: top - HEAD / 2, align: 'center' }),
        line(say.sum, SUM, { x: PADDING, y: sumRow }),
        line(sumInWords(picture.total), SUM, { x: sums, y: sumRow, align: 'center' }),
        ...key.shapes,
        ...footnote.shapes,
      ],
    },
  };
}

function axis<Position extends 'top' | 'bottom' | 'left' | 'right'>(
  position: Position,
  names: string[],
  { size, bold }: Lettering,
  label: { align?: 'left' | 'center'; verticalAlign?: 'middle'; margin: number },
) {
  return {
    type: 'category' as const,
    position,
    data: names,
    inverse: position === 'left' || position === 'right',
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { show: false },
    axisLabel: {
      interval: 0,
      color: COLOURS.ink,
      fontSize: size,
      fontWeight: bold ? ('bold' as const) : ('normal' as const),
      ...label,
    },
  };
}

/** Rated cells as a heatmap, the others, which have no place on the scale, as boxes of their own. */
function cellsOf({ cells, scale, language }: Heatmap, shades: Shade[]): Partial<EChartsOption> {
  const all = cells.flatMap((row, y) => row.map((value, x) => ({ x, y, value })));
  const rated = all.flatMap(({ x, y, value }) =>
    typeof value === 'number'
      ? [{ value: [x, y, value], label: { color: shades[value - scale.min]?.ink ?? COLOURS.ink } }]
      : [],
  );
  const others = all.filter(({ value }) => typeof value !== 'number');
  return {
    visualMap: {
      type: 'piecewise',
      show: false,
      seriesIndex: 0,
      dimension: 2,
      pieces: shades.map(({ fill }, step) => ({ value: scale.min + step, color: fill })),
    },
    series: [
      {
        type: 'heatmap',
        data: rated,
        label: {
          show: true,
          fontSize: RATING.size,
          formatter: ({ value }) => String((value as number[])[2]),
        },
        itemStyle: { borderColor: COLOURS.ground, borderWidth: 2 },
      },
      {
        type: 'custom',
        data: others.map(({ x, y }) => [x, y]),
        renderItem: ({ dataIndex }, api) => {
          const [x = 0, y = 0] = api.coord([api.value(0), api.value(1)]);
          const [width = 0, height = 0] = [api.size?.([1, 1]) ?? []].flat();
          const notRelevant = others[dataIndex]?.value === 'na';
          const inset = 1.5;
          const shape = {
            x: x - width / 2 + inset,
            y: y - height / 2 + inset,
            width: width - 2 * inset,
            height: height - 2 * inset,
          };
          const short = line(WORDS[language].notRelevantShort, LABEL, { x, y, align: 'center' });
          const children = notRelevant ? [box(NOT_RELEVANT, shape), short] : [box(UNANSWERED, shape)];
          return { type: 'group', children } as CustomSeriesRenderItemReturn;
        },
      },
    ],
  };
}

const ofLines = (lines: string[]): string => lines.join('\n');
/** No number is no sum: a zero would look like an answer. */
const sumInWords = (sum: number | null): string => (sum === null ? '–' : String(sum));

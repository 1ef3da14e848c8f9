import type { EChartsOption } from 'echarts';
import { axis } from './axis.ts';
import { GAP, LABEL, PADDING, type Place, STRONG } from './drawing.ts';
import { inLines, widthOf } from './lettering.ts';
import { COLOURS } from './palette.ts';

/** `value`: null has no bar. `words`: what is printed at its end, '' where it has none. */
type Bar = { name: string; value: number | null; words: string };

type Bars = {
  rows: readonly Bar[];
  /** What the ends of the field stand for. */
  from: number;
  to: number;
  /** Whether the whole field is seen behind each bar. */
  track?: true;
};

/** Where the bars are: the field that they lie in, and its zero line. */
type Field = {
  option: EChartsOption;
  left: number;
  right: number;
  zero: number;
  bottom: number;
  row: number;
};

const MOST_LABEL = 145;
const LABEL_LINES = 2;
const ROW = 34;
const BAR = 18;

/** Lying bars, a name to the left of each and its figure at its end. A value below zero goes to the left. */
export function barsOf({ rows, from, to, track }: Bars, { x, y, width }: Place): Field {
  const labels = rows.map(({ name }) => inLines(name, LABEL, MOST_LABEL, LABEL_LINES));
  const widest = Math.max(...labels.flat().map((one) => widthOf(one, LABEL)));
  const figure = Math.ceil(Math.max(...rows.map(({ words }) => widthOf(words, STRONG)))) + GAP;
  const left = Math.ceil(x + widest + GAP + (from < 0 ? figure : 0));
  const right = x + width - figure;
  const bottom = y + rows.length * ROW;
  const names = labels.map((lines) => lines.join('\n'));
  return {
    left,
    right,
    zero: left + ((right - left) * -from) / (to - from),
    bottom,
    row: ROW,
    option: {
      grid: { left, top: y, width: right - left, height: bottom - y, outerBoundsMode: 'none' },
      xAxis: { type: 'value', show: false, min: from, max: to },
      yAxis: axis('left', names, LABEL, { align: 'left', margin: left - PADDING }),
      series: {
        type: 'bar',
        barWidth: BAR,
        silent: true,
        ...(track ? { showBackground: true, backgroundStyle: { color: COLOURS.track } } : {}),
        data: rows.map(({ value, words }) => ({
          value: value ?? '-',
          itemStyle: { color: (value ?? 0) < 0 ? COLOURS.otherBar : COLOURS.bar },
          label: {
            show: value !== null,
            position: (value ?? 0) < 0 ? ('left' as const) : ('right' as const),
            formatter: () => words,
          },
        })),
        label: { distance: GAP - 2, color: COLOURS.ink, fontSize: STRONG.size, fontWeight: 'bold' },
      },
    },
  };
}

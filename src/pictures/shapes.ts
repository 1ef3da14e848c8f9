import type { EChartsOption } from 'echarts';
import { FONT_FAMILY, inLines, type Lettering, lineHeight } from './lettering.ts';
import { COLOURS, type Shade } from './palette.ts';

/** Something that stands beside a chart's own parts. */
export type Shape = Extract<NonNullable<EChartsOption['graphic']>, readonly unknown[]>[number];
export type At = { x: number; y: number };

/** One line of words. `y`: its middle. */
export function line(
  words: string,
  { size, bold = false }: Lettering,
  at: At & { align?: 'left' | 'center'; colour?: string },
): Shape {
  const { x, y, align = 'left', colour = COLOURS.ink } = at;
  return {
    type: 'text',
    silent: true,
    x,
    y,
    style: {
      text: words,
      fill: colour,
      fontFamily: FONT_FAMILY,
      fontSize: size,
      fontWeight: bold ? 'bold' : 'normal',
      align,
      verticalAlign: 'middle',
    },
  };
}

/** Words in as many lines as they need. `y`: their top; `bottom`: where the next thing may stand. */
export function paragraph(
  words: string,
  lettering: Lettering,
  { x, y, width, colour }: At & { width: number; colour?: string },
): { shapes: Shape[]; bottom: number } {
  const lines = inLines(words, lettering, width);
  const high = lineHeight(lettering);
  const shapes = lines.map((one, index) =>
    line(one, lettering, { x, y: y + (index + 0.5) * high, ...(colour === undefined ? {} : { colour }) }),
  );
  return { shapes, bottom: y + lines.length * high };
}

/** How a cell looks: its colours, and its outline where it is not filled like the others. */
export type Look = Shade & { outline?: string; dashed?: true };

export const UNANSWERED: Look = {
  fill: COLOURS.ground,
  ink: COLOURS.ink,
  outline: COLOURS.outline,
  dashed: true,
};
export const NOT_RELEVANT: Look = { fill: COLOURS.notRelevant, ink: COLOURS.ink, outline: COLOURS.outline };

export function box(
  { fill, outline, dashed }: Omit<Look, 'ink'>,
  shape: At & { width: number; height: number },
): Shape & { type: 'rect' } {
  const stroke = outline === undefined ? {} : { stroke: outline, lineWidth: 1 };
  return {
    type: 'rect',
    silent: true,
    shape,
    style: { fill, ...stroke, ...(dashed ? { lineDash: [3, 3] } : {}) },
  };
}

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
export type Look = Shade & { outline?: string; dashed?: true; hatched?: true };

export const UNANSWERED: Look = {
  fill: COLOURS.ground,
  ink: COLOURS.ink,
  outline: COLOURS.outline,
  dashed: true,
};
export const NOT_RELEVANT: Look = { fill: COLOURS.notRelevant, ink: COLOURS.ink, outline: COLOURS.outline };
export const WITHHELD: Look = {
  fill: COLOURS.ground,
  ink: COLOURS.ink,
  outline: COLOURS.outline,
  hatched: true,
};

type Rectangle = At & { width: number; height: number };

export function box(
  { fill, outline, dashed }: Omit<Look, 'ink'>,
  shape: Rectangle,
): Shape & { type: 'rect' } {
  const stroke = outline === undefined ? {} : { stroke: outline, lineWidth: 1 };
  return {
    type: 'rect',
    silent: true,
    shape,
    style: { fill, ...stroke, ...(dashed ? { lineDash: [3, 3] } : {}) },
  };
}

/** A box with its hatching, and with what stands in it. */
export function filledBox(look: Look, words: string, lettering: Lettering, shape: Rectangle): Shape[] {
  const { x, y, width, height } = shape;
  const middle = { x: x + width / 2, y: y + height / 2, align: 'center' as const, colour: look.ink };
  return [
    box(look, shape),
    ...(look.hatched ? hatching(shape, look.outline ?? look.ink) : []),
    ...(words === '' ? [] : [line(words, lettering, middle)]),
  ];
}

const HATCH = 5;

/** Slanting lines from edge to edge, that no colour is needed to see. */
function hatching({ x, y, width, height }: Rectangle, stroke: string): Shape[] {
  const count = Math.ceil((width + height) / HATCH) - 1;
  return Array.from({ length: count }, (_, index) => {
    const at = (index + 1) * HATCH;
    const shape = {
      x1: x + Math.max(0, at - height),
      y1: y + Math.min(at, height),
      x2: x + Math.min(at, width),
      y2: y + Math.max(0, at - width),
    };
    return { type: 'line', silent: true, shape, style: { stroke, lineWidth: 1 } };
  });
}

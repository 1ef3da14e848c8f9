import type { EChartsOption } from 'echarts';
import { FONT_FAMILY, type Lettering } from './lettering.ts';
import { COLOURS } from './palette.ts';
import { type At, box, paragraph, type Shape } from './shapes.ts';

/** What the chart library is to draw, and how large; in CSS pixels of a phone. */
export type Drawing = { width: number; height: number; option: EChartsOption };

/** What a message is wide on a phone, or a little more: what is read there is about as large as here. */
export const WIDTH = 336;
export const PADDING = 10;
/** Between a thing and the next. */
export const GAP = 7;

const TITLE: Lettering = { size: 16, bold: true };
export const LABEL: Lettering = { size: 12 };
export const STRONG: Lettering = { size: 12, bold: true };
export const NOTE: Lettering = { size: 12 };

/** Where something stands that may be so wide. `y`: its top. */
export type Place = At & { width: number };
/** What stands between a title and a footnote. `bottom`: where the next thing may stand. */
export type Body = { option?: EChartsOption; shapes: Shape[]; bottom: number };

/** A picture with its title above, its footnote below, and a ground of its own that is seen on light and on dark. */
export function framed(
  { title, footnote, width = WIDTH }: { title: string; footnote?: string; width?: number },
  body: (place: Place) => Body,
): Drawing {
  const inner = { x: PADDING, width: width - 2 * PADDING };
  const head = paragraph(title, TITLE, { ...inner, y: PADDING });
  const { option, shapes, bottom } = body({ ...inner, y: head.bottom + GAP });
  const foot =
    footnote === undefined
      ? { shapes: [], bottom }
      : paragraph(footnote, NOTE, { ...inner, y: bottom + GAP, colour: COLOURS.softInk });
  const height = foot.bottom + PADDING;
  const frame = { x: 0.5, y: 0.5, width: width - 1, height: height - 1 };
  const ground = { ...box({ fill: COLOURS.ground, outline: COLOURS.edge }, frame), z: -1 };
  return {
    width,
    height,
    option: {
      animation: false,
      textStyle: { fontFamily: FONT_FAMILY },
      ...option,
      graphic: [ground, ...head.shapes, ...shapes, ...foot.shapes],
    },
  };
}

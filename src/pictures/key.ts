import type { Picture } from '../messages/picture.ts';
import { pictures as en } from '../messages/wording/en/pictures.ts';
import { pictures as sv } from '../messages/wording/sv/pictures.ts';
import { type Body, GAP, NOTE, type Place, STRONG } from './drawing.ts';
import { lineHeight, widthOf } from './lettering.ts';
import type { Shade } from './palette.ts';
import { type At, filledBox, type Look, line, paragraph, type Shape } from './shapes.ts';

export const KEY_WORDS = { sv, en };

type Scale = Extract<Picture, { kind: 'heatmap' }>['scale'];

const SWATCH = 20;
const LINE = 24;
/** From a swatch to its words; twice that to the next swatch. */
const BESIDE = GAP + 1;
const INDENT = SWATCH + BESIDE;

/** What the steps of the scale look like, and what its ends mean. */
export function scaleKey(
  scale: Scale,
  shades: readonly Shade[],
  language: Picture['language'],
  { x, y, width }: Place,
): Body {
  const steps = shades.flatMap((shade, step) =>
    swatch(shade, String(scale.min + step), { x: x + step * SWATCH, y }),
  );
  const after = x + shades.length * SWATCH + BESIDE;
  const { ends } = scale;
  const meaning =
    ends === undefined
      ? { shapes: [], bottom: y }
      : paragraph(KEY_WORDS[language].scaleEnds({ ...scale, minWords: ends.min, maxWords: ends.max }), NOTE, {
          x: after,
          y: y + 3,
          width: x + width - after,
        });
  return {
    shapes: [...steps, ...meaning.shapes],
    bottom: Math.max(y + LINE, meaning.bottom + BESIDE / 2),
  };
}

type Entry = { look: Look; inside: string; words: string };

/** What the cells that have no number mean: beside each other where there is room, else below. */
export function explained(entries: readonly Entry[], { x, y, width }: Place): Body {
  const widths = entries.map(({ words }) => INDENT + widthOf(words, NOTE));
  const isRow = widths.reduce((sum, one) => sum + one + 2 * BESIDE, 0) <= width + 2 * BESIDE;
  const shapes: Shape[] = [];
  let [at, next, bottom] = [x, y, y];
  for (const [index, { look, inside, words }] of entries.entries()) {
    const above = SWATCH / 2 - lineHeight(NOTE) / 2;
    const said = paragraph(words, NOTE, { x: at + INDENT, y: next + above, width: x + width - at - INDENT });
    shapes.push(...swatch(look, inside, { x: at, y: next }), ...said.shapes);
    bottom = Math.max(next + LINE, said.bottom + BESIDE / 2);
    if (isRow) at += (widths[index] ?? 0) + 2 * BESIDE;
    else next = bottom;
  }
  return { shapes, bottom };
}

/** What each number stands for, in two columns that are read downwards. */
export function numbered(names: readonly string[], { x, y, width }: Place): Body {
  const half = Math.ceil(names.length / 2);
  const column = (width - 2 * BESIDE) / 2;
  const shapes: Shape[] = [];
  const bottoms = [y, y];
  for (const [index, name] of names.entries()) {
    const side = index < half ? 0 : 1;
    const from = { x: x + side * (column + 2 * BESIDE), y: bottoms[side] ?? y };
    const said = paragraph(name, NOTE, { x: from.x + SWATCH, y: from.y, width: column - SWATCH });
    const middle = from.y + lineHeight(NOTE) / 2;
    shapes.push(line(String(index + 1), STRONG, { x: from.x, y: middle }), ...said.shapes);
    bottoms[side] = said.bottom + 2;
  }
  return { shapes, bottom: Math.max(...bottoms) };
}

function swatch(look: Look, inside: string, { x, y }: At): Shape[] {
  const side = SWATCH - 2;
  return filledBox(look, inside, NOTE, { x: x + 0.5, y: y + 0.5, width: side, height: side });
}

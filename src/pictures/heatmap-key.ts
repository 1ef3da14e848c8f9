import type { Picture } from '../messages/picture.ts';
import { pictures as en } from '../messages/wording/en/pictures.ts';
import { pictures as sv } from '../messages/wording/sv/pictures.ts';
import { type Lettering, widthOf } from './lettering.ts';
import type { Shade } from './palette.ts';
import { type At, box, type Look, line, NOT_RELEVANT, paragraph, type Shape, UNANSWERED } from './shapes.ts';

export const WORDS = { sv, en };

const NOTE: Lettering = { size: 12 };
const SWATCH = 20;
const LINE = 24;
const GAP = 8;

/** What the numbers and the other cells mean, of what is in the picture. `y`: its top. */
export function heatmapKey(
  { scale, cells, language }: Picture,
  shades: readonly Shade[],
  { x, y, width }: At & { width: number },
): { shapes: Shape[]; bottom: number } {
  const say = WORDS[language];
  const steps = shades.flatMap((shade, step) =>
    swatch(shade, String(scale.min + step), { x: x + step * SWATCH, y }),
  );
  const after = x + shades.length * SWATCH + GAP;
  const { ends } = scale;
  const meaning =
    ends === undefined
      ? { shapes: [], bottom: y }
      : paragraph(say.scaleEnds({ ...scale, minWords: ends.min, maxWords: ends.max }), NOTE, {
          x: after,
          y: y + 3,
          width: x + width - after,
        });
  const below = Math.max(y + LINE, meaning.bottom + GAP / 2);

  const there = new Set(cells.flat());
  const others: [Look, inside: string, words: string][] = [
    ...(there.has('na')
      ? [[NOT_RELEVANT, say.notRelevantShort, say.notRelevant] satisfies [Look, string, string]]
      : []),
    ...(there.has(null) ? [[UNANSWERED, '', say.unanswered] satisfies [Look, string, string]] : []),
  ];
  let at = x;
  const explained = others.flatMap(([look, inside, words]) => {
    const from = at;
    at += SWATCH + GAP + widthOf(words, NOTE) + 2 * GAP;
    return [
      ...swatch(look, inside, { x: from, y: below }),
      line(words, NOTE, { x: from + SWATCH + GAP, y: below + SWATCH / 2 }),
    ];
  });
  return {
    shapes: [...steps, ...meaning.shapes, ...explained],
    bottom: others.length === 0 ? below : below + LINE,
  };
}

function swatch(look: Look, inside: string, { x, y }: At): Shape[] {
  const side = SWATCH - 2;
  return [
    box(look, { x: x + 0.5, y: y + 0.5, width: side, height: side }),
    ...(inside === ''
      ? []
      : [
          line(inside, NOTE, {
            x: x + side / 2 + 0.5,
            y: y + side / 2 + 0.5,
            align: 'center',
            colour: look.ink,
          }),
        ]),
  ];
}

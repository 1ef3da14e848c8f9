import { formatChange } from '../messages/format.ts';
import type { Changes } from '../messages/picture.ts';
import { barsOf } from './bars.ts';
import { type Drawing, framed, GAP, NOTE } from './drawing.ts';
import { KEY_WORDS } from './key.ts';
import { COLOURS } from './palette.ts';
import { line, paragraph, type Shape } from './shapes.ts';

/** The line that says what the sides mean. */
const HEAD = 20;

/** Changes as bars to either side of a zero line: higher to the right, lower to the left. */
export function changes({ rows, comparedWith, language, ...picture }: Changes): Drawing {
  const say = KEY_WORDS[language];
  const bars = rows.map(({ name, change }) => ({
    name,
    value: change,
    words: change === null ? '' : formatChange(change, language),
  }));
  // A whole step of the scale each way, so that a small change looks small.
  const reach = Math.max(1, ...rows.map(({ change }) => Math.abs(change ?? 0)));
  return framed(picture, (place) => {
    const compared = paragraph(comparedWith, NOTE, place);
    const head = compared.bottom + GAP;
    const top = head + HEAD;
    const field = barsOf({ rows: bars, from: -reach, to: reach }, { ...place, y: top });
    const { left, right, zero, bottom, row } = field;
    const withheld = rows.flatMap(({ change }, index) =>
      change === null ? [top + (index + 0.5) * row] : [],
    );
    const why =
      withheld.length === 0
        ? { shapes: [], bottom }
        : paragraph(say.changeWithheld, NOTE, { ...place, y: bottom + GAP });
    return {
      option: field.option,
      shapes: [
        ...compared.shapes,
        line(say.lower, NOTE, { x: (left + zero) / 2, y: head + HEAD / 2, align: 'center' }),
        line(say.higher, NOTE, { x: (zero + right) / 2, y: head + HEAD / 2, align: 'center' }),
        upright(zero, top, bottom),
        ...withheld.map((y) => line(say.notShownHere, NOTE, { x: zero + GAP, y })),
        ...why.shapes,
      ],
      bottom: why.bottom,
    };
  });
}

const upright = (x: number, from: number, to: number): Shape => ({
  type: 'line',
  silent: true,
  shape: { x1: x, y1: from, x2: x, y2: to },
  style: { stroke: COLOURS.outline, lineWidth: 1 },
});

import type { Counts } from '../messages/picture.ts';
import { barsOf } from './bars.ts';
import { type Drawing, framed } from './drawing.ts';

/** Counts as bars, each against all that there are. */
export function counts({ rows, total, ...picture }: Counts): Drawing {
  return framed(picture, (place) => {
    const bars = rows.map(({ name, count }) => ({ name, value: count, words: String(count) }));
    const { option, bottom } = barsOf({ rows: bars, from: 0, to: Math.max(1, total), track: true }, place);
    return { option, shapes: [], bottom };
  });
}

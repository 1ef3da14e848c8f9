import type { Heatmap } from '../messages/picture.ts';
import { type Drawing, framed, GAP } from './drawing.ts';
import { acrossOf, type Grid, type GridCell, gridOf } from './grid.ts';
import { explained, KEY_WORDS, scaleKey } from './key.ts';
import { type Shade, shadesFor } from './palette.ts';
import { NOT_RELEVANT, UNANSWERED } from './shapes.ts';

/** A unit's ratings as a grid of numbered cells with their sums, and below it what the colours mean. */
export function heatmap(picture: Heatmap): Drawing {
  const { rows, columns, scale, language } = picture;
  const say = KEY_WORDS[language];
  const shades = shadesFor(scale.max - scale.min + 1);
  const grid: Grid = {
    columnsAre: picture.columnsAre,
    marginName: say.sum,
    rows: { names: rows.names, margin: rows.sums.map(sumInWords) },
    columns: { names: columns.names, margin: columns.sums.map(sumInWords) },
    corner: sumInWords(picture.total),
    cells: picture.cells.map((row) => row.map((cell) => cellOf(cell, shades, picture))),
    lettering: { size: 14 },
  };
  const there = new Set(picture.cells.flat());
  const across = acrossOf(grid);
  return framed({ ...picture, width: across.width }, (place) => {
    const drawn = gridOf(grid, across, place.y);
    const scaled = scaleKey(scale, shades, language, { ...place, y: drawn.bottom + GAP });
    const others = explained(
      [
        ...(there.has('na')
          ? [{ look: NOT_RELEVANT, inside: say.notRelevantShort, words: say.notRelevant }]
          : []),
        ...(there.has(null) ? [{ look: UNANSWERED, inside: '', words: say.unanswered }] : []),
      ],
      { ...place, y: scaled.bottom },
    );
    return {
      option: drawn.option,
      shapes: [...drawn.shapes, ...scaled.shapes, ...others.shapes],
      bottom: others.bottom,
    };
  });
}

function cellOf(
  cell: Heatmap['cells'][number][number],
  shades: readonly Shade[],
  { scale, language }: Heatmap,
): GridCell {
  if (cell === 'na') return { words: KEY_WORDS[language].notRelevantShort, look: NOT_RELEVANT };
  if (cell === null) return { words: '', look: UNANSWERED };
  return { value: cell, words: String(cell), look: shades[cell - scale.min] ?? UNANSWERED };
}

/** No number is no sum: a zero would look like an answer. */
const sumInWords = (sum: number | null): string => (sum === null ? '–' : String(sum));

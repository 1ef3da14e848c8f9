import { formatTenths } from '../messages/format.ts';
import type { Mean, Means } from '../messages/picture.ts';
import { type Drawing, framed, GAP } from './drawing.ts';
import { acrossOf, type Grid, type GridCell, gridOf } from './grid.ts';
import { explained, KEY_WORDS, numbered, scaleKey } from './key.ts';
import { shadeAt, shadesFor } from './palette.ts';
import { type Look, UNANSWERED, WITHHELD } from './shapes.ts';

/** Means as a grid of shaded cells with those of whole rows and columns beside them, and below it what is meant. */
export function means(picture: Means): Drawing {
  const { rows, columns, scale, language } = picture;
  const say = KEY_WORDS[language];
  const marginOf = (mean: Mean): string | Look =>
    typeof mean === 'number' ? formatTenths(mean, language) : lookOf(mean);
  const grid: Grid = {
    columnsAre: picture.columnsAre,
    marginName: say.mean,
    rows: { names: rows.names, margin: rows.means.map(marginOf) },
    columns: {
      names: columns.names.map((_, index) => String(index + 1)),
      margin: columns.means.map(marginOf),
    },
    cells: picture.cells.map((row) => row.map((mean) => cellOf(mean, picture))),
    lettering: { size: 12 },
  };
  const there = new Set([...picture.cells.flat(), ...rows.means, ...columns.means]);
  const across = acrossOf(grid);
  return framed({ ...picture, width: across.width }, (place) => {
    const drawn = gridOf(grid, across, place.y);
    const names = numbered(columns.names, { ...place, y: drawn.bottom + GAP });
    const shades = shadesFor(scale.max - scale.min + 1);
    const scaled = scaleKey(scale, shades, language, { ...place, y: names.bottom + GAP });
    const others = explained(
      [
        ...(there.has('withheld') ? [{ look: WITHHELD, inside: '', words: say.withheld }] : []),
        ...(there.has(null) ? [{ look: UNANSWERED, inside: '', words: say.unrated }] : []),
      ],
      { ...place, y: scaled.bottom },
    );
    return {
      option: drawn.option,
      shapes: [...drawn.shapes, ...names.shapes, ...scaled.shapes, ...others.shapes],
      bottom: others.bottom,
    };
  });
}

function cellOf(mean: Mean, { scale: { min, max }, language }: Means): GridCell {
  if (typeof mean !== 'number') return { words: '', look: lookOf(mean) };
  const share = max === min ? 0 : (mean - min) / (max - min);
  return { value: mean, words: formatTenths(mean, language), look: shadeAt(share) };
}

const lookOf = (mean: 'withheld' | null): Look => (mean === null ? UNANSWERED : WITHHELD);

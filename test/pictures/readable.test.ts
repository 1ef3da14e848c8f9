import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Picture } from '../../src/messages/picture.ts';
import { svgOf } from '../../src/pictures/draw.ts';
import { drawingOf } from '../../src/pictures/drawing-of.ts';
import { exampleChanges, exampleCounts, exampleMeans, examplePicture } from '../support/example-picture.ts';
import { type Words, wordsIn } from '../support/read-svg.ts';

const word = fc.constantFrom(
  ...['HBTQ', 'rättigheter', 'Jämställdhet', 'och', 'Funktionsrättsperspektivet', 'barn', 'Å', 'stöd'],
);
const name = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const language = fc.constantFrom('sv' as const, 'en' as const);
const tenths = (min: number, max: number) =>
  fc.integer({ min: min * 10, max: max * 10 }).map((one) => one / 10);
const listOf = <One>(of: fc.Arbitrary<One>, length: number) =>
  fc.array(of, { minLength: length, maxLength: length });
const sides = fc.record({ rows: fc.integer({ min: 1, max: 12 }), columns: fc.integer({ min: 1, max: 8 }) });

const anyMeans: fc.Arbitrary<Picture> = sides.chain(({ rows, columns }) => {
  const mean = fc.oneof(tenths(1, 5), fc.constantFrom('withheld' as const, null));
  const side = (length: number) => fc.record({ names: listOf(name, length), means: listOf(mean, length) });
  return fc
    .record({
      language,
      title: name,
      rows: side(rows),
      columns: side(columns),
      cells: listOf(listOf(mean, columns), rows),
    })
    .map(exampleMeans);
});

const anyHeatmap: fc.Arbitrary<Picture> = sides.chain(({ rows, columns }) => {
  const cell = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constantFrom('na' as const, null));
  return fc
    .record({ language, title: name, names: listOf(name, rows), cells: listOf(listOf(cell, columns), rows) })
    .map(({ names, ...more }) => {
      const picture = examplePicture(more);
      return { ...picture, rows: { ...picture.rows, names } };
    });
});

const anyChanges: fc.Arbitrary<Picture> = fc
  .record({
    language,
    title: name,
    comparedWith: name,
    rows: fc.array(fc.record({ name, change: fc.oneof(tenths(-4, 4), fc.constant(null)) }), {
      minLength: 1,
      maxLength: 12,
    }),
  })
  .map(exampleChanges);

const anyCounts: fc.Arbitrary<Picture> = fc
  .record({
    language,
    title: name,
    rows: fc.array(fc.record({ name, count: fc.integer({ min: 0, max: 120 }) }), {
      minLength: 1,
      maxLength: 8,
    }),
  })
  .map(({ rows, ...more }) =>
    exampleCounts({ ...more, rows, total: rows.reduce((sum, { count }) => sum + count, 0) }),
  );

/** Letters that lie over each other; a little closeness between lines is how text is set. */
function collide(one: Words, other: Words): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  return across > 0.5 && Math.abs(one.y - other.y) < 0.8 * Math.min(one.size, other.size);
}

describe.each([
  ['a heatmap', anyHeatmap],
  ['a picture of means', anyMeans],
  ['a picture of changes', anyChanges],
  ['a picture of counts', anyCounts],
])('%s, whatever it shows', (_, pictures) => {
  it('has all its words inside, none over another, and none too small for a phone', async () => {
    await fc.assert(
      fc.asyncProperty(pictures, async (picture) => {
        const drawing = drawingOf(picture);
        const all = wordsIn(await svgOf(drawing));
        expect(all.length).toBeGreaterThan(2);
        for (const one of all) {
          expect(one.left, one.words).toBeGreaterThanOrEqual(0);
          expect(one.right, one.words).toBeLessThanOrEqual(drawing.width);
          expect(one.y + one.size / 2, one.words).toBeLessThanOrEqual(drawing.height);
          // A message is 310 wide on a small phone.
          expect((one.size * 310) / drawing.width, one.words).toBeGreaterThanOrEqual(10.9);
        }
        const over = all.flatMap((one, index) => all.slice(index + 1).filter((other) => collide(one, other)));
        expect(over.map(({ words }) => words)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('has a ground of its own, so that it can be read on light and on dark', async () => {
    await fc.assert(
      fc.asyncProperty(pictures, async (picture) => {
        const drawing = drawingOf(picture);
        const [width, height] = [drawing.width - 1, drawing.height - 1];
        const ground = `<path d="M0.5 0.5l${width} 0l0 ${height}l-${width} 0Z" fill="#ffffff" stroke=`;
        expect(await svgOf(drawing)).toContain(ground);
      }),
      { numRuns: 5 },
    );
  });
});

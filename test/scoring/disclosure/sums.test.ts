import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { disclose } from '../../../src/scoring/disclosure/disclose.ts';
import type { DisclosedResult } from '../../../src/scoring/disclosure/disclosed-result.ts';
import { ratingsFrom } from '../../../src/scoring/ratings.ts';
import { anyTable, type Table, tableOf } from './any-table.ts';
import { primaryOnly } from './primary-only.ts';
import { possible, solved, type Unknowns } from './sums-attacker.ts';

/** What is known of what is withheld, and which of it rests on too few, or on units that all are at one end of the scale. */
interface Puzzle extends Unknowns {
  readonly telling: readonly number[];
}

/** To someone who knows what everything that is shown adds up to, in cells, rows and columns. */
function puzzleOf({ instrument, ratings }: Table, shown: DisclosedResult): Puzzle {
  const { areas, criteria, matrixScale, minGroup } = instrument;
  const given = (item: string) => ratings.flatMap((one) => (one.item === item ? Number(one.rating) : []));
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const isTelling = (numbers: readonly number[]) =>
    (numbers.length > 0 && numbers.length < minGroup) ||
    (numbers.length > 0 &&
      [matrixScale.min, matrixScale.max].some((end) => numbers.every((one) => one === end)));

  const cells = shown.cells
    .map(({ area, criterion, mean }) => ({ area, criterion, mean, numbers: given(`${area}.${criterion}`) }))
    .filter(({ numbers }) => numbers.length > 0);
  const hidden = cells.filter(({ mean }) => mean === null);
  const lines = [
    ...areas.map((id, place) => ({
      figure: shown.areas[place],
      of: (cell: { area: string }) => cell.area === id,
    })),
    ...criteria.map((id, place) => ({
      figure: shown.criteria[place],
      of: (cell: { criterion: string }) => cell.criterion === id,
    })),
  ].map(({ figure, of }) => ({
    figure,
    hidden: hidden.flatMap((cell, index) => (of(cell as never) ? [index] : [])),
    total: sum(cells.filter((cell) => of(cell as never)).flatMap(({ numbers }) => numbers)),
    left: sum(hidden.filter((cell) => of(cell as never)).flatMap(({ numbers }) => numbers)),
  }));
  // The sum of a line that is withheld is an unknown too. It is counted downwards, so that it adds up with its cells.
  const unknownLines = lines.filter(({ figure }) => figure?.mean === null);
  const most = ratings.length * matrixScale.max;
  return {
    ranges: [
      ...hidden.map(({ numbers }): [number, number] => [
        numbers.length * matrixScale.min,
        numbers.length * matrixScale.max,
      ]),
      ...unknownLines.map((): [number, number] => [-most, 0]),
    ],
    equations: lines.map((line) => {
      const unknown = unknownLines.indexOf(line);
      return unknown === -1
        ? { of: line.hidden, total: line.left }
        : { of: [...line.hidden, hidden.length + unknown], total: line.left - line.total };
    }),
    telling: [
      ...hidden.flatMap(({ numbers }, index) => (isTelling(numbers) ? [index] : [])),
      ...unknownLines.flatMap(({ figure, hidden: inLine }, index) =>
        figure?.withheld &&
        figure.n < minGroup &&
        inLine.some((cell) => isTelling(hidden[cell]?.numbers ?? []))
          ? [hidden.length + index]
          : [],
      ),
    ],
  };
}

const published = ({ instrument, ratings }: Table) =>
  disclose(ratingsFrom(ratings, instrument), instrument, { round: '2020' });
const naive = ({ instrument, ratings }: Table) => primaryOnly(ratingsFrom(ratings, instrument), instrument);

describe('whoever knows what all that is shown adds up to', () => {
  const answered = anyTable.filter(({ ratings }) => ratings.length > 0);

  test('can solve nothing that rests on too few, nor bring it down to less than the width of the scale', () => {
    fc.assert(
      fc.property(answered, (table) => {
        const puzzle = puzzleOf(table, published(table));
        const found = solved(puzzle);
        expect(puzzle.telling.filter((one) => found.includes(one))).toEqual([]);
        const { min, max } = table.instrument.matrixScale;
        for (const one of puzzle.telling) {
          const { lowest, highest } = possible(puzzle, one);
          expect(highest - lowest).toBeGreaterThanOrEqual(max - min);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('could solve much of it where only the figures on too few are withheld', () => {
    const tables = Array.from({ length: 40 }, (_, seed) =>
      tableOf({ areas: 4, criteria: 4, actions: 0, units: 6, minGroup: 3, missing: 0.3, steps: 4, seed }),
    );
    const beaten = tables.filter((table) => {
      const puzzle = puzzleOf(table, naive(table));
      const found = solved(puzzle);
      return puzzle.telling.some((one) => found.includes(one));
    });
    expect(beaten.length).toBeGreaterThan(20);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactFigures } from '../../src/scoring/exact-figures.ts';
import { compareFractions } from '../../src/scoring/fraction.ts';
import type { GroupFigures } from '../../src/scoring/group-figures.ts';
import type { Instrument } from '../../src/scoring/instrument.ts';
import { layoutOf } from '../../src/scoring/layout.ts';
import { lineReader } from '../../src/scoring/line-figures.ts';
import { possibleScores } from '../../src/scoring/possible-scores.ts';
import { exampleInstrument } from './example-instrument.ts';

/** One area of so many criteria, and the units' answers to them: each either rated cells with their steps, or none. */
function oneArea(cells: number, changes: Partial<Instrument>) {
  const criteria = Array.from({ length: cells }, (_, place) => `c${place}`);
  const instrument = exampleInstrument({ areas: ['area'], criteria, minGroup: 1, ...changes });
  const layout = layoutOf(instrument);
  const { matrixScale, minCoverage } = instrument;
  const scores = possibleScores(cells, matrixScale, minCoverage, 2 ** layout.stepBits);
  const read = lineReader(instrument, layout);
  const figures = (rated: readonly { cells: number; steps: number }[]) => {
    const lines = new Int32Array(rated.length * layout.lineCount);
    rated.forEach((unit, sheet) => {
      lines[sheet * layout.lineCount] = unit.cells * 2 ** layout.stepBits + unit.steps;
    });
    const tally = { lines, sheets: rated.map((_, sheet) => sheet) };
    return {
      read: read(tally, 0),
      exact: exactFigures(tally, 0, instrument, layout),
    };
  };
  return { scores, figures, mostUnits: scores?.mostUnits ?? 0 };
}

function expectSame(one: GroupFigures, other: GroupFigures): void {
  expect(one.n).toBe(other.n);
  for (const figure of ['mean', 'median'] as const) {
    const [a, b] = [one[figure], other[figure]];
    expect(a === null).toBe(b === null);
    if (a !== null && b !== null) expect(compareFractions(a, b)).toBe(0);
  }
}

const anyUnits = (cells: number, highestStep: number, count: fc.Arbitrary<number>) =>
  count.chain((units) =>
    fc.array(
      fc
        .tuple(fc.nat({ max: cells }), fc.nat())
        .map(([rated, steps]) => ({ cells: rated, steps: steps % (rated * highestStep + 1) })),
      { minLength: units, maxLength: units },
    ),
  );

describe("a line's figures", () => {
  test('from a list of the scores that can be had are those without one', () => {
    const anyCase = fc
      .record({
        cells: fc.integer({ min: 1, max: 45 }),
        matrixScale: fc.constantFrom({ min: 1, max: 5 }, { min: -3, max: 0 }, { min: 2, max: 2 }),
        minCoverage: fc.constantFrom(0, 0.3, 0.5, 1),
      })
      .chain((form) =>
        anyUnits(form.cells, form.matrixScale.max - form.matrixScale.min, fc.nat({ max: 40 })).map(
          (units) => ({ ...form, units }),
        ),
      );
    fc.assert(
      fc.property(anyCase, ({ cells, units, ...changes }) => {
        const { read, exact } = oneArea(cells, changes).figures(units);
        expectSame(read, exact);
      }),
      { numRuns: 400 },
    );
  });

  test('are added up in doubles as far as those are exact, and no further', () => {
    const area = oneArea(36, { minCoverage: 0 });
    expect(area.mostUnits).toBe(12);
    fc.assert(
      fc.property(anyUnits(36, 4, fc.integer({ min: 10, max: 14 })), (units) => {
        const { read, exact } = area.figures(units);
        expectSame(read, exact);
        expect(typeof (read.mean?.num ?? 0)).toBe(units.length > 12 && read.n > 0 ? 'bigint' : 'number');
      }),
      { numRuns: 300 },
    );
    const highest = Array.from({ length: 12 }, () => ({ cells: 36, steps: 36 * 4 }));
    expect(area.figures(highest).read.mean?.num).toBeLessThanOrEqual(Number.MAX_SAFE_INTEGER);
  });

  test('need no list where that would be too long, or its numbers too large', () => {
    expect(oneArea(60, {}).scores).toBeNull();
    expect(oneArea(5, { matrixScale: { min: 0, max: 60_000 } }).scores).toBeNull();
    expect(oneArea(8, {}).scores).not.toBeNull();
  });
});

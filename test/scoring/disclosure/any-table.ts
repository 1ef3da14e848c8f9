import fc from 'fast-check';
import type { Instrument } from '../../../src/scoring/instrument.ts';
import type { Rating } from '../../../src/scoring/ratings.ts';
import { exampleInstrument } from '../example-instrument.ts';

/** A round's ratings, and the instrument that they are on. */
export interface Table {
  readonly instrument: Instrument;
  readonly ratings: Rating[];
}

/** A matrix of any size, with more or fewer answers missing here and there, and on a short scale or a longer one. */
export const anyTable: fc.Arbitrary<Table> = fc
  .record({
    areas: fc.integer({ min: 1, max: 8 }),
    criteria: fc.integer({ min: 1, max: 8 }),
    actions: fc.integer({ min: 0, max: 3 }),
    units: fc.integer({ min: 1, max: 15 }),
    minGroup: fc.integer({ min: 2, max: 4 }),
    missing: fc.constantFrom(0, 0.02, 0.1, 0.4, 0.8),
    steps: fc.constantFrom(1, 2, 4, 4),
    seed: fc.integer(),
  })
  .map(tableOf);

export function tableOf(size: {
  areas: number;
  criteria: number;
  actions: number;
  units: number;
  minGroup: number;
  /** The share of answers that are. */
  missing: number;
  /** From the lowest of the scale to its highest. */
  steps: number;
  seed: number;
}): Table {
  const draw = random(size.seed);
  const scale = { min: 1, max: 1 + size.steps };
  const instrument = exampleInstrument({
    areas: ids(size.areas, 'a'),
    criteria: ids(size.criteria, 'c'),
    actions: ids(size.actions, 'x'),
    matrixScale: scale,
    actionScale: scale,
    minGroup: size.minGroup,
  });
  const cells = instrument.areas.flatMap((area) =>
    instrument.criteria.map((criterion) => `${area}.${criterion}`),
  );
  const items = [...cells, ...instrument.actions.map((action) => `action.${action}`)];
  const ratings = items.flatMap((item) => {
    // Some items are left out by many, others by few.
    const left = size.missing * 2 * draw();
    return ids(size.units, 'u').flatMap((unit): Rating[] => {
      const rating = 1 + Math.floor(draw() * (size.steps + 1));
      return draw() < left ? [] : [{ round: '2020', unit, item, rating }];
    });
  });
  return { instrument, ratings };
}

export const ids = (count: number, letter: string): string[] =>
  Array.from({ length: count }, (_, place) => `${letter}${place}`);

/** Numbers from 0 to 1, the same for the same seed. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

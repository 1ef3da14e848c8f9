import { type Instrument, itemIds } from '../../src/scoring/instrument.ts';
import type { Rating } from '../../src/scoring/ratings.ts';

const ids = (letter: string, count: number) => Array.from({ length: count }, (_, i) => `${letter}${i + 1}`);

const UNITS = 20;
export const ROUNDS = ['2014', '2017', '2020', '2023', '2026'];

/** A municipality's matrix of 64 cells, and no actions. */
export const INSTRUMENT: Instrument = {
  areas: ids('area', 8),
  criteria: ids('criterion', 8),
  actions: [],
  matrixScale: { min: 1, max: 5 },
  actionScale: { min: 1, max: 5 },
  highlights: { areas: 3, criteria: 2, actions: 1 },
  minGroup: 3,
  minCoverage: 0.5,
  units: ids('unit', UNITS),
  language: 'sv',
};

/** For each municipality its ratings, round by round and unit by unit: one in seven not relevant, one unanswered. */
export function randomRatings(municipalities: number): Rating[][] {
  const answers = [1, 2, 3, 4, 5, 'na', null] as const;
  let state = 42;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return answers[Math.floor((state / 2 ** 32) * answers.length)] ?? null;
  };
  const items = itemIds(INSTRUMENT);
  return Array.from({ length: municipalities }, () =>
    ROUNDS.flatMap((round) =>
      ids('unit', UNITS).flatMap((unit) => items.map((item) => ({ round, unit, item, rating: next() }))),
    ),
  );
}

export function asCsv(list: readonly Rating[]): string {
  const rows = list.map(({ round, unit, item, rating }) => `${round},${unit},${item},${rating ?? ''}\n`);
  return `round,unit,item,rating\n${rows.join('')}`;
}

import fc from 'fast-check';
import { type Instrument, itemIds } from '../../src/scoring/instrument.ts';
import type { Rating } from '../../src/scoring/ratings.ts';

const ids = (letter: string, least: number, most: number) =>
  fc
    .integer({ min: least, max: most })
    .map((count) => Array.from({ length: count }, (_, i) => `${letter}${i + 1}`));

const scale = fc
  .tuple(fc.integer({ min: -3, max: 2 }), fc.integer({ min: 0, max: 9 }))
  .map(([min, more]) => ({ min, max: min + more }));

const anyInstrument: fc.Arbitrary<Instrument> = fc.record({
  areas: ids('area', 1, 5),
  criteria: ids('crit', 1, 6),
  actions: ids('a', 0, 4),
  matrixScale: fc.oneof(fc.constant({ min: 1, max: 5 }), scale),
  actionScale: fc.oneof(fc.constant({ min: 1, max: 5 }), scale),
  highlights: fc.record({
    areas: fc.integer({ min: 1, max: 4 }),
    criteria: fc.integer({ min: 1, max: 4 }),
    actions: fc.integer({ min: 1, max: 2 }),
  }),
  minGroup: fc.integer({ min: 1, max: 4 }),
  minCoverage: fc.constantFrom(0, 0.2, 1 / 3, 0.5, 0.6, 0.75, 1),
  units: ids('u', 1, 6),
  language: fc.constantFrom('sv', 'en'),
});

/** Units that respond alike from round to round, so that trends are often shown, with some that come and go. */
const participation = fc.array(
  fc.record({
    round: fc.constantFrom('2014', '2017', '2020'),
    absent: fc.oneof(
      fc.constant<number[]>([]),
      fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 4 }),
    ),
  }),
  { minLength: 1, maxLength: 3 },
);

/** With lines that have more scores than scoring lists beforehand, and some that have not. */
export const anyFineInstrument: fc.Arbitrary<Instrument> = anyInstrument.map((instrument) => ({
  ...instrument,
  matrixScale: { min: -400, max: 599 },
}));

type Case = { instrument: Instrument; ratings: Rating[] };

/** An instrument and ratings on it: no item twice for a unit in a round, some lines missing, in any order. */
export const ratingsOn = (anyOf: fc.Arbitrary<Instrument>): fc.Arbitrary<Case> =>
  fc
    .record({
      instrument: anyOf,
      rounds: participation,
      units: fc.constantFrom(
        ['u1', 'u2', 'u3', 'u4', 'u5', 'u6', 'u7', 'u8', 'u9', 'u10'],
        ['x', 'y', 'z', 'å ä;ö'],
      ),
      gaps: fc.integer({ min: 0, max: 9 }),
    })
    .chain(({ instrument, rounds, units, gaps }) => {
      const byRound = new Map(rounds.map(({ round, absent }) => [round, absent]));
      const places = [...byRound].flatMap(([round, absent]) =>
        units
          .filter((_, place) => !absent.includes(place))
          .flatMap((unit) => itemIds(instrument).map((item) => ({ round, unit, item }))),
      );
      return fc
        .array(fc.nat({ max: 9999 }), { minLength: places.length, maxLength: places.length })
        .map((numbers) => ({
          instrument,
          ratings: places.flatMap((place, index) => ratingAt(place, numbers[index] ?? 0, gaps, instrument)),
        }));
    })
    .chain(({ instrument, ratings }) =>
      fc.boolean().map((reversed) => ({ instrument, ratings: reversed ? ratings.toReversed() : ratings })),
    );

export const anyRatings = ratingsOn(anyInstrument);

function ratingAt(
  place: Omit<Rating, 'rating'>,
  number: number,
  gaps: number,
  { matrixScale, actionScale }: Instrument,
): Rating[] {
  const { min, max } = place.item.startsWith('action.') ? actionScale : matrixScale;
  const fate = number % 10;
  if (fate < gaps && number % 3 === 0) return [];
  if (fate < gaps && number % 3 === 1) return [{ ...place, rating: 'na' }];
  if (fate < gaps) return [{ ...place, rating: null }];
  return [{ ...place, rating: min + (Math.floor(number / 10) % (max - min + 1)) }];
}

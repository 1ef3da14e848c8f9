import { describe, expect, test } from 'vitest';
import { disclose } from '../../../src/scoring/disclosure/disclose.ts';
import type { DisclosedResult } from '../../../src/scoring/disclosure/disclosed-result.ts';
import type { Instrument } from '../../../src/scoring/instrument.ts';
import type { Ratings } from '../../../src/scoring/ratings.ts';
import { exampleInstrument } from '../example-instrument.ts';
import { primaryOnly } from './primary-only.ts';
import { allFigures, answered, everyAnswer, placesIn, told, type World } from './small-world.ts';

/*
 * The attacker who tries everything: knows who has answered what, and goes through all the answers that there could be
 * for those that would have been shown in the same way.
 */

const ids = (count: number, letter: string) =>
  Array.from({ length: count }, (_, place) => `${letter}${place}`);

function instrumentOf(areas: number, criteria: number, actions: number, max: number, minGroup: number) {
  const scale = { min: 1, max };
  return exampleInstrument({
    areas: ids(areas, 'a'),
    criteria: ids(criteria, 'c'),
    actions: ids(actions, 'x'),
    matrixScale: scale,
    actionScale: scale,
    minGroup,
  });
}

function worlds(
  pattern: string,
  instrument: Instrument,
  publish: (ratings: Ratings) => DisclosedResult,
): World[] {
  const asked = placesIn(pattern, instrument);
  return [...everyAnswer(asked.length, instrument.matrixScale)].map((answers) => {
    const ratings = answered(asked, answers, instrument);
    const all = allFigures(ratings, instrument);
    const few = [...all.areas, ...all.criteria, ...all.cells, ...all.actions].filter(
      ({ n }) => n > 0 && n < instrument.minGroup,
    );
    return {
      ratings: answers,
      few: few.map(({ mean }) => mean ?? 0),
      publications: [{ shown: publish(ratings), all }],
    };
  });
}

/** A row for each unit, `x` for each item that it has answered: the cells area by area, then the actions. */
const CASES = [
  { name: 'one cell', pattern: 'x x x x', of: instrumentOf(1, 1, 0, 5, 3) },
  { name: 'one row, all answered', pattern: 'xx xx xx', of: instrumentOf(1, 2, 0, 3, 2) },
  { name: 'one row with gaps', pattern: 'xx xx x. .x', of: instrumentOf(1, 2, 0, 3, 2) },
  { name: 'one column', pattern: 'xx xx xx', of: instrumentOf(2, 1, 0, 3, 3) },
  { name: 'a table, all answered', pattern: 'xxxx xxxx', of: instrumentOf(2, 2, 0, 2, 2) },
  {
    name: 'a table where one cell rests on too few',
    pattern: 'xxxx .xxx .xxx',
    of: instrumentOf(2, 2, 0, 2, 2),
  },
  {
    name: 'a table where one unit has answered one cell',
    pattern: 'xxxx xxxx xxx.',
    of: instrumentOf(2, 2, 0, 2, 2),
  },
  {
    name: 'a table where each unit skips other cells',
    pattern: 'xxxx .xxx ..xx',
    of: instrumentOf(2, 2, 0, 2, 2),
  },
  { name: 'a longer row, three at least', pattern: 'xxx xxx xxx x..', of: instrumentOf(1, 3, 0, 2, 3) },
  { name: 'actions beside a cell', pattern: 'xxx xxx xx.', of: instrumentOf(1, 1, 2, 2, 2) },
];

describe('from all that is shown', () => {
  test.each(CASES)(
    'no rating can be derived, nor a figure that rests on too few: $name',
    ({ pattern, of }) => {
      const published = worlds(pattern, of, (ratings) => disclose(ratings, of, { round: '2020' }));
      expect(told(published)).toEqual({ snapshots: 0, first: undefined });
    },
  );

  test.each(CASES)(
    'they can where nothing more than single figures is withheld: $name',
    ({ pattern, of }) => {
      expect(told(worlds(pattern, of, (ratings) => primaryOnly(ratings, of))).snapshots).toBeGreaterThan(0);
    },
  );
});

import { describe, expect, test } from 'vitest';
import { disclose } from '../../../src/scoring/disclosure/disclose.ts';
import { ratingsFrom } from '../../../src/scoring/ratings.ts';
import { exampleInstrument } from '../example-instrument.ts';
import { ids, tableOf } from './any-table.ts';
import { CorrectedWorlds } from './corrected-worlds.ts';
import { primaryOnly } from './primary-only.ts';

/*
 * The attacker who has every version of a round that was corrected, and goes through all that the units may have answered
 * in each of them.
 */

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

/** A row for each unit in each version; `.`: it has not answered. `worlds`: so many of all are tried. */
const CASES = [
  { name: 'one action', versions: ['x x x x', 'x x x x'], of: instrumentOf(0, 0, 1, 4, 3), worlds: 80 },
  {
    name: 'two actions',
    versions: ['xx xx xx xx', 'xx xx xx xx'],
    of: instrumentOf(0, 0, 2, 2, 3),
    worlds: 40,
  },
  { name: 'some are gone', versions: ['x x x x x x', 'x x x'], of: instrumentOf(0, 0, 1, 3, 3), worlds: 40 },
  { name: 'some are new', versions: ['x x x', 'x x x x x x'], of: instrumentOf(0, 0, 1, 3, 3), worlds: 40 },
  { name: 'a row', versions: ['xx xx xx', 'xx xx xx'], of: instrumentOf(1, 2, 0, 3, 3), worlds: 25 },
  {
    name: 'a row with gaps',
    versions: ['xx xx xx x.', 'xx xx xx xx'],
    of: instrumentOf(1, 2, 0, 2, 3),
    worlds: 25,
  },
  {
    name: 'a column that grows',
    versions: ['xx xx xx ..', 'xx xx xx x.'],
    of: instrumentOf(2, 1, 0, 2, 3),
    worlds: 25,
  },
  {
    name: 'three versions',
    versions: ['x x x x', 'x x x x', 'x x x x'],
    of: instrumentOf(0, 0, 1, 3, 3),
    worlds: 40,
  },
  {
    name: 'three versions that grow',
    versions: ['x x x', 'x x x x', 'x x x x'],
    of: instrumentOf(0, 0, 1, 4, 3),
    worlds: 25,
  },
];

/** Of two units each knows the other's from any mean, so that only those who are none are kept out there. */
const WITH_TWO = [
  { name: 'one action', versions: ['x x x x', 'x x x x'], of: instrumentOf(0, 0, 1, 4, 2), worlds: 80 },
  { name: 'a table', versions: ['xxxx xxxx', 'xxxx xxxx'], of: instrumentOf(2, 2, 0, 2, 2), worlds: 25 },
  {
    name: 'three versions',
    versions: ['x x x', 'x x x', 'x x x'],
    of: instrumentOf(0, 0, 1, 3, 2),
    worlds: 100,
  },
  {
    name: 'new, then corrected',
    versions: ['x x', 'x x x x', 'x x x x'],
    of: instrumentOf(0, 0, 1, 3, 2),
    worlds: 40,
  },
];

const disclosed = ({ versions, of }: (typeof CASES)[number]) =>
  new CorrectedWorlds(versions, of, (now, seen) => disclose(now, of, { round: '2020', seen }));
const naive = ({ versions, of }: (typeof CASES)[number]) =>
  new CorrectedWorlds(versions, of, (now) => primaryOnly(now, of));

describe('from all versions of a round', () => {
  test.each([...CASES, ...WITH_TWO])('nobody can derive a rating: $name, $of.minGroup at least', (given) => {
    const worlds = disclosed(given);
    expect(worlds.some(given.worlds).flatMap((world) => worlds.derived(world, false))).toEqual([]);
  });

  test.each(CASES)('nor can a unit that knows its own: $name', (given) => {
    const worlds = disclosed(given);
    expect(worlds.some(given.worlds).flatMap((world) => worlds.derived(world, true))).toEqual([]);
  });

  test.each(CASES)('a unit could where only figures on too few are withheld: $name', (given) => {
    const worlds = naive(given);
    expect(worlds.some(given.worlds).flatMap((world) => worlds.derived(world, true))).not.toEqual([]);
  });
});

test('a correction by as many as it takes is mostly shown', () => {
  const { instrument, ratings } = tableOf({
    areas: 8,
    criteria: 8,
    actions: 0,
    units: 13,
    minGroup: 3,
    missing: 0,
    steps: 4,
    seed: 1,
  });
  const corrected = ratings.map((one, index) =>
    ['u0', 'u1', 'u2'].includes(one.unit) && index % 5 === 0
      ? { ...one, rating: one.rating === 5 ? 4 : Number(one.rating) + 1 }
      : one,
  );
  const [first, second] = [ratings, corrected].map((list) => ratingsFrom(list, instrument));
  if (first === undefined || second === undefined) throw new Error('both were laid out');
  const seen = [{ ratings: first, shown: disclose(first, instrument, { round: '2020' }) }];
  const { areas, criteria, cells } = disclose(second, instrument, { round: '2020', seen });
  expect(cells.filter(({ withheld }) => withheld).length).toBeLessThan(cells.length / 4);
  expect([...areas, ...criteria].filter(({ withheld }) => withheld).length).toBeLessThan(2);
});

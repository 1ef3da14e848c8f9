import { describe, expect, test } from 'vitest';
import { disclose } from '../../../src/scoring/disclosure/disclose.ts';
import type { Instrument } from '../../../src/scoring/instrument.ts';
import { exampleInstrument } from '../example-instrument.ts';
import { ids } from './any-table.ts';
import { primaryOnly } from './primary-only.ts';
import { allFigures, answered, everyAnswer, placesIn, told, type World } from './small-world.ts';

/*
 * The attacker who has what was published of two rounds, and goes through all that the units may have answered in both.
 */

const BEFORE = '2017';
const NOW = '2020';

const instrumentOf = (areas: number, actions: number, max: number): Instrument =>
  exampleInstrument({
    areas: ids(areas, 'a'),
    criteria: ids(Math.min(areas, 1), 'c'),
    actions: ids(actions, 'x'),
    matrixScale: { min: 1, max },
    actionScale: { min: 1, max },
    minGroup: 2,
  });

/** `publish`: what is shown of the later round, and of the earlier. */
function worlds({ before, now, of }: (typeof CASES)[number], publish: 'disclosed' | 'primary only'): World[] {
  const asked = [...placesIn(before, of, BEFORE), ...placesIn(now, of, NOW)];
  return [...everyAnswer(asked.length, of.matrixScale)].map((answers) => {
    const both = answered(asked, answers, of);
    const earlier = asked.filter(({ round }) => round === BEFORE);
    const alone = answered(earlier, answers.slice(0, earlier.length), of);
    const isNaive = publish === 'primary only';
    const sinceShown = isNaive ? primaryOnly(alone, of) : disclose(alone, of, { round: BEFORE });
    const shown = isNaive
      ? primaryOnly(both, of)
      : disclose(both, of, { round: NOW, since: BEFORE, seen: [{ ratings: alone, shown: sinceShown }] });
    return {
      ratings: answers,
      few: [],
      publications: [
        { shown: sinceShown, all: allFigures(alone, of) },
        { shown, all: allFigures(both, of) },
      ],
    };
  });
}

/** A row for each unit, in both rounds; `.`: it has not answered. */
const CASES = [
  { name: 'the same units', before: 'xx xx xx', now: 'xx xx xx', of: instrumentOf(0, 2, 2) },
  { name: 'two are gone', before: 'x x x x', now: 'x x', of: instrumentOf(0, 1, 3) },
  { name: 'two are new', before: 'xx xx', now: 'xx xx xx xx', of: instrumentOf(0, 2, 2) },
  {
    name: 'two are new, and one of them leaves something out',
    before: 'xx xx',
    now: 'xx xx xx .x',
    of: instrumentOf(0, 2, 2),
  },
  { name: 'one is new to an action', before: 'xx xx x.', now: 'xx xx xx', of: instrumentOf(0, 2, 2) },
  { name: 'an area and a cell', before: 'x x x', now: 'x x x', of: instrumentOf(1, 0, 3) },
];

describe('from what is shown of two rounds and of the change between them', () => {
  test.each(CASES)('no rating can be derived: $name', (given) => {
    expect(told(worlds(given, 'disclosed'))).toEqual({ snapshots: 0, first: undefined });
  });

  test.each(CASES)('some can where only figures on too few are withheld: $name', (given) => {
    expect(told(worlds(given, 'primary only')).snapshots).toBeGreaterThan(0);
  });

  test('a change is shown where it tells of no few', () => {
    const of = instrumentOf(0, 1, 3);
    const asked = [...placesIn('x x x', of, BEFORE), ...placesIn('x x x', of, NOW)];
    const { trend } = disclose(answered(asked, [1, 2, 2, 2, 2, 3], of), of, { round: NOW, since: BEFORE });
    expect(trend).toEqual({
      since: BEFORE,
      matchedUnits: 3,
      areas: [],
      criteria: [],
      actions: [{ id: 'x0', change: 0.7 }],
    });
  });
});

import { describe, expect, test } from 'vitest';
import type { Instrument } from '../../src/scoring/instrument.ts';
import { type Rating, ratingsFrom } from '../../src/scoring/ratings.ts';
import type { RoundResult, SubjectResult } from '../../src/scoring/round-result.ts';
import { score } from '../../src/scoring/score.ts';
import { exampleInstrument } from './example-instrument.ts';

const CRITERIA = ['plan', 'data', 'stod', 'dialog'];

/** A unit's ratings of the area hbtq in the criteria's order. */
function hbtq(unit: string, ratings: Rating['rating'][], round = '2020'): Rating[] {
  return ratings.map((rating, place) => ({ round, unit, item: `hbtq.${CRITERIA[place]}`, rating }));
}

function action(unit: string, rating: Rating['rating'], item = 'action.a1', round = '2020'): Rating {
  return { round, unit, item, rating };
}

function scored(ratings: Rating[], changes: Partial<Instrument> = {}): RoundResult[] {
  const instrument = exampleInstrument(changes);
  return score(ratingsFrom(ratings, instrument), instrument);
}

function latest(ratings: Rating[], changes: Partial<Instrument> = {}): RoundResult {
  const result = scored(ratings, changes).at(-1);
  if (!result) throw new Error('No round');
  return result;
}

function named(id: string, results: SubjectResult[] | undefined): SubjectResult {
  const found = results?.find((result) => result.id === id);
  if (!found) throw new Error(`No ${id}`);
  return found;
}

describe("an area's mean", () => {
  test('leaves out what is not relevant or unanswered: it never counts as zero', () => {
    const result = latest([
      ...hbtq('skola', [4, 4, 'na', null]),
      ...hbtq('kultur', [4, 4, 4, 4]),
      ...hbtq('omsorg', [4, 4, 'na', 4]),
    ]);
    expect(named('hbtq', result.areas)).toMatchObject({ n: 3, mean: 4, notRelevant: 2, unanswered: 1 });
  });

  test('lets each unit weigh the same, however many cells it rated', () => {
    const result = latest([
      ...hbtq('skola', [5, 5, 'na', 'na']),
      ...hbtq('kultur', [1, 1, 1, 1]),
      ...hbtq('omsorg', [1, 1, 1, 1]),
    ]);
    expect(named('hbtq', result.areas).mean).toBe(7 / 3);
  });

  test('counts a unit that rated half of the area, and not one that rated less', () => {
    const result = latest([
      ...hbtq('skola', [5, null, null, 'na']),
      ...hbtq('kultur', [2, 2, null, null]),
      ...hbtq('omsorg', [2, 2, 2, 'na']),
      ...hbtq('bostad', [2, 2, 2, 2]),
    ]);
    expect(named('hbtq', result.areas)).toMatchObject({ n: 3, mean: 2 });
  });

  test('counts, in the distribution, cells of units that rated too little for a score', () => {
    const result = latest([
      ...hbtq('skola', [5, null, null, null]),
      ...hbtq('kultur', [2, 2, 2, 2]),
      ...hbtq('omsorg', [2, 2, 2, 3]),
      ...hbtq('bostad', [2, 2, 1, 3]),
    ]);
    expect(named('hbtq', result.areas).distribution).toEqual([1, 9, 2, 0, 1]);
  });

  test('follows the coverage that the plan sets, on the exact share', () => {
    const criteria = Array.from({ length: 20 }, (_, place) => `c${place}`);
    const eleven = ['skola', 'kultur', 'omsorg'].flatMap((unit) =>
      criteria.slice(0, 11).map((id) => ({ round: '2020', unit, item: `hbtq.${id}`, rating: 3 })),
    );
    const n = (minCoverage: number) => named('hbtq', latest(eleven, { criteria, minCoverage }).areas).n;
    expect(n(0.55)).toBe(3);
    expect(n(0.56)).toBe(0);
  });

  test('needs at least one rating of a unit, even where the plan asks for no coverage', () => {
    const result = latest([action('skola', 3), action('kultur', 3), action('omsorg', 3)], { minCoverage: 0 });
    expect(named('hbtq', result.areas)).toMatchObject({ n: 0, mean: null });
  });
});

describe('how a mean is written', () => {
  const mean = (ratings: number[], changes: Partial<Instrument> = {}) =>
    named(
      'a1',
      latest(
        ratings.map((rating, unit) => action(`unit-${unit}`, rating)),
        changes,
      ).actions,
    );

  test('2.25 is 2,3: a half is rounded away from zero', () => {
    expect(mean([2, 2, 2, 3])).toMatchObject({ mean: 2.25, display: '2,3' });
  });

  test('what is a half only as a double is rounded as the fraction it is', () => {
    const twentieths = (sum: number) => Array.from({ length: 20 }, (_, unit) => (unit < sum - 20 ? 2 : 1));
    expect(mean(twentieths(27))).toMatchObject({ mean: 1.35, display: '1,4' });
    expect(mean(twentieths(29))).toMatchObject({ mean: 1.45, display: '1,5' });
    expect(mean(twentieths(21))).toMatchObject({ mean: 1.05, display: '1,1' });
  });

  test('a point in English, and a decimal even where it is zero', () => {
    expect(mean([3, 4, 4, 3], { language: 'en' }).display).toBe('3.5');
    expect(mean([3, 3, 3]).display).toBe('3,0');
  });

  test('below zero, on a scale that goes there', () => {
    const changes = { actionScale: { min: -2, max: 2 } };
    expect(mean([-1, -1, -1, -2], changes)).toMatchObject({ mean: -1.25, display: '-1,3' });
    expect(mean([...Array(30).fill(0), -1], changes).display).toBe('0,0');
  });
});

describe('the median', () => {
  test('is over the units scores in an area, not over its cells', () => {
    const result = latest([
      ...hbtq('skola', [1, 1, 1, 1]),
      ...hbtq('kultur', [1, 2, 'na', 'na']),
      ...hbtq('omsorg', [5, 5, 5, 5]),
    ]);
    expect(named('hbtq', result.areas).median).toBe(1.5);
  });

  test('is the mean of the middle two where the units are an even number', () => {
    const ratings = [1, 2, 3, 5].map((rating, unit) => action(`unit-${unit}`, rating));
    expect(named('a1', latest(ratings).actions).median).toBe(2.5);
  });
});

describe('ranks', () => {
  const rated = (means: Record<string, number>) =>
    Object.entries(means).flatMap(([id, rating]) =>
      ['skola', 'kultur', 'omsorg'].map((unit) => action(unit, rating, `action.${id}`)),
    );
  const actions = ['a1', 'a2', 'a3', 'a4'];

  test('are shared by equal means, and the next is skipped', () => {
    const result = latest(rated({ a1: 3, a2: 4, a3: 4, a4: 2 }), { actions });
    expect(result.actions.map(({ rank }) => rank)).toEqual([3, 1, 1, 4]);
  });

  test('are shared by means that are equal as fractions though reached in different ways', () => {
    const ratings = (area: string, cells: number[]) =>
      ['skola', 'kultur', 'omsorg'].flatMap((unit) =>
        cells.map((rating, place) => ({ round: '2020', unit, item: `${area}.${CRITERIA[place]}`, rating })),
      );
    const result = latest([...ratings('hbtq', [1, 2, 2]), ...ratings('barn', [2, 1, 2])]);
    expect(result.areas.map(({ rank }) => rank)).toEqual([1, 1]);
  });

  test('the highest are as many as the plan says, more where the last is tied, in plan order within a tie', () => {
    const highlights = { areas: 1, criteria: 1, actions: 2 };
    const result = latest(rated({ a1: 3, a2: 4, a3: 3, a4: 3 }), { actions, highlights });
    expect(result.highest.actions).toEqual(['a2', 'a1', 'a3', 'a4']);
  });

  test('the lowest start with the lowest', () => {
    const highlights = { areas: 1, criteria: 1, actions: 3 };
    const result = latest(rated({ a1: 5, a2: 4, a3: 2, a4: 4 }), { actions, highlights });
    expect(result.lowest.actions).toEqual(['a3', 'a2', 'a4']);
  });

  test('pass over what is withheld', () => {
    const result = latest([...rated({ a2: 2, a3: 4 }), action('skola', 5, 'action.a1')], { actions });
    expect(result.actions.map(({ rank }) => rank)).toEqual([null, 2, 1, null]);
    expect(result.highest.actions).toEqual(['a3']);
    expect(result.lowest.actions).toEqual(['a2']);
  });
});

describe('a figure that rests on too few units', () => {
  const two = [...hbtq('skola', [1, 2, 3, 4]), ...hbtq('kultur', [1, 2, 'na', 4])];

  test('is withheld, and only how many units there are stays', () => {
    expect(named('hbtq', latest(two).areas)).toEqual({
      id: 'hbtq',
      n: 2,
      mean: null,
      display: null,
      median: null,
      rank: null,
      distribution: null,
      notRelevant: 1,
      unanswered: 0,
      suppressed: true,
    });
  });

  test('is shown where the plan allows groups that small', () => {
    expect(named('hbtq', latest(two, { minGroup: 2 }).areas)).toMatchObject({ n: 2, suppressed: false });
  });

  test('is judged cell by cell', () => {
    const result = latest([...two, ...hbtq('omsorg', [3])]);
    expect(result.cells[0]).toEqual({
      area: 'hbtq',
      criterion: 'plan',
      n: 3,
      mean: 5 / 3,
      display: '1,7',
      suppressed: false,
    });
    expect(result.cells[1]).toMatchObject({
      criterion: 'data',
      n: 2,
      mean: null,
      display: null,
      suppressed: true,
    });
  });
});

describe('who took part', () => {
  test('the units of the plan are invited, and those with a rating have responded', () => {
    const result = latest([
      action('skola', 3),
      action('kultur', null),
      action('omsorg', 'na'),
      action('annan', 2),
    ]);
    expect(result).toMatchObject({ invited: 5, responded: 2 });
  });

  test("the file's units are invited where none of them is the plan's", () => {
    const results = scored([action('x', 3), action('y', null), action('z', 1, 'action.a1', '2017')]);
    expect(results.map(({ invited }) => invited)).toEqual([3, 3]);
  });

  test("a unit's sums are of its rated cells, and its counts of all that it was asked", () => {
    const result = latest([
      ...hbtq('skola', [1, 'na', 5, null]),
      { round: '2020', unit: 'skola', item: 'barn.plan', rating: 4 },
      action('skola', 3),
      action('skola', 'na', 'action.a2'),
    ]);
    expect(result.units).toEqual([
      {
        id: 'skola',
        sums: { areas: { hbtq: 6, barn: 4 }, criteria: { plan: 5, data: 0, stod: 5, dialog: 0 }, total: 10 },
        answered: 4,
        notRelevant: 2,
        unanswered: 4,
      },
    ]);
  });

  test('an item without a line is as unanswered as one with an empty rating', () => {
    const left = latest([
      action('skola', 3),
      action('kultur', 3),
      action('omsorg', null),
      action('bostad', 3, 'action.a2'),
    ]);
    expect(named('a1', left.actions)).toMatchObject({ n: 2, unanswered: 2 });
  });

  test('nobody at all gives no rounds', () => {
    expect(scored([])).toEqual([]);
  });
});

describe('the trend', () => {
  const round = (id: string, ratings: Record<string, number>) =>
    Object.entries(ratings).map(([unit, rating]) => action(unit, rating, 'action.a1', id));
  const before = { skola: 2, kultur: 2, omsorg: 2 };

  test('is of the units that are in both rounds, since the round before in id order', () => {
    const result = latest([
      ...round('2020', { skola: 3, kultur: 3, omsorg: 4 }),
      ...round('2014', { skola: 1, kultur: 1, omsorg: 1 }),
      ...round('2017', before),
    ]);
    expect(result.trend).toMatchObject({
      since: '2017',
      matchedUnits: 3,
      actions: [
        { id: 'a1', from: 2, to: 10 / 3, change: 4 / 3 },
        { id: 'a2', from: null, to: null, change: null },
      ],
    });
  });

  test('is missing in the first round', () => {
    expect(scored(round('2017', before))[0]?.trend).toBeNull();
  });

  test('is withheld when exactly one unit is new: its answers could be computed', () => {
    expect(latest([...round('2017', before), ...round('2020', { ...before, hamn: 5 })]).trend).toBeNull();
  });

  test('is withheld when exactly one unit is gone', () => {
    expect(latest([...round('2017', { ...before, hamn: 5 }), ...round('2020', before)]).trend).toBeNull();
  });

  test('is withheld when a unit has lines in both rounds but a rating in only one', () => {
    const silent = action('hamn', null, 'action.a1', '2017');
    expect(
      latest([...round('2017', before), silent, ...round('2020', { ...before, hamn: 5 })]).trend,
    ).toBeNull();
  });

  test('is withheld when too few match', () => {
    const two = { skola: 2, kultur: 2 };
    expect(latest([...round('2017', two), ...round('2020', two)]).trend).toBeNull();
  });

  test('leaves out those that do not match when they are enough to hide among', () => {
    const others = { x: 5, y: 5, z: 5 };
    const result = latest([...round('2017', before), ...round('2020', { ...before, ...others })]);
    expect(result.trend).toMatchObject({ matchedUnits: 3, actions: [{ from: 2, to: 2, change: 0 }, {}] });
    expect(named('a1', result.actions).mean).toBe(3.5);
  });

  test('withholds a figure that rests on too few of the units, and its change', () => {
    const result = latest([
      ...round('2017', before),
      ...round('2020', before),
      ...['skola', 'kultur', 'omsorg'].map((unit) => action(unit, 4, 'action.a2', '2020')),
      ...['skola', 'kultur'].map((unit) => action(unit, 3, 'action.a2', '2017')),
    ]);
    expect(result.trend?.actions[1]).toEqual({ id: 'a2', from: null, to: 4, change: null });
  });

  test('is the difference of the exact means, not of their doubles', () => {
    const tenUnits = (sum: number, id: string) =>
      Array.from({ length: 10 }, (_, unit) => action(`u${unit}`, unit < sum - 30 ? 4 : 3, 'action.a1', id));
    const result = latest([...tenUnits(31, '2017'), ...tenUnits(33, '2020')]);
    expect(result.trend?.actions[0]).toMatchObject({ from: 3.1, to: 3.3, change: 0.2 });
  });
});

describe('ratings that do not fit the instrument', () => {
  test('are refused by name', () => {
    expect(() => scored([action('skola', 3, 'action.a9')])).toThrow('action.a9');
    expect(() => scored([action('skola', 6)])).toThrow('action.a1 = 6');
    expect(() => scored([action('skola', 2.5)])).toThrow(RangeError);
    expect(() => scored([action('skola', 2), action('skola', 2)])).toThrow('Ratings 1 and 2');
  });

  test('an instrument where two items share an id is refused', () => {
    expect(() => scored([], { areas: ['action'], criteria: ['a1'] })).toThrow('action.a1');
  });
});

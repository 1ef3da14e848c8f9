import { describe, expect, test } from 'vitest';
import type { ActionState } from '../../src/plan/action-state.ts';
import type { PublishedResult } from '../../src/records/rounds/published-result.ts';
import { type CommitmentStatus, commitmentStatus } from '../../src/results/commitment-status.ts';
import { examplePlan } from '../support/example-plan.ts';

const [a1, a2, a3] = examplePlan().actions;
const plan = examplePlan({
  areas: [
    { id: 'hbtq', name: 'HBTQ', commitments: ['eccar.1', 'eccar.2'] },
    { id: 'barn', name: 'Barns rättigheter', commitments: ['eccar.2'] },
    { id: 'aldre', name: 'Äldres rättigheter', commitments: ['cemr.1'] },
    { id: 'antirasism', name: 'Antirasism', commitments: ['eccar.1'] },
  ],
  actions: [
    { ...a1, commitments: ['eccar.1', 'eccar.2'] },
    { ...a2, commitments: ['eccar.2'] },
    { ...a3, commitments: ['eccar-2.1'] },
  ],
  commitments: [
    { id: 'eccar', name: 'ECCAR', source: 'Rapporten', points: ['Vaksamhet', 'Analys', 'Stöd'] },
    { id: 'cemr', name: 'CEMR', source: 'Rapporten', points: ['Rättighet'] },
    { id: 'eccar-2', name: 'Ett annat', source: 'Rapporten', points: ['Ett'] },
  ],
});

const figure = (id: string, mean: number | null, withheld = false) => ({
  id,
  n: withheld ? 2 : 5,
  mean,
  median: mean,
  rank: null,
  withheld,
});
const result = (changes: Partial<PublishedResult> = {}): PublishedResult => ({
  round: '2025',
  invited: 5,
  responded: 5,
  areas: [figure('hbtq', 4.1), figure('barn', null, true), figure('aldre', 3), figure('antirasism', 2)],
  criteria: [],
  cells: [],
  actions: [],
  highest: { areas: ['hbtq'], criteria: [], actions: [] },
  lowest: { areas: ['antirasism'], criteria: [], actions: [] },
  trend: null,
  ...changes,
});

function statusOf(states: Record<string, ActionState>, published?: PublishedResult): CommitmentStatus {
  const [eccar] = plan.commitments;
  if (eccar === undefined) throw new Error('there is no commitment');
  return commitmentStatus(plan, eccar, (id) => states[id] ?? 'not-started', published);
}
const actions = (some: CommitmentStatus['actions']) => some.map(({ action, state }) => [action.id, state]);
const areas = (some: CommitmentStatus['areas']) =>
  some.map(({ area, mean, withheld }) => [area.id, mean, withheld]);

describe('the status of a commitment', () => {
  test('has for each point its actions with their state, and its areas with what was published', () => {
    const { points } = statusOf({ a1: 'done' }, result());
    expect(points.map(({ number, text }) => [number, text])).toEqual([
      [1, 'Vaksamhet'],
      [2, 'Analys'],
      [3, 'Stöd'],
    ]);
    expect(points.map((point) => actions(point.actions))).toEqual([
      [['a1', 'done']],
      [
        ['a1', 'done'],
        ['a2', 'not-started'],
      ],
      [],
    ]);
    expect(points.map((point) => areas(point.areas))).toEqual([
      [
        ['hbtq', 4.1, false],
        ['antirasism', 2, false],
      ],
      [
        ['hbtq', 4.1, false],
        ['barn', null, true],
      ],
      [],
    ]);
  });

  test('tells each action and area once, and none that belongs to a commitment with a longer id', () => {
    const status = statusOf({}, result());
    expect(actions(status.actions).map(([id]) => id)).toEqual(['a1', 'a2']);
    expect(areas(status.areas).map(([id]) => id)).toEqual(['hbtq', 'barn', 'antirasism']);
  });

  test.each([
    ['in-progress', 'doing'],
    ['done', 'doing'],
    ['needs-support', 'develop'],
    ['paused', 'develop'],
    ['not-started', 'develop'],
  ] as const)('an action that is %s is what we are %s', (state, where) => {
    const status = statusOf({ a1: state, a2: state });
    const both = [
      ['a1', state],
      ['a2', state],
    ];
    expect(actions(status.doing.actions)).toEqual(where === 'doing' ? both : []);
    expect(actions(status.develop.actions)).toEqual(where === 'develop' ? both : []);
  });

  test('areas among the highest are done, those among the lowest and empty points are to develop', () => {
    const { doing, develop } = statusOf({}, result());
    expect(areas(doing.areas)).toEqual([['hbtq', 4.1, false]]);
    expect(areas(develop.areas)).toEqual([['antirasism', 2, false]]);
    expect(develop.points.map(({ number }) => number)).toEqual([3]);
  });

  test('where only the order was published, the order is told without figures', () => {
    const { doing, points } = statusOf({}, result({ areas: [figure('hbtq', null)] }));
    expect(areas(doing.areas)).toEqual([['hbtq', null, false]]);
    expect(points[0]?.areas.map(({ among }) => among)).toEqual(['highest', 'lowest']);
  });

  test('an area that is told as both highest and lowest is neither', () => {
    const every = { areas: ['hbtq', 'antirasism'], criteria: [], actions: [] };
    const { doing, develop } = statusOf({}, result({ highest: every, lowest: every }));
    expect([doing.areas, develop.areas]).toEqual([[], []]);
  });

  test('without a published result has no figures', () => {
    const { areas: all, doing } = statusOf({ a1: 'done' });
    expect(all.map(({ mean, withheld, among }) => [mean, withheld, among])).toEqual([
      [null, false, undefined],
      [null, false, undefined],
      [null, false, undefined],
    ]);
    expect(actions(doing.actions)).toEqual([['a1', 'done']]);
  });
});

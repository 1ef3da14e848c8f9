import { describe, expect, test } from 'vitest';
import { type RoundNow, type RoundStage, stageOf, takingRound } from '../../src/plan/round-stage.ts';

const ROUND: RoundNow = { id: '2026', name: '2026', opens: '2026-10-19', closes: '2026-12-11' };
const NEXT: RoundNow = { id: '2027', name: '2027', opens: '2027-10-04', closes: '2027-11-19' };
const BEFORE: RoundNow = { id: '2025', name: '2025', opens: '2025-10-06', closes: '2025-11-21' };

const stage = (day: string, changes: Partial<RoundNow> = {}, others: RoundNow[] = [NEXT]): RoundStage => {
  const round = { ...ROUND, ...changes };
  return stageOf(round, [round, ...others], day);
};

describe('a round', () => {
  test.each<[string, string, Partial<RoundNow>, RoundStage]>([
    ['before its first day', '2026-10-18', {}, 'coming'],
    ['on its first day', '2026-10-19', {}, 'open'],
    ['on its last day', '2026-12-11', {}, 'open'],
    ['on the day after', '2026-12-12', {}, 'late'],
    ['long after, while nobody closes it', '2027-10-03', {}, 'late'],
    ['when the next one opens', '2027-10-04', {}, 'over'],
    ['the day before its result was to come', '2027-01-26', { settled: '2027-01-27' }, 'late'],
    ['from the day that its result was to come', '2027-01-27', { settled: '2027-01-27' }, 'over'],
    ['as the plan alone tells of it, once published', '2027-01-27', { published: '2027-01-27' }, 'over'],
    ['that came with ratings', '2026-12-12', { seeded: true }, 'over'],
    ['that came with ratings, within its days', '2026-12-11', { seeded: true }, 'open'],
    ['that an administrator closed early', '2026-11-01', { closed: true }, 'closed'],
    ['that an administrator closed late', '2027-01-05', { closed: true }, 'closed'],
    [
      'that was closed and published, so that a unit can be let in to correct',
      '2027-01-27',
      { closed: true, published: '2027-01-27' },
      'closed',
    ],
    ['that was closed, when the next one opens', '2027-10-04', { closed: true }, 'over'],
  ])('%s (%s) is right', (_name, day, changes, expected) => {
    expect(stage(day, changes)).toBe(expected);
  });

  test('takes no late answers while an earlier one is open again', () => {
    expect(stage('2026-12-12', {}, [{ ...BEFORE, closes: '2026-12-20' }])).toBe('over');
  });
});

test('the round to hand in to is the one that is open, else the one that is late', () => {
  const rounds = [BEFORE, ROUND, NEXT];
  expect(takingRound(rounds, '2026-12-11')).toMatchObject({ round: { id: '2026' }, stage: 'open' });
  expect(takingRound(rounds, '2026-12-12')).toMatchObject({ round: { id: '2026' }, stage: 'late' });
  expect(takingRound(rounds, '2027-10-04')).toMatchObject({ round: { id: '2027' }, stage: 'open' });
  expect(takingRound([{ ...ROUND, closed: true }], '2026-12-01')).toBeUndefined();
});

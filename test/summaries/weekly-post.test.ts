import { describe, expect, test } from 'vitest';
import { createWorkingCalendar } from '../../src/plan/working-days.ts';
import { weeklyPost } from '../../src/summaries/weekly-post.ts';
import { examplePlan } from '../support/example-plan.ts';

function post(now: string, changes: Record<string, unknown> = {}) {
  const plan = examplePlan(changes);
  return weeklyPost(new Date(now), {
    policy: plan.summary,
    timeZone: plan.timeZone,
    calendar: createWorkingCalendar(plan),
  });
}

describe('when the weekly post goes out', () => {
  test.each([
    ['a minute before nine on Monday', '2026-11-16T07:59:00Z', false],
    ['at nine on Monday', '2026-11-16T08:00:00Z', true],
    ['on Wednesday at nine, two days late', '2026-11-18T08:00:00Z', true],
    ['a minute later', '2026-11-18T08:01:00Z', false],
    ['at nine on the Monday after summer time began', '2026-03-30T07:00:00Z', true],
    ['at nine on the Monday after winter time began', '2026-10-26T08:00:00Z', true],
    ['an hour before that', '2026-10-26T07:00:00Z', false],
    ['on Easter Monday', '2026-04-06T07:00:00Z', false],
    ['on the Tuesday after Easter', '2026-04-07T07:00:00Z', true],
    ['a day late on a free day', '2026-05-01T07:00:00Z', false],
  ])('%s', (_, now, expected) => {
    expect(post(now) !== undefined).toBe(expected);
  });

  test('it belongs to its ISO week, and compares with the post before', () => {
    expect(post('2026-11-16T08:00:00Z')).toEqual({
      week: '2026-W47',
      scheduledFor: new Date('2026-11-16T08:00:00Z'),
      since: new Date('2026-11-09T08:00:00Z'),
    });
  });

  test('after Easter it compares with the Monday before, an hour of clocks and a day of rest apart', () => {
    expect(post('2026-04-07T07:00:00Z')).toEqual({
      week: '2026-W15',
      scheduledFor: new Date('2026-04-07T07:00:00Z'),
      since: new Date('2026-03-30T07:00:00Z'),
    });
    expect(post('2026-04-13T07:00:00Z')?.since).toEqual(new Date('2026-04-07T07:00:00Z'));
  });

  test('the first days of January belong to the last week of the year before', () => {
    expect(post('2027-01-04T08:00:00Z')?.week).toBe('2027-W01');
    expect(post('2026-12-28T08:00:00Z')?.week).toBe('2026-W53');
  });

  test('a week that is wholly free has no post, and the next one tells of everything since the last', () => {
    const closed = { workingCalendar: { closedPeriods: [{ from: '2026-07-06', to: '2026-08-02' }] } };
    expect(post('2026-07-06T07:00:00Z', closed)).toBeUndefined();
    expect(post('2026-07-27T07:00:00Z', closed)).toBeUndefined();
    expect(post('2026-08-03T07:00:00Z', closed)).toMatchObject({
      week: '2026-W32',
      since: new Date('2026-06-29T07:00:00Z'),
    });
  });
});

import { expect, test } from 'vitest';
import { createWorkingCalendar } from '../../src/plan/working-days.ts';
import { nextWorkingHours } from '../../src/plan/working-hours.ts';
import { examplePlan } from '../support/example-plan.ts';

const plan = examplePlan();
const times = { calendar: createWorkingCalendar(plan), plan };

test.each([
  ['in the middle of a Monday', '2026-11-16T12:00:00+01:00', '2026-11-16T12:00:00+01:00'],
  ['just as it begins', '2026-11-16T08:00:00+01:00', '2026-11-16T08:00:00+01:00'],
  ['before it begins', '2026-11-16T03:20:00+01:00', '2026-11-16T08:00:00+01:00'],
  ['as it ends', '2026-11-16T17:00:00+01:00', '2026-11-17T08:00:00+01:00'],
  ['on a Friday night', '2026-11-20T23:59:00+01:00', '2026-11-23T08:00:00+01:00'],
  ['on a Sunday', '2026-11-22T12:00:00+01:00', '2026-11-23T08:00:00+01:00'],
  ['the night to a holiday', '2026-04-02T20:00:00+02:00', '2026-04-07T08:00:00+02:00'],
  ['over a change of clocks', '2026-03-27T18:00:00+01:00', '2026-03-30T08:00:00+02:00'],
])('%s the working hours are now, or when they next begin', (_, at, next) => {
  expect(nextWorkingHours(new Date(at), times)).toEqual(new Date(next));
});

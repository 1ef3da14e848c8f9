import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { warningDays } from '../../src/events/warning-days.ts';
import { addDays, daysBetween } from '../../src/plan/local-time.ts';
import { createWorkingCalendar } from '../../src/plan/working-days.ts';
import { examplePlan } from '../support/example-plan.ts';

const { previousWorkingDay } = createWorkingCalendar(examplePlan());
const from = (date: string, days = [7, 1]) =>
  warningDays(date, days, previousWorkingDay).map((warning) => `${warning.days}: ${warning.from}`);

describe('the warnings of a date', () => {
  test('come a week and a day before', () => {
    expect(from('2026-11-25')).toEqual(['7: 2026-11-18', '1: 2026-11-24']);
  });

  test('come the working day before a free day', () => {
    // 1 February 2027 is a Monday.
    expect(from('2027-02-01')).toEqual(['7: 2027-01-25', '1: 2027-01-29']);
    // Midsummer Eve is Friday 19 June 2026.
    expect(from('2026-06-26')).toEqual(['7: 2026-06-18', '1: 2026-06-25']);
  });

  test('are one where free days bring them within two days of each other', () => {
    // Before Monday 4 January 2027: 31 December and 1 to 3 January are free.
    expect(from('2027-01-04')).toEqual(['7: 2026-12-28']);
  });

  test('are the nearer where both fall on the same day', () => {
    const workingDayBefore = (day: string) => (day > '2026-08-14' ? '2026-08-14' : day);
    expect(warningDays('2026-08-19', [7, 1], workingDayBefore)).toEqual([
      { days: 7, from: '2026-08-12', until: '2026-08-19' },
    ]);
    expect(warningDays('2026-08-24', [7, 1], workingDayBefore)).toEqual([
      { days: 1, from: '2026-08-14', until: '2026-08-24' },
    ]);
  });

  test('leave what was not told in time to the next, rather than be told again at once', () => {
    expect(warningDays('2026-11-25', [7, 1], previousWorkingDay)).toEqual([
      { days: 7, from: '2026-11-18', until: '2026-11-21' },
      { days: 1, from: '2026-11-24', until: '2026-11-25' },
    ]);
  });

  test('are none where there is no working day', () => {
    expect(warningDays('2026-11-25', [7, 1], () => undefined)).toEqual([]);
  });

  test('fall on working days before the date, more than two days apart, and never both at once', () => {
    const dates = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2025-01-01', days));
    fc.assert(
      fc.property(dates, fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1 }), (date, days) => {
        const warnings = warningDays(date, days, previousWorkingDay);
        expect(warnings.length).toBeGreaterThan(0);
        for (const [index, warning] of warnings.entries()) {
          expect(previousWorkingDay(warning.from)).toBe(warning.from);
          expect(warning.from <= warning.until && warning.until <= date).toBe(true);
          const next = warnings[index + 1];
          if (next === undefined) continue;
          expect(daysBetween(warning.from, next.from)).toBeGreaterThan(2);
          expect(warning.until < next.from).toBe(true);
        }
      }),
    );
  });
});

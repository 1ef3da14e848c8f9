import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { addDays, daysBetween, instantOf, isoWeek, localDay, mondayOf } from '../../src/plan/local-time.ts';

const stockholm = 'Europe/Stockholm';
const utc = (day: string, time: string) => instantOf(day, time, stockholm).toISOString();
const day = fc
  .integer({ min: 0, max: 36_500 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

afterEach(() => {
  vi.useRealTimers();
});

describe('nine in the morning', () => {
  it('moves in UTC when clocks go forward on 29 March 2026', () => {
    expect(utc('2026-03-28', '09:00')).toBe('2026-03-28T08:00:00.000Z');
    expect(utc('2026-03-29', '09:00')).toBe('2026-03-29T07:00:00.000Z');
  });

  it('moves back when clocks do on 25 October 2026', () => {
    expect(utc('2026-10-24', '09:00')).toBe('2026-10-24T07:00:00.000Z');
    expect(utc('2026-10-25', '09:00')).toBe('2026-10-25T08:00:00.000Z');
  });
});

describe('a time that the clocks skip or show twice', () => {
  it('that is skipped becomes the one an hour later', () => {
    expect(utc('2026-03-29', '02:30')).toBe('2026-03-29T01:30:00.000Z');
  });

  it.each(['2026-01-15', '2026-07-15'])('that comes twice is the first of them, asked for on %s', (today) => {
    vi.useFakeTimers({ now: new Date(today) });
    expect(utc('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z');
  });
});

describe('the local day', () => {
  it('changes at midnight in Stockholm, not in UTC', () => {
    expect(localDay(new Date('2026-06-30T21:59:00Z'), stockholm)).toBe('2026-06-30');
    expect(localDay(new Date('2026-06-30T22:00:00Z'), stockholm)).toBe('2026-07-01');
    expect(localDay(new Date('2026-12-31T23:00:00Z'), stockholm)).toBe('2027-01-01');
  });

  it('is the day an instant was made from', () => {
    fc.assert(
      fc.property(day, (on) => {
        expect(localDay(instantOf(on, '09:00', stockholm), stockholm)).toBe(on);
      }),
    );
  });
});

describe('weeks and days', () => {
  it.each([
    ['2026-01-01', '2026-W01'],
    ['2026-11-21', '2026-W47'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
  ])('%s is in %s', (on, week) => {
    expect(isoWeek(on)).toBe(week);
  });

  it('starts the week on its Monday, over New Year too', () => {
    expect(mondayOf('2026-11-22')).toBe('2026-11-16');
    expect(mondayOf('2027-01-03')).toBe('2026-12-28');
  });

  it('counts whole days over clock changes', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-10-26', '2026-10-24')).toBe(-2);
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
  });

  it('adds what it counts', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
  });
});

describe('a date that does not exist', () => {
  it('is refused everywhere', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
    expect(() => daysBetween('2026-01-01', 'i morgon')).toThrow(RangeError);
    expect(() => isoWeek('2026-13-01')).toThrow(RangeError);
    expect(() => mondayOf('')).toThrow(RangeError);
    expect(() => instantOf('2026-01-01', '25:00', stockholm)).toThrow(RangeError);
    expect(() => instantOf('2026-01-01', '09:00', 'Europe/Exempelby')).toThrow(RangeError);
    expect(() => localDay(new Date(Number.NaN), stockholm)).toThrow(RangeError);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, localDay } from '../../src/plan/local-time.ts';
import { createWorkingCalendar } from '../../src/plan/working-days.ts';
import type { Acquaintance } from '../../src/records/people/acquaintance.ts';
import { personDays } from '../../src/register/person-days.ts';
import { examplePlan } from '../support/example-plan.ts';

type Known = Pick<Acquaintance, 'away' | 'backOn' | 'hours' | 'timeZone'>;
type Roster = { away_from?: string; away_to?: string };

/** Half days are Maundy Thursday, 2 April, and Walpurgis Night, 30 April 2026. */
const halfDays = ['2026-04-02', '2026-04-30'];

function daysOf(known: Known = {}, roster: Roster = {}, changes: Record<string, unknown> = {}) {
  const plan = examplePlan({ workingCalendar: { halfDays }, ...changes });
  const { away_from, away_to } = roster;
  return personDays({ away_from, away_to }, known, { plan, calendar: createWorkingCalendar(plan) });
}

const hoursOn = (day: string, known?: Known, changes?: Record<string, unknown>) => {
  const hours = daysOf(known, {}, changes).hours(day);
  return hours && [hours.from.toISOString(), hours.to.toISOString()];
};
const weekdays = [1, 2, 3, 4, 5];

describe('the hours in which a person can be written to', () => {
  test('are the plan’s, by the clock on the wall, on either side of both clock changes', () => {
    expect(hoursOn('2026-03-27')).toEqual(['2026-03-27T07:00:00.000Z', '2026-03-27T16:00:00.000Z']);
    expect(hoursOn('2026-03-30')).toEqual(['2026-03-30T06:00:00.000Z', '2026-03-30T15:00:00.000Z']);
    expect(hoursOn('2026-10-23')).toEqual(['2026-10-23T06:00:00.000Z', '2026-10-23T15:00:00.000Z']);
    expect(hoursOn('2026-10-26')).toEqual(['2026-10-26T07:00:00.000Z', '2026-10-26T16:00:00.000Z']);
  });

  test('are the plan’s own where it says so, and the person’s where they have told theirs', () => {
    const nudges = { workingHours: { from: '07:30', to: '16:00' } };
    expect(hoursOn('2026-11-23', {}, { nudges })).toEqual([
      '2026-11-23T06:30:00.000Z',
      '2026-11-23T15:00:00.000Z',
    ]);
    const hours = { weekdays, from: '09:00', to: '15:00' };
    expect(hoursOn('2026-11-23', { hours }, { nudges })).toEqual([
      '2026-11-23T08:00:00.000Z',
      '2026-11-23T14:00:00.000Z',
    ]);
  });

  test('are counted in the person’s own time zone', () => {
    expect(hoursOn('2026-11-23', { timeZone: 'Europe/Helsinki' })).toEqual([
      '2026-11-23T06:00:00.000Z',
      '2026-11-23T15:00:00.000Z',
    ]);
    expect(hoursOn('2026-11-23', {}, { timeZone: 'Europe/Helsinki' })?.[0]).toBe('2026-11-23T06:00:00.000Z');
  });

  test('change with that zone’s clocks, not with the plan’s', () => {
    // New York goes over to summer time three weeks before Stockholm.
    const timeZone = 'America/New_York';
    expect(hoursOn('2026-03-06', { timeZone })?.[0]).toBe('2026-03-06T13:00:00.000Z');
    expect(hoursOn('2026-03-09', { timeZone })?.[0]).toBe('2026-03-09T12:00:00.000Z');
  });

  test('are none on a day that the person does not work', () => {
    expect(hoursOn('2026-11-21')).toBeUndefined();
    expect(hoursOn('2026-12-24')).toBeUndefined();
    expect(hoursOn('2026-11-23', { away: [{ from: '2026-11-23', to: '2026-11-23' }] })).toBeUndefined();
  });
});

describe('a half day', () => {
  test('ends at noon', () => {
    expect(hoursOn('2026-04-02')).toEqual(['2026-04-02T06:00:00.000Z', '2026-04-02T10:00:00.000Z']);
  });

  test('ends when the person goes home, where that is before noon', () => {
    const hours = { weekdays, from: '07:00', to: '11:00' };
    expect(hoursOn('2026-04-02', { hours })?.[1]).toBe('2026-04-02T09:00:00.000Z');
  });

  test('is no working day for who begins at noon or later', () => {
    for (const from of ['12:00', '13:30']) {
      const days = daysOf({ hours: { weekdays, from, to: '20:00' } });
      expect(days.works('2026-04-02')).toBe(false);
      expect(days.hours('2026-04-02')).toBeUndefined();
      expect(days.isAway('2026-04-02')).toBe(false);
      expect(days.works('2026-04-01')).toBe(true);
    }
  });
});

describe('a person’s day', () => {
  test('is that of their own time zone, so that it may be tomorrow already', () => {
    const at = new Date('2026-11-23T22:30:00Z');
    expect(daysOf().dayAt(at)).toBe('2026-11-23');
    expect(daysOf({ timeZone: 'Europe/Helsinki' }).dayAt(at)).toBe('2026-11-24');
  });

  test('is a working day on their own weekdays only, and never on a day off', () => {
    const days = daysOf({ hours: { weekdays: [1, 2, 3, 4], from: '08:00', to: '14:00' } });
    expect(days.works('2026-11-26')).toBe(true);
    expect(days.works('2026-11-27')).toBe(false);
    expect(days.isAway('2026-11-27')).toBe(false);
    expect(daysOf({ hours: { weekdays: [6, 7], from: '08:00', to: '14:00' } }).works('2026-11-28')).toBe(
      false,
    );
  });
});

describe('a leave', () => {
  test.each([
    ['on the roster', {}, { away_from: '2026-11-23', away_to: '2026-11-25' }],
    ['that was told', { away: [{ from: '2026-11-23', to: '2026-11-25' }] }, {}],
  ])('%s is both its days and those between', (_where, known, roster) => {
    const days = daysOf(known, roster);
    const away = ['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'].map(days.isAway);
    expect(away).toEqual([false, true, true, true, false]);
    expect(days.works('2026-11-24')).toBe(false);
  });

  test('on the roster may be open at either end', () => {
    expect(daysOf({}, { away_from: '2026-11-23' }).isAway('2030-01-07')).toBe(true);
    expect(daysOf({}, { away_to: '2026-11-23' }).isAway('2020-01-07')).toBe(true);
  });

  test('that was told and one on the roster both count', () => {
    const days = daysOf(
      { away: [{ from: '2026-11-23', to: '2026-11-23' }] },
      { away_from: '2026-11-25', away_to: '2026-11-25' },
    );
    expect(['2026-11-23', '2026-11-24', '2026-11-25'].map(days.isAway)).toEqual([true, false, true]);
  });

  test('has a deputy while it lasts, where one was chosen', () => {
    const deputy = 'karin@exempelby.se';
    const days = daysOf(
      { away: [{ from: '2026-11-23', to: '2026-11-25', deputy }] },
      { away_from: '2026-11-20', away_to: '2026-11-30' },
    );
    expect(days.deputy('2026-11-22')).toBeUndefined();
    expect(days.deputy('2026-11-23')).toBe(deputy);
    expect(days.deputy('2026-11-25')).toBe(deputy);
    expect(days.deputy('2026-11-26')).toBeUndefined();
  });

  test('ends when the person is back, whether it was told or stands on the roster', () => {
    const roster = { away_from: '2026-11-16', away_to: '2026-11-27' };
    const away = [{ from: '2026-11-16', to: '2026-11-27', deputy: 'karin@exempelby.se' }];
    for (const days of [daysOf({ backOn: '2026-11-24' }, roster), daysOf({ away, backOn: '2026-11-24' })]) {
      expect(days.isAway('2026-11-23')).toBe(true);
      expect(days.isAway('2026-11-24')).toBe(false);
      expect(days.works('2026-11-24')).toBe(true);
      expect(days.deputy('2026-11-24')).toBeUndefined();
    }
  });

  test('that begins on the day they came back, or later, is a new one', () => {
    const days = daysOf({ away: [{ from: '2026-11-24', to: '2026-11-25' }], backOn: '2026-11-24' });
    expect(days.isAway('2026-11-24')).toBe(true);
  });
});

describe('the nearest working day', () => {
  const days = daysOf({ away: [{ from: '2026-11-23', to: '2026-11-25' }] });

  test('is the same day where the person works then', () => {
    expect(days.workingDayBefore('2026-11-26')).toBe('2026-11-26');
    expect(days.workingDayAfter('2026-11-26')).toBe('2026-11-26');
  });

  test('is on the other side of leave and weekends', () => {
    expect(days.workingDayBefore('2026-11-24')).toBe('2026-11-20');
    expect(days.workingDayAfter('2026-11-21')).toBe('2026-11-26');
  });

  test('is none where there is none within four months', () => {
    const long = daysOf({ away: [{ from: '2026-01-01', to: '2026-12-31' }] });
    expect(long.workingDayBefore('2026-06-15')).toBeUndefined();
    expect(long.workingDayAfter('2026-06-15')).toBeUndefined();
    expect(long.workingDayAfter('2026-10-01')).toBe('2027-01-04');
    const weekends = daysOf({ hours: { weekdays: [6, 7], from: '08:00', to: '16:00' } });
    expect(weekends.workingDayAfter('2026-11-23')).toBeUndefined();
  });
});

describe('whatever a person has told', () => {
  const day = fc.integer({ min: 0, max: 800 }).map((days) => addDays('2026-01-01', days));
  const absence = fc
    .tuple(day, fc.integer({ min: 0, max: 150 }))
    .map(([from, length]) => ({ from, to: addDays(from, length) }));
  const time = fc
    .integer({ min: 0, max: 95 })
    .map((quarters) =>
      [Math.floor(quarters / 4), (quarters % 4) * 15].map((part) => String(part).padStart(2, '0')).join(':'),
    );
  const hours = fc
    .record({ weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }), from: time, to: time })
    .filter(({ from, to }) => from < to);
  const known = fc.record(
    {
      away: fc.array(absence, { maxLength: 3 }),
      backOn: day,
      hours,
      timeZone: fc.constantFrom('Europe/Stockholm', 'Europe/Helsinki', 'America/New_York', 'Asia/Tokyo'),
    },
    { requiredKeys: [] },
  );

  test('there are hours on the days that they work and on no others, and these lie within the day', () => {
    fc.assert(
      fc.property(known, day, (told, on) => {
        const days = daysOf(told);
        const found = days.hours(on);
        expect(found !== undefined).toBe(days.works(on));
        if (found === undefined) return;
        expect(days.isAway(on)).toBe(false);
        expect(found.from.getTime()).toBeLessThan(found.to.getTime());
        expect(localDay(found.from, days.timeZone)).toBe(on);
        expect(localDay(found.to, days.timeZone)).toBe(on);
      }),
    );
  });

  test('the nearest working day is worked, and none between is', () => {
    fc.assert(
      fc.property(known, day, (told, on) => {
        const days = daysOf(told);
        const after = days.workingDayAfter(on);
        const end = after ?? addDays(on, 121);
        if (after !== undefined) expect(days.works(after)).toBe(true);
        for (let other = on; other < end; other = addDays(other, 1)) expect(days.works(other)).toBe(false);
        const before = days.workingDayBefore(on);
        if (before !== undefined) expect(days.works(before) && before <= on).toBe(true);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, localDay } from '../../src/plan/local-time.ts';
import { createWorkingCalendar } from '../../src/plan/working-days.ts';
import type { StandingRound } from '../../src/register/standing-rounds.ts';
import {
  type PlannedMessage,
  periodOf,
  type RoundPeriod,
  roundSchedule,
} from '../../src/rounds/round-schedule.ts';
import { examplePlan } from '../support/example-plan.ts';

const SUMMER = { from: '2027-07-05', to: '2027-08-01' };
const calendar = createWorkingCalendar(
  examplePlan({ workingCalendar: { closedDays: ['2027-05-07'], closedPeriods: [SUMMER] } }),
);
const timeZone = 'Europe/Stockholm';
const times = { policy: examplePlan().nudges, timeZone, calendar };

const planned = (begins: string, closes: string, openedAt?: string): PlannedMessage[] =>
  roundSchedule({ begins, closes, again: false, ...(openedAt && { openedAt: new Date(openedAt) }) }, times);
const told = (messages: readonly PlannedMessage[]) => messages.map(({ kind, day }) => `${day} ${kind}`);

describe('the messages of a round', () => {
  test.each<[string, string, string, string[]]>([
    [
      'of eight weeks, half of which fall on a Saturday',
      '2026-10-19',
      '2026-12-11',
      ['2026-10-19 invitation', '2026-11-16 half-way', '2026-12-08 last-days', '2026-12-14 late'],
    ],
    [
      'that opens on a Saturday and ends before Christmas',
      '2026-11-14',
      '2026-12-23',
      ['2026-11-16 invitation', '2026-12-03 half-way', '2026-12-18 last-days', '2026-12-28 late'],
    ],
    [
      'over New Year and Twelfth Night',
      '2026-12-21',
      '2027-01-07',
      ['2026-12-21 invitation', '2026-12-30 last-days', '2027-01-08 late'],
    ],
    [
      'that opens in the summer’s closed weeks',
      '2027-07-10',
      '2027-08-20',
      ['2027-08-02 invitation', '2027-08-17 last-days', '2027-08-23 late'],
    ],
    [
      'of two weeks',
      '2026-11-02',
      '2026-11-13',
      ['2026-11-02 invitation', '2026-11-10 last-days', '2026-11-16 late'],
    ],
    ['of one week', '2026-11-02', '2026-11-06', ['2026-11-02 invitation', '2026-11-09 late']],
    ['of a day', '2026-11-02', '2026-11-02', ['2026-11-02 invitation', '2026-11-03 late']],
    ['of a weekend', '2026-11-07', '2026-11-08', ['2026-11-09 late']],
    [
      'of three weeks, where half way is a working day in between',
      '2026-11-02',
      '2026-11-20',
      ['2026-11-02 invitation', '2026-11-11 half-way', '2026-11-17 last-days', '2026-11-23 late'],
    ],
  ])('%s (%s to %s)', (_name, begins, closes, expected) => {
    expect(told(planned(begins, closes))).toEqual(expected);
  });

  test('go out at nine on either side of both clock changes', () => {
    const instants = (begins: string, closes: string) =>
      planned(begins, closes).map(({ scheduledFor }) => scheduledFor.toISOString());
    expect(instants('2026-10-19', '2026-11-06')).toEqual([
      '2026-10-19T07:00:00.000Z',
      '2026-10-28T08:00:00.000Z',
      '2026-11-03T08:00:00.000Z',
      '2026-11-09T08:00:00.000Z',
    ]);
    expect(instants('2027-03-15', '2027-04-16')).toEqual([
      '2027-03-15T08:00:00.000Z',
      '2027-03-31T07:00:00.000Z',
      '2027-04-13T07:00:00.000Z',
      '2027-04-19T07:00:00.000Z',
    ]);
  });
});

describe('the invitation of a round that an administrator opens', () => {
  test.each<[string, string, string | undefined]>([
    ['early in the morning, comes at nine', '2026-11-16T06:00:00Z', '2026-11-16T08:00:00.000Z'],
    ['in the middle of the day, comes at once', '2026-11-16T12:17:00Z', '2026-11-16T12:17:00.000Z'],
    ['at four, comes at once', '2026-11-16T15:00:00Z', '2026-11-16T15:00:00.000Z'],
    ['after four, comes the next morning', '2026-11-16T15:01:00Z', '2026-11-17T08:00:00.000Z'],
    ['late on a Friday, comes on Monday', '2026-11-13T15:30:00Z', '2026-11-16T08:00:00.000Z'],
    ['on a Sunday, comes on Monday', '2026-11-15T12:00:00Z', '2026-11-16T08:00:00.000Z'],
    ['late before Christmas, comes after it', '2026-12-23T16:00:00Z', '2026-12-28T08:00:00.000Z'],
  ])('%s', (_name, openedAt, expected) => {
    const day = localDay(new Date(openedAt), timeZone);
    const [invitation] = planned(day, addDays(day, 40), openedAt);
    expect(invitation).toMatchObject({ kind: 'invitation', scheduledFor: new Date(expected ?? '') });
  });

  test('is not sent in the evening, however late it comes to be sent', () => {
    const [invitation] = planned('2026-11-16', '2026-12-31', '2026-11-16T14:30:00Z');
    expect(invitation?.until.toISOString()).toBe('2026-11-16T16:00:00.000Z');
  });
});

describe('whatever days a round has', () => {
  const day = fc.integer({ min: 0, max: 800 }).map((days) => addDays('2026-01-01', days));
  const period = fc
    .record({
      begins: day,
      length: fc.integer({ min: 0, max: 120 }),
      minute: fc.option(fc.integer({ min: 0, max: 1439 })),
    })
    .map(({ begins, length, minute }): RoundPeriod => {
      const openedAt =
        minute === null ? undefined : new Date(Date.parse(`${begins}T00:00:00Z`) + minute * 60_000);
      const first = openedAt === undefined ? begins : localDay(openedAt, timeZone);
      return { begins: first, closes: addDays(first, length), again: false, ...(openedAt && { openedAt }) };
    });
  const minuteOf = (at: Date) => {
    const [hour, minute] = new Intl.DateTimeFormat('sv-SE', { timeZone, hour: '2-digit', minute: '2-digit' })
      .format(at)
      .split(':')
      .map(Number);
    return (hour ?? 0) * 60 + (minute ?? 0);
  };

  /** How many working days there are after the one day, up to and including the other. */
  const workingDaysBetween = (from: string, to: string): number =>
    from >= to
      ? 0
      : workingDaysBetween(addDays(from, 1), to) + (calendar.isWorkingDay(addDays(from, 1)) ? 1 : 0);

  test('its messages come in working hours of working days', () => {
    fc.assert(
      fc.property(period, (of) => {
        for (const { day: on, scheduledFor, until } of roundSchedule(of, times)) {
          expect(calendar.isWorkingDay(on)).toBe(true);
          expect([localDay(scheduledFor, timeZone), localDay(until, timeZone)]).toEqual([on, on]);
          expect(minuteOf(scheduledFor)).toBeGreaterThanOrEqual(9 * 60);
          expect(minuteOf(until)).toBeLessThanOrEqual(17 * 60);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('they come within it, in order, with more than two working days between, and the last after it', () => {
    fc.assert(
      fc.property(period, (of) => {
        const messages = roundSchedule(of, times);
        expect(messages.at(-1)).toMatchObject({
          kind: 'late',
          day: calendar.nextWorkingDay(addDays(of.closes, 1)),
        });
        const days = messages.slice(0, -1).map(({ day: on }) => on);
        expect(days.every((on) => of.begins <= on && on <= of.closes)).toBe(true);
        for (const [index, next] of days.slice(1).entries()) {
          expect(workingDaysBetween(days[index] ?? '', next)).toBeGreaterThan(2);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the period of a round', () => {
  const round = (
    closes: string,
    ...log: [did: StandingRound['log'][number]['did'], at: string, closes: string][]
  ) =>
    periodOf(
      {
        id: '2026',
        name: '2026',
        opens: log.find(([did]) => did === 'opened')?.[1].slice(0, 10) ?? '2026-10-01',
        closes,
        closed: false,
        seeded: false,
        admitted: [],
        asked: [],
        log: log.map(([did, at, until]) => ({ did, at, closes: until, by: 'karin@exempelby.se' })),
      },
      timeZone,
    );

  test('is the plan’s, also when it is extended, and closed and opened again', () => {
    expect(round('2026-12-11')).toEqual({ begins: '2026-10-01', closes: '2026-12-11', again: false });
    expect(round('2026-12-18', ['extended', '2026-11-20T12:00:00Z', '2026-12-18'])).toMatchObject({
      begins: '2026-10-01',
      closes: '2026-12-18',
    });
    const mistake = round(
      '2026-12-11',
      ['closed', '2026-11-20T12:00:00Z', '2026-12-11'],
      ['reopened', '2026-11-20T12:01:00Z', '2026-12-11'],
    );
    expect(mistake).toMatchObject({ begins: '2026-10-01', again: false });
  });

  test('begins anew when it is opened early, or again with another last day', () => {
    const openedAt = new Date('2026-09-20T12:00:00Z');
    expect(round('2026-12-11', ['opened', '2026-09-20T12:00:00Z', '2026-12-11'])).toEqual({
      begins: '2026-09-20',
      closes: '2026-12-11',
      openedAt,
      again: false,
    });
    expect(
      round(
        '2027-01-15',
        ['closed', '2026-12-14T12:00:00Z', '2026-12-11'],
        ['reopened', '2026-12-20T12:00:00Z', '2027-01-15'],
      ),
    ).toMatchObject({ begins: '2026-12-20', closes: '2027-01-15', again: true });
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ReminderAction, type ReminderInput, remindersDue } from '../../src/nudges/reminders-due.ts';
import { ActionState } from '../../src/plan/action-state.ts';
import { addDays, daysBetween } from '../../src/plan/local-time.ts';
import { createWorkingCalendar } from '../../src/plan/working-days.ts';
import { examplePlan } from '../support/example-plan.ts';

const plan = examplePlan();
const { isWorkingDay } = createWorkingCalendar(plan);
const action = (more: Partial<ReminderAction> = {}): ReminderAction => ({
  id: 'a1',
  due: '2027-06-01',
  state: 'in-progress',
  updatedOn: '2026-11-10',
  ...more,
});
const input = (now: string, actions: ReminderAction[], more: Partial<ReminderInput> = {}): ReminderInput => ({
  now: new Date(now),
  timeZone: plan.timeZone,
  policy: plan.nudges,
  isWorkingDay,
  planStart: plan.period.from,
  coordinators: [{ email: 'petra@exempelby.se', actions }],
  ...more,
});
/** Monday 16 November 2026, 09.00 in Stockholm. */
const MONDAY = '2026-11-16T08:00:00Z';
const reasons = (actions: ReminderAction[], now = MONDAY) =>
  remindersDue(input(now, actions)).flatMap((reminder) =>
    reminder.actions.map(({ id, reason }) => `${id} ${reason.kind}`),
  );

describe('which actions need a line', () => {
  test.each([
    ['its day has passed', { due: '2026-11-15' }, ['a1 overdue']],
    ['its day is today', { due: '2026-11-16' }, ['a1 due-soon']],
    ['its day is 30 days away', { due: '2026-12-16' }, ['a1 due-soon']],
    ['its day is 31 days away', { due: '2026-12-17' }, []],
    ['the latest update is 29 days old', { updatedOn: '2026-10-18' }, []],
    ['the latest update is 30 days old', { updatedOn: '2026-10-17' }, ['a1 no-update']],
    ['nobody has said anything since the plan began', { updatedOn: undefined }, ['a1 no-update']],
    ['it is done, though its day has passed', { due: '2026-01-01', state: 'done' }, []],
    ['it is paused, and its day has passed', { due: '2026-01-01', state: 'paused' }, ['a1 overdue']],
    ['it is snoozed until tomorrow', { due: '2026-11-15', remindFrom: '2026-11-17' }, []],
    ['it was snoozed until today', { due: '2026-11-15', remindFrom: '2026-11-16' }, ['a1 overdue']],
    ['it was in a reminder 6 days ago', { due: '2026-11-15', remindedOn: '2026-11-10' }, []],
    ['it was in a reminder 7 days ago', { due: '2026-11-15', remindedOn: '2026-11-09' }, ['a1 overdue']],
    [
      'it was in a reminder lately, and a snooze ends today',
      { due: '2026-11-15', remindedOn: '2026-11-12', remindFrom: '2026-11-16' },
      ['a1 overdue'],
    ],
    [
      'it was in a reminder after its snooze ended',
      { due: '2026-11-15', remindedOn: '2026-11-12', remindFrom: '2026-11-12' },
      [],
    ],
  ] as [string, Partial<ReminderAction>, string[]][])('%s', (_, more, expected) => {
    expect(reasons([action(more)])).toEqual(expected);
  });

  test('an action without updates is left alone until the plan has run for so many days', () => {
    const early = (now: string) =>
      remindersDue(input(now, [action({ updatedOn: undefined })], { planStart: '2026-11-01' })).length;
    expect(early('2026-11-30T08:00:00Z')).toBe(0);
    expect(early('2026-12-01T08:00:00Z')).toBe(1);
  });

  test('the most pressing come first', () => {
    const order = reasons([
      action({ id: 'silent', updatedOn: '2026-09-01' }),
      action({ id: 'never', updatedOn: undefined }),
      action({ id: 'soon', due: '2026-12-01' }),
      action({ id: 'sooner', due: '2026-11-20' }),
      action({ id: 'late', due: '2026-11-01' }),
      action({ id: 'latest', due: '2026-10-01' }),
    ]);
    expect(order.map((line) => line.split(' ')[0])).toEqual([
      'latest',
      'late',
      'sooner',
      'soon',
      'never',
      'silent',
    ]);
  });
});

describe('when reminders go out', () => {
  const late = [action({ due: '2026-01-15' })];
  const goesOut = (now: string) => remindersDue(input(now, late)).length === 1;

  test.each([
    ['a minute before nine', '2026-11-16T07:59:00Z', false],
    ['at nine', '2026-11-16T08:00:00Z', true],
    ['at noon', '2026-11-16T11:00:00Z', true],
    ['a minute past noon, three hours late', '2026-11-16T11:01:00Z', false],
    ['on a Saturday', '2026-11-14T08:00:00Z', false],
    ['on Midsummer Eve', '2026-06-19T07:00:00Z', false],
    ['the day before Midsummer Eve', '2026-06-18T07:00:00Z', true],
    ['at nine on the Friday before summer time', '2026-03-27T08:00:00Z', true],
    ['at eight on the Friday before summer time', '2026-03-27T07:00:00Z', false],
    ['at nine on the Monday after summer time began', '2026-03-30T07:00:00Z', true],
    ['at eight on the Monday after summer time began', '2026-03-30T06:59:00Z', false],
    ['at nine on the Friday before winter time', '2026-10-23T07:00:00Z', true],
    ['at nine on the Monday after winter time began', '2026-10-26T08:00:00Z', true],
    ['at eight on the Monday after winter time began', '2026-10-26T07:00:00Z', false],
  ])('%s', (_, now, expected) => {
    expect(goesOut(now)).toBe(expected);
  });

  test.each([
    ['on the first day of leave', '2026-11-16', '2026-11-20', false],
    ['on the last day of leave', '2026-11-09', '2026-11-16', false],
    ['the day before leave', '2026-11-17', '2026-11-20', true],
    ['the day after leave', '2026-11-09', '2026-11-15', true],
    ['on leave without an end', '2026-11-01', undefined, false],
    ['on leave without a beginning', undefined, '2026-11-16', false],
  ])('a coordinator %s', (_, awayFrom, awayTo, reminded) => {
    const coordinators = [{ email: 'petra@exempelby.se', actions: late, awayFrom, awayTo }];
    expect(remindersDue(input(MONDAY, [], { coordinators })).length === 1).toBe(reminded);
  });
});

describe('whatever the plan looks like', () => {
  const day = (from: string, span: number) =>
    fc.integer({ min: 0, max: span }).map((days) => addDays(from, days));
  const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });
  const anyAction = fc.record({
    due: day('2025-06-01', 900),
    state: fc.constantFrom(...ActionState.options),
    updatedOn: maybe(day('2025-01-01', 700)),
    remindFrom: maybe(day('2026-10-01', 90)),
    remindedOn: maybe(day('2026-10-01', 60)),
  });
  const anyCoordinator = fc.record({
    actions: fc.array(anyAction, { maxLength: 6 }),
    awayFrom: maybe(day('2026-10-01', 90)),
    awayTo: maybe(day('2026-10-01', 90)),
  });
  const anyInput = fc
    .record({
      minute: fc.integer({ min: 0, max: 90 * 24 * 60 }),
      coordinators: fc.array(anyCoordinator, { maxLength: 4 }),
    })
    .map(({ minute, coordinators }) =>
      input(new Date(Date.parse('2026-10-01T00:00:00Z') + minute * 60_000).toISOString(), [], {
        coordinators: coordinators.map((coordinator, person) => ({
          ...coordinator,
          email: `${person}@exempelby.se`,
          actions: coordinator.actions.map((one, index) => ({ ...one, id: `a${index}` })),
        })),
      }),
    );
  /** Most minutes of a year are outside the window, so the time is chosen inside it where that is the point. */
  const inWindow = anyInput.map((given) => ({ ...given, now: new Date(MONDAY) }));

  const mayHear = (one: ReminderAction | undefined, today: string): boolean => {
    const { state, remindFrom = '', remindedOn = '' } = one ?? { state: 'done' as const };
    const heardLately = remindedOn !== '' && daysBetween(remindedOn, today) < 7;
    return state !== 'done' && remindFrom <= today && (!heardLately || remindFrom > remindedOn);
  };

  test('nobody hears of what is done, snoozed, or told lately', () => {
    fc.assert(
      fc.property(inWindow, (given) => {
        for (const { email, day: today, actions } of remindersDue(given)) {
          const theirs = given.coordinators.find((one) => one.email === email)?.actions;
          expect(actions.length).toBeGreaterThan(0);
          for (const { id } of actions) {
            expect(
              mayHear(
                theirs?.find((one) => one.id === id),
                today,
              ),
            ).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('nobody hears anything while away or on a free day', () => {
    fc.assert(
      fc.property(fc.oneof(anyInput, inWindow), (given) => {
        for (const { email, day: today } of remindersDue(given)) {
          const coordinator = given.coordinators.find((one) => one.email === email);
          const { awayFrom = '9999-12-31', awayTo = '0000-01-01' } = coordinator ?? {};
          expect(isWorkingDay(today)).toBe(true);
          expect(awayFrom <= today && today <= awayTo).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('each person gets one message, and the order of people and the minute in the window change nothing', () => {
    fc.assert(
      fc.property(inWindow, fc.integer({ min: 0, max: 180 }), (given, minutes) => {
        const reminders = remindersDue(given);
        expect(new Set(reminders.map(({ email }) => email)).size).toBe(reminders.length);
        const later = new Date(given.now.getTime() + minutes * 60_000);
        const again = remindersDue({
          ...given,
          now: later,
          coordinators: given.coordinators.toReversed(),
        });
        expect(again.toReversed()).toEqual(reminders);
      }),
    );
  });

  test('an open action that is late, free and not snoozed is always told', () => {
    fc.assert(
      fc.property(inWindow, (given) => {
        const alone = {
          ...given,
          coordinators: [
            ...given.coordinators,
            { email: 'late@exempelby.se', actions: [action({ due: '2026-11-15' })] },
          ],
        };
        expect(remindersDue(alone).at(-1)?.email).toBe('late@exempelby.se');
      }),
    );
  });
});

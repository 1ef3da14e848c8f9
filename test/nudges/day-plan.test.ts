import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Concern } from '../../src/messages/due.ts';
import type { NudgedAction } from '../../src/nudges/action-reason.ts';
import { type DayPlan, dayPlan, topicsOf } from '../../src/nudges/day-plan.ts';
import { escalations } from '../../src/nudges/escalations.ts';
import { lapsedWarnings } from '../../src/nudges/lapsed.ts';
import { toldSoFar } from '../../src/nudges/told-so-far.ts';
import { addDays, type Day, daysBetween, mondayOf } from '../../src/plan/local-time.ts';
import { createWorkingCalendar } from '../../src/plan/working-days.ts';
import type { Acquaintance } from '../../src/records/people/acquaintance.ts';
import { personDays } from '../../src/register/person-days.ts';
import { createRegister } from '../../src/register/register.ts';
import { examplePlan, exampleRoster } from '../support/example-plan.ts';

const plan = examplePlan({ workingCalendar: { closedDays: ['2027-05-07'] } });
const calendar = createWorkingCalendar(plan);
const { nudges: policy } = plan;
const ME = 'petra@exempelby.se';
const DEPUTY = 'olle@exempelby.se';

type Leave = { from: Day; to: Day; deputy?: string };
type World = {
  actions?: (Partial<NudgedAction> & { due: Day })[];
  away?: Leave[];
  deputyAway?: Leave[];
  rhythm?: Acquaintance['rhythm'];
  concerns?: Partial<Concern>[];
  /** Changes of actions on the morning of a day. */
  changes?: Record<Day, Partial<NudgedAction>>;
  /** Days when the process is down. */
  down?: Day[];
};
type Heard = { email: string; plan: DayPlan };

/** What two people hear from day to day, each day's remembered for the next. */
function hear(world: World, from: Day, to: Day) {
  const daysOf = (away: Leave[] | undefined) => personDays({}, away && { away }, { plan, calendar });
  const [own, deputies] = [daysOf(world.away), daysOf(world.deputyAway)];
  const actions = (world.actions ?? []).map(
    (action, index): NudgedAction => ({
      id: `a${index + 1}`,
      coordinator: ME,
      state: 'in-progress',
      knownSince: '2025-01-01',
      planStart: '2025-01-01',
      updatedOn: addDays(from, -1),
      recipient(day) {
        if (own.works(day)) return ME;
        return own.deputy(day) !== undefined && deputies.works(day) ? DEPUTY : undefined;
      },
      ...action,
    }),
  );
  const concerns = (world.concerns ?? []).map(
    (concern, index): Concern => ({
      email: ME,
      topic: `other/${index + 1}`,
      about: [],
      kind: 'news',
      from,
      why: '',
      parts: () => [],
      ...concern,
    }),
  );
  const told = toldSoFar(new Map());
  const heard: Heard[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    for (const action of actions) Object.assign(action, world.changes?.[day]);
    if (world.down?.includes(day)) continue;
    for (const [email, days] of [
      [ME, own],
      [DEPUTY, deputies],
    ] as const) {
      const heardBy = concerns.filter((concern) => concern.email === email);
      const message = dayPlan({ email, days, rhythm: world.rhythm }, day, {
        policy,
        told,
        actions,
        concerns: heardBy,
      });
      if (message === undefined) continue;
      told.add(email, day, topicsOf(message));
      heard.push({ email, plan: message });
    }
  }
  return { heard, told, actions, own, deputies };
}

/** As `2027-03-01 a1 before 30`: the day, `deputy` where that one heard it, the action and why. */
function lines(world: World, from: Day, to: Day): string[] {
  return hear(world, from, to).heard.flatMap(({ email, plan }) => [
    ...plan.actions.map(
      ({ id, reason, escalateOn, meantFor }) =>
        `${plan.day} ${email === ME ? '' : 'deputy '}${id} ${reason.kind}${
          reason.kind === 'before' ? ` ${reason.days}` : reason.kind === 'after' ? ` ${reason.time}` : ''
        }${escalateOn === undefined ? '' : ` notice ${escalateOn}`}${meantFor === undefined ? '' : ` late ${meantFor}`}`,
    ),
    ...plan.concerns.map(({ topic }) => `${plan.day} ${topic}`),
  ]);
}

describe('a date', () => {
  test.each<[string, World, string[]]>([
    [
      '30, 7 and 1 days before',
      { actions: [{ due: '2027-03-18' }] },
      ['2027-02-16 a1 before 30', '2027-03-11 a1 before 7', '2027-03-17 a1 before 1'],
    ],
    [
      'on the working day before where that is a day off: Ascension Day, the day after it, and a Sunday',
      { actions: [{ due: '2027-06-06' }, { due: '2027-05-14' }, { due: '2027-05-10' }] },
      [
        '2027-04-09 a3 before 30',
        '2027-04-14 a2 before 30',
        '2027-05-03 a3 before 7',
        '2027-05-05 a2 before 7',
        '2027-05-05 a1 before 30',
        '2027-05-13 a2 before 1',
        '2027-05-28 a1 before 7',
        '2027-06-04 a1 before 1',
      ],
    ],
    [
      'before a leave without a deputy, those of the leave at once',
      { actions: [{ due: '2027-03-18' }], away: [{ from: '2027-03-09', to: '2027-03-19' }] },
      ['2027-02-16 a1 before 30', '2027-03-08 a1 before 1'],
    ],
    [
      'during a leave to the deputy',
      { actions: [{ due: '2027-03-18' }], away: [{ from: '2027-03-09', to: '2027-03-19', deputy: DEPUTY }] },
      ['2027-02-16 a1 before 30', '2027-03-11 deputy a1 before 7', '2027-03-17 deputy a1 before 1'],
    ],
    [
      'before the leave where the deputy is away too',
      {
        actions: [{ due: '2027-03-18' }],
        away: [{ from: '2027-03-09', to: '2027-03-19', deputy: DEPUTY }],
        deputyAway: [{ from: '2027-03-16', to: '2027-03-26' }],
      },
      ['2027-02-16 a1 before 30', '2027-03-11 deputy a1 before 7', '2027-03-15 deputy a1 before 1'],
    ],
    [
      'once where two warnings are within two days, as across Easter',
      { actions: [{ due: '2027-03-30' }] },
      ['2027-02-26 a1 before 30', '2027-03-23 a1 before 7'],
    ],
    [
      'to whoever asked to be reminded later only the last time, which comes all the same',
      { actions: [{ due: '2027-03-18', remindFrom: '2027-03-25' }] },
      ['2027-03-17 a1 before 1'],
    ],
    [
      'to whoever wants dates only',
      { actions: [{ due: '2027-03-18' }], rhythm: 'dates' },
      ['2027-02-16 a1 before 30', '2027-03-11 a1 before 7', '2027-03-17 a1 before 1'],
    ],
    ['not when it is done', { actions: [{ due: '2027-03-18', state: 'done' }] }, []],
    [
      'also when it is paused, for the date stands',
      { actions: [{ due: '2027-03-18', state: 'paused' }] },
      ['2027-02-16 a1 before 30', '2027-03-11 a1 before 7', '2027-03-17 a1 before 1'],
    ],
    [
      'late, and saying so, where it could not be sent in time',
      { actions: [{ due: '2027-03-18' }], down: ['2027-03-11'] },
      ['2027-02-16 a1 before 30', '2027-03-12 a1 before 7 late 2027-03-11', '2027-03-17 a1 before 1'],
    ],
    [
      'not as late where nobody knew of it then',
      { actions: [{ due: '2027-03-18', knownSince: '2027-03-12' }], down: ['2027-02-16', '2027-03-11'] },
      ['2027-02-17 a1 before 30', '2027-03-12 a1 before 7', '2027-03-17 a1 before 1'],
    ],
    [
      'that someone moved it to themselves the same week only the last time',
      {
        actions: [{ due: '2027-02-16' }],
        changes: {
          '2027-02-12': {
            due: '2027-02-19',
            updatedOn: '2027-02-12',
            movedOn: '2027-02-12',
            knownSince: '2027-02-12',
          },
        },
      },
      ['2027-02-08 a1 before 30', '2027-02-18 a1 before 1'],
    ],
  ])('is warned of %s', (_, world, expected) => {
    const heard = lines(world, '2027-02-08', '2027-06-06');
    expect(heard.filter((line) => line.includes('before'))).toEqual(expected);
  });

  test('that has passed before its warning could be sent is noted, and nothing is sent of it', () => {
    const { told, actions } = hear(
      { actions: [{ due: '2027-03-18' }], down: ['2027-03-17', '2027-03-18', '2027-03-19'] },
      '2027-02-08',
      '2027-03-21',
    );
    const lapsed = actions.flatMap((action) => lapsedWarnings(action, '2027-03-22', { policy, told }));
    expect(lapsed).toEqual([
      {
        email: ME,
        action: 'a1',
        topic: 'action/a1/before/2027-03-18/1',
        due: '2027-03-18',
        days: 1,
        meantFor: '2027-03-17',
      },
    ]);
  });
});

/** Due on Friday 5 March, which everyone was told of on the 4th. */
const OVERDUE = { due: '2027-03-05', updatedOn: '2027-02-01' };

describe('what is late', () => {
  test.each<[string, World, string[]]>([
    [
      'is told of weekly and at most five times, and that the manager will hear of it',
      { actions: [OVERDUE] },
      [
        '2027-03-11 a1 after 1',
        '2027-03-16 a1 after 0 notice 2027-03-19',
        '2027-03-23 a1 after 2',
        '2027-03-30 a1 after 3',
        '2027-04-06 a1 after 4',
        '2027-04-13 a1 after 5',
      ],
    ],
    [
      'rests for a week after a line, and the manager is left out of it',
      { actions: [OVERDUE], changes: { '2027-03-15': { updatedOn: '2027-03-15' } } },
      [
        '2027-03-11 a1 after 1',
        '2027-03-22 a1 after 2',
        '2027-03-30 a1 after 3',
        '2027-04-06 a1 after 4',
        '2027-04-13 a1 after 5',
      ],
    ],
    [
      'rests until the day asked for, but not what the manager is to hear',
      { actions: [{ ...OVERDUE, remindFrom: '2027-03-24' }] },
      ['2027-03-16 a1 after 0 notice 2027-03-19', '2027-03-24 a1 after 1'],
    ],
    [
      'comes once a month to whoever has asked for that',
      { actions: [OVERDUE], rhythm: 'monthly' },
      ['2027-03-16 a1 after 0 notice 2027-03-19', '2027-04-15 a1 after 1'],
    ],
    [
      'does not come to whoever wants dates only, but for what the manager is to hear',
      { actions: [OVERDUE], rhythm: 'dates' },
      ['2027-03-16 a1 after 0 notice 2027-03-19'],
    ],
    ['is let be when it is done', { actions: [OVERDUE], changes: { '2027-03-08': { state: 'done' } } }, []],
    [
      'is told of with its manager in one message where the two are near',
      { actions: [OVERDUE], changes: { '2027-03-08': { updatedOn: '2027-03-05' } }, down: ['2027-03-12'] },
      ['2027-03-15 a1 after 1 notice 2027-03-19'],
    ],
    [
      'waits for whoever is away, and so does the manager',
      { actions: [OVERDUE], away: [{ from: '2027-03-06', to: '2027-03-28' }] },
      ['2027-03-30 a1 after 1 notice 2027-04-02'],
    ],
    [
      'is counted anew for whoever took it over',
      {
        actions: [OVERDUE],
        changes: { '2027-03-17': { knownSince: '2027-03-17' } },
      },
      [
        '2027-03-11 a1 after 1',
        '2027-03-16 a1 after 0 notice 2027-03-19',
        '2027-03-23 a1 after 2 notice 2027-03-31',
      ],
    ],
  ])('%s', (_, world, expected) => {
    const heard = lines(world, '2027-02-08', '2027-04-20').filter((line) => line > '2027-03-06');
    expect(heard.slice(0, Math.max(expected.length, 1))).toEqual(expected);
  });
});

describe('the closest manager', () => {
  const register = createRegister(plan, exampleRoster());
  const managerHears = (world: World, until: Day) => {
    const { told, actions } = hear(world, '2027-02-08', until);
    return escalations(actions, register, { policy, told, today: until }).map(({ email, from }) => [
      email,
      from,
    ]);
  };

  test('hears two weeks after the date, where the coordinator has been told', () => {
    expect(managerHears({ actions: [OVERDUE] }, '2027-03-15')).toEqual([]);
    expect(managerHears({ actions: [OVERDUE] }, '2027-03-16')).toEqual([
      ['karin@exempelby.se', '2027-03-19'],
    ]);
  });

  test('hears later where the coordinator was told late', () => {
    const down = ['2027-03-16', '2027-03-17', '2027-03-18', '2027-03-19'];
    expect(managerHears({ actions: [OVERDUE], down }, '2027-03-19')).toEqual([]);
    expect(managerHears({ actions: [OVERDUE], down }, '2027-03-22')).toEqual([
      ['karin@exempelby.se', '2027-03-25'],
    ]);
  });

  test('does not hear when there has been a line since, when it is done, or of another coordinator’s notice', () => {
    const hearsAfter = (change: Partial<NudgedAction>) =>
      managerHears({ actions: [OVERDUE], changes: { '2027-03-18': change } }, '2027-03-19');
    expect(hearsAfter({ updatedOn: '2027-03-18' })).toEqual([]);
    expect(hearsAfter({ state: 'done' })).toEqual([]);
    expect(hearsAfter({ knownSince: '2027-03-18' })).toEqual([]);
  });

  test('hears fourteen days after whoever took it over did, and they are told first', () => {
    const world: World = { actions: [OVERDUE], changes: { '2027-03-17': { knownSince: '2027-03-17' } } };
    expect(lines(world, '2027-02-08', '2027-04-02').filter((line) => line.includes('notice'))).toEqual([
      '2027-03-16 a1 after 0 notice 2027-03-19',
      '2027-03-23 a1 after 2 notice 2027-03-31',
    ]);
    expect(managerHears(world, '2027-03-29')).toEqual([['karin@exempelby.se', '2027-03-31']]);
  });
});

/** Due long after the days that are lived. */
const FAR = '2028-06-01';

describe('an action that nobody has said anything of', () => {
  test.each<[string, World, string[]]>([
    [
      'is asked about after a month, and then monthly',
      { actions: [{ due: FAR, updatedOn: '2027-02-01' }] },
      ['2027-03-03 a1 silent', '2027-04-02 a1 silent', '2027-05-03 a1 silent'],
    ],
    ['not when it is done', { actions: [{ due: FAR, updatedOn: '2027-02-01', state: 'done' }] }, []],
    [
      'also when it is paused, so that it is not forgotten',
      { actions: [{ due: FAR, updatedOn: '2027-02-01', state: 'paused' }] },
      ['2027-03-03 a1 silent', '2027-04-02 a1 silent', '2027-05-03 a1 silent'],
    ],
    [
      'not with those who want dates only',
      { actions: [{ due: FAR, updatedOn: '2027-02-01' }], rhythm: 'dates' },
      [],
    ],
    [
      'on the day that someone asked to be reminded, or the next one that they work',
      {
        actions: [
          { due: FAR, remindFrom: '2027-02-20' },
          { due: FAR, remindFrom: '2027-02-17' },
        ],
        rhythm: 'dates',
      },
      ['2027-02-17 a2 asked', '2027-02-22 a1 asked'],
    ],
    [
      'not where a fortnight has passed since that day',
      {
        actions: [{ due: FAR, remindFrom: '2027-02-15' }],
        rhythm: 'dates',
        away: [{ from: '2027-02-12', to: '2027-03-05' }],
      },
      [],
    ],
    [
      'on the day asked for by the deputy, where there is one',
      {
        actions: [{ due: FAR, remindFrom: '2027-02-15' }],
        rhythm: 'dates',
        away: [{ from: '2027-02-12', to: '2027-03-05', deputy: DEPUTY }],
      },
      ['2027-02-15 deputy a1 asked'],
    ],
  ])('%s', (_, world, expected) => {
    expect(lines(world, '2027-02-08', '2027-05-05')).toEqual(expected);
  });
});

describe('a week', () => {
  /** Monday 8 March 2027. */
  const news = (...days: number[]) => days.map((day) => ({ from: addDays('2027-03-08', day) }));
  const week = (world: World) => lines(world, '2027-03-08', '2027-03-14');

  test('has three messages, and the last is kept until there is no day left', () => {
    expect(week({ concerns: news(0, 1, 2, 3) })).toEqual([
      '2027-03-08 other/1',
      '2027-03-09 other/2',
      '2027-03-12 other/3',
      '2027-03-12 other/4',
    ]);
  });

  test('that has a date gives it the last message on its day, and then the other dates that are left', () => {
    // The day before they are due is Thursday of the one, and Friday of the other.
    const actions = [{ due: '2027-03-12' }, { due: '2027-03-13' }];
    const concerns = [...news(1), { from: '2027-03-14', kind: 'date' as const }];
    const { heard } = hear({ actions, concerns }, '2027-03-08', '2027-03-14');
    expect(heard.map(({ plan }) => [plan.day, topicsOf(plan).length])).toEqual([
      ['2027-03-08', 2],
      ['2027-03-09', 1],
      ['2027-03-11', 3],
    ]);
  });

  test('holds back everything but answers once the week’s messages are used', () => {
    const question = (day: string) => ({ from: day, kind: 'question' as const });
    const used = ['2027-03-08', '2027-03-09', '2027-03-10'].map(question);
    const answer = { from: '2027-03-11', kind: 'answer' as const };
    expect(week({ concerns: [...used, question('2027-03-11'), answer] })).toEqual([
      '2027-03-08 other/1',
      '2027-03-09 other/2',
      '2027-03-10 other/3',
      '2027-03-11 other/5',
    ]);
  });

  test('keeps the last message for a date until its day', () => {
    expect(week({ concerns: [...news(0, 1), { from: '2027-03-11', kind: 'date' }] })).toEqual([
      '2027-03-08 other/1',
      '2027-03-09 other/2',
      '2027-03-11 other/3',
    ]);
  });

  test('gives a question the last message at once', () => {
    expect(week({ concerns: [...news(0, 1), { from: '2027-03-10', kind: 'question' }, ...news(4)] })).toEqual(
      ['2027-03-08 other/1', '2027-03-09 other/2', '2027-03-10 other/3'],
    );
  });

  test('tells nothing that is no longer worth telling, and nothing twice', () => {
    expect(week({ concerns: [{ from: '2027-03-06', until: '2027-03-07' }, ...news(1)] })).toEqual([
      '2027-03-09 other/2',
    ]);
  });
});

const day = (from: Day, days: number) =>
  fc.integer({ min: 0, max: days }).map((number) => addDays(from, number));
const leave = fc
  .record({ from: day('2027-02-01', 150), length: fc.integer({ min: 0, max: 40 }), deputy: fc.boolean() })
  .map(({ from, length, deputy }) => ({
    from,
    to: addDays(from, length),
    ...(deputy && { deputy: DEPUTY }),
  }));
const worlds: fc.Arbitrary<World> = fc.record({
  actions: fc.array(
    fc.record({
      due: day('2027-01-20', 200),
      state: fc.constantFrom('in-progress' as const, 'paused' as const, 'done' as const),
      updatedOn: fc.option(day('2026-12-01', 60), { nil: undefined }),
      remindFrom: fc.option(day('2027-02-01', 150), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 8 },
  ),
  away: fc.array(leave, { maxLength: 3 }),
  deputyAway: fc.array(leave, { maxLength: 2 }),
  rhythm: fc.constantFrom(undefined, 'monthly' as const, 'dates' as const),
  concerns: fc.array(
    fc.record({
      email: fc.constantFrom(ME, DEPUTY),
      kind: fc.constantFrom('date' as const, 'news' as const, 'question' as const),
      from: day('2027-02-01', 150),
    }),
    { maxLength: 20 },
  ),
  down: fc.array(day('2027-02-01', 150), { maxLength: 10 }),
});
const FROM = '2027-02-01';
const UNTIL = '2027-07-31';
const count = (keys: readonly string[]) =>
  Math.max(0, ...Object.values(Object.groupBy(keys, (key) => key)).map((same) => same?.length ?? 0));

describe('in any world', () => {
  test('nobody hears more than once a day, on a day that they do not work, or more than the week has', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { heard, own, deputies } = hear(world, FROM, UNTIL);
        expect(count(heard.map(({ email, plan }) => `${email} ${plan.day}`))).toBeLessThanOrEqual(1);
        expect(count(heard.map(({ email, plan }) => `${email} ${mondayOf(plan.day)}`))).toBeLessThanOrEqual(
          policy.perWeek,
        );
        for (const { email, plan } of heard)
          expect((email === ME ? own : deputies).works(plan.day)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('no date is told of twice, no message is empty, and what is late comes at most five times, a week apart', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { heard } = hear(world, FROM, UNTIL);
        const told = heard.flatMap(({ plan }) => topicsOf(plan).map((topic) => ({ topic, on: plan.day })));
        expect(heard.every(({ plan }) => topicsOf(plan).length > 0)).toBe(true);
        const once = told.filter(({ topic }) => !topic.endsWith('/silent') && !topic.endsWith('/asked'));
        expect(count(once.map(({ topic }) => topic))).toBeLessThanOrEqual(1);
        const late = told.filter(({ topic }) => topic.includes('/after/'));
        expect(count(late.map(({ topic }) => topic.split('/')[1] ?? ''))).toBeLessThanOrEqual(
          policy.afterDue.atMost,
        );
        for (const [repeated, days] of [
          ['/after/', policy.afterDue.everyDays],
          ['/silent', policy.noUpdateForDays],
        ] as const) {
          const latest = new Map<string, Day>();
          for (const { topic, on } of told.filter(({ topic }) => topic.includes(repeated))) {
            const action = topic.split('/')[1] ?? '';
            const before = latest.get(action);
            if (before !== undefined) expect(daysBetween(before, on)).toBeGreaterThanOrEqual(days);
            latest.set(action, on);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('every date is warned of where someone works in the month before it, unless their week was used up', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { down: _, ...up } = world;
        const { heard, actions } = hear(up, FROM, UNTIL);
        for (const action of actions) {
          const { id, due, state } = action;
          if (state === 'done' || due < addDays(FROM, 30) || due > UNTIL) continue;
          const month = Array.from({ length: 30 }, (_, index) => addDays(due, -30 + index));
          const hearers = month.flatMap((on) => {
            const email = action.recipient(on);
            return email === undefined ? [] : [{ email, on }];
          });
          const last = hearers.at(-1);
          const isWarned = heard.some(({ plan }) =>
            topicsOf(plan).some((topic) => topic.startsWith(`action/${id}/before/${due}/`)),
          );
          const hadWeek = heard.filter(
            ({ email, plan }) => email === last?.email && mondayOf(plan.day) === mondayOf(last.on),
          );
          if (last !== undefined && hadWeek.length < policy.perWeek)
            expect(isWarned, `${id} ${due}`).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});

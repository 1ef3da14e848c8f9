import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideAbsence, endedToday, takenBack, withAbsences } from '../../src/availability/absences.ts';
import { addDays } from '../../src/plan/local-time.ts';
import type { Absence } from '../../src/records/people/absence.ts';
import type { Acquaintance } from '../../src/records/people/acquaintance.ts';

const START = '2026-11-02';

/** What happens on a day: days are told from so many days on, a deputy is chosen, it is taken back, or they are back. */
const event = fc.oneof(
  fc.record({ did: fc.constant('told' as const), in: fc.integer({ min: -5, max: 40 }), for: fc.nat(30) }),
  fc.record({ did: fc.constant('chose' as const), of: fc.nat(3), deputy: fc.constantFrom('a', 'b') }),
  fc.record({ did: fc.constant('took back' as const), of: fc.nat(3) }),
  fc.record({ did: fc.constant('came back' as const) }),
);
type Event = typeof event extends fc.Arbitrary<infer One> ? One : never;
const story = fc.array(fc.tuple(event, fc.nat(6)), { minLength: 1, maxLength: 12 });

function after(away: readonly Absence[], happened: Event, today: string): readonly Absence[] {
  if (happened.did === 'told') {
    const from = addDays(today, happened.in);
    const decided = decideAbsence(away, { from, to: addDays(from, happened.for) }, today);
    return decided.kind === 'kept' ? decided.away : away;
  }
  if (happened.did === 'came back') return endedToday(away, today);
  const one = away[happened.of];
  if (one === undefined) return away;
  if (happened.did === 'took back') return takenBack(away, one)?.away ?? away;
  return away.map((other) => (other === one ? { ...one, deputy: happened.deputy } : other));
}

/** Lives through the story, and gives all that was kept on the way, with the day. */
function lived(events: readonly (readonly [Event, number])[]): { known: Acquaintance; today: string }[] {
  let known: Acquaintance = { addresses: {}, remindFrom: {} };
  let today = START;
  return events.map(([happened, days]) => {
    const now = new Date(`${today}T09:00:00Z`);
    known = withAbsences(known, after(known.away ?? [], happened, today), { now, today });
    const lasted = { known, today };
    today = addDays(today, days);
    return lasted;
  });
}

describe('whatever is told of absence, in any order', () => {
  test('no day is in two absences, the first comes first, and none ends before it begins', () => {
    fc.assert(
      fc.property(story, (events) => {
        for (const { known } of lived(events)) {
          const away = known.away ?? [];
          for (const [index, { from, to }] of away.entries()) {
            expect(from <= to).toBe(true);
            const next = away[index + 1];
            if (next !== undefined) expect(to < next.from).toBe(true);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('those who count as chosen are just the deputies of the absences that are left', () => {
    fc.assert(
      fc.property(story, (events) => {
        for (const { known, today } of lived(events)) {
          const wanted = (known.away ?? [])
            .filter(({ deputy, to }) => deputy !== undefined && to >= today)
            .map(({ deputy, from, to }) => `${deputy} ${from} ${to}`);
          const chosen = (known.deputies ?? [])
            .filter(({ ended, to }) => ended === undefined && to >= today)
            .map(({ deputy, from, to }) => `${deputy} ${from} ${to}`);
          expect(chosen.toSorted()).toEqual(wanted.toSorted());
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('telling the same twice is telling it once', () => {
    fc.assert(
      fc.property(story, (events) => {
        const { known, today } = lived(events).at(-1) ?? { known: undefined, today: START };
        const told = { from: addDays(today, 3), to: addDays(today, 9) };
        const once = decideAbsence(known?.away ?? [], told, today);
        if (once.kind === 'refused') throw new Error(once.why);
        expect(decideAbsence(once.away, told, today)).toEqual(once);
      }),
    );
  });

  test('what is longer ago than four months is forgotten', () => {
    const [first] = lived([[{ did: 'told', in: 0, for: 2 }, 0]]);
    const today = addDays(START, 150);
    const now = new Date(`${today}T09:00:00Z`);
    expect(
      withAbsences(first?.known ?? { addresses: {}, remindFrom: {} }, first?.known.away ?? [], { now, today })
        .away,
    ).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standingOf, stateAt } from '../../src/actions/standing.ts';
import { ActionState } from '../../src/plan/action-state.ts';

const update = (at: string, state: ActionState, line?: string) => ({
  id: at,
  state,
  by: 'petra@exempelby.se',
  at,
  ...(line === undefined ? {} : { line }),
});
const STOCKHOLM = 'Europe/Stockholm';

describe('how an action stands', () => {
  test('an action that nobody has said anything about is not started', () => {
    const standing = standingOf({ updates: [] }, '2026-12-01', new Date('2026-11-16T08:00:00Z'), STOCKHOLM);
    expect(standing).toEqual({ state: 'not-started', due: '2026-12-01', overdue: false });
  });

  test('the latest update rules, and the latest line may be older', () => {
    const updates = [
      update('2026-10-01T08:00:00Z', 'in-progress', 'Vi har börjat.'),
      update('2026-11-01T08:00:00Z', 'paused'),
    ];
    const standing = standingOf({ updates }, '2026-12-01', new Date('2026-11-16T08:00:00Z'), STOCKHOLM);
    expect(standing.state).toBe('paused');
    expect(standing.latest).toEqual(updates[1]);
    expect(standing.latestWithLine).toEqual(updates[0]);
  });

  test('it is overdue when the due day is over where the plan is, not in UTC', () => {
    const at = (instant: string, zone: string) =>
      standingOf({ updates: [] }, '2026-12-01', new Date(instant), zone).overdue;
    expect(at('2026-12-01T22:59:59Z', STOCKHOLM)).toBe(false);
    expect(at('2026-12-01T23:00:00Z', STOCKHOLM)).toBe(true);
    expect(at('2026-12-01T23:00:00Z', 'UTC')).toBe(false);
    expect(at('2026-07-01T22:00:00Z', STOCKHOLM)).toBe(false);
  });

  test('what is done is never overdue', () => {
    const updates = [update('2026-12-05T08:00:00Z', 'done')];
    const standing = standingOf({ updates }, '2026-12-01', new Date('2026-12-24T08:00:00Z'), STOCKHOLM);
    expect(standing.overdue).toBe(false);
  });

  test('another day than the plan’s is expected from when it is said until the action is done', () => {
    const said = { ...update('2026-10-01T08:00:00Z', 'in-progress'), expected: '2027-03-01' };
    const at = (...updates: (typeof said | ReturnType<typeof update>)[]) =>
      standingOf({ updates }, '2026-12-01', new Date('2026-12-24T08:00:00Z'), STOCKHOLM);
    expect(at(said)).toMatchObject({ due: '2026-12-01', overdue: true, expected: '2027-03-01' });
    expect(at(said, update('2026-11-01T08:00:00Z', 'paused')).expected).toBe('2027-03-01');
    const later = { ...update('2026-11-02T08:00:00Z', 'paused'), expected: '2027-04-01' };
    expect(at(said, later).expected).toBe('2027-04-01');
    const done = update('2026-11-03T08:00:00Z', 'done');
    expect(at(said, done).expected).toBeUndefined();
    expect(at(said, done, update('2026-11-04T08:00:00Z', 'in-progress')).expected).toBeUndefined();
  });

  test('an update counts from its own instant, with or without fractions of a second', () => {
    const history = { updates: [update('2026-10-01T08:00:00Z', 'in-progress')] };
    expect(stateAt(history, new Date('2026-10-01T07:59:59.999Z'))).toBe('not-started');
    expect(stateAt(history, new Date('2026-10-01T08:00:00.000Z'))).toBe('in-progress');
    expect(stateAt(history, new Date('2026-10-01T08:00:00.500Z'))).toBe('in-progress');
  });

  test('the state at an instant is that of the last update up to then', () => {
    const instants = fc.array(
      fc.record({ minute: fc.nat(5000), state: fc.constantFrom(...ActionState.options) }),
    );
    fc.assert(
      fc.property(instants, fc.nat(5000), (moments, minute) => {
        const start = Date.parse('2026-01-01T00:00:00Z');
        const ordered = moments.toSorted((one, other) => one.minute - other.minute);
        const updates = ordered.map((moment) =>
          update(new Date(start + moment.minute * 60_000).toISOString(), moment.state),
        );
        let expected: ActionState = 'not-started';
        for (const moment of ordered) if (moment.minute <= minute) expected = moment.state;
        expect(stateAt({ updates }, new Date(start + minute * 60_000))).toBe(expected);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { destination } from '../../../src/platforms/playground/destination.ts';

const ZONE = 'Europe/Stockholm';

describe('where the clock is moved', () => {
  it.each([
    ['morning', '2026-11-13T13:00:00Z', '2026-11-14T08:00:00Z'],
    ['morning', '2026-11-13T07:59:00Z', '2026-11-13T08:00:00Z'],
    ['morning', '2026-11-13T08:00:00Z', '2026-11-14T08:00:00Z'],
    ['monday', '2026-11-13T13:00:00Z', '2026-11-16T08:00:00Z'],
    ['monday', '2026-11-16T08:00:00Z', '2026-11-23T08:00:00Z'],
    ['monday', '2026-11-16T07:00:00Z', '2026-11-16T08:00:00Z'],
    ['week', '2026-11-13T13:00:00Z', '2026-11-20T13:00:00Z'],
    // The clocks go back on 25 October 2026 and forward on 28 March 2027.
    ['week', '2026-10-20T07:00:00Z', '2026-10-27T08:00:00Z'],
    ['morning', '2027-03-27T20:00:00Z', '2027-03-28T07:00:00Z'],
  ] as const)('%s from %s is %s', (jump, from, to) => {
    expect(destination(jump, new Date(from), ZONE)).toEqual(new Date(to));
  });

  it('is always ahead, at most eight days, and Monday is a Monday', () => {
    const instants = fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2035-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(fc.constantFrom('morning', 'monday', 'week'), instants, (jump, from) => {
        const to = destination(jump, from, ZONE);
        const hours = (to.getTime() - from.getTime()) / 3_600_000;
        expect(hours).toBeGreaterThan(0);
        expect(hours).toBeLessThan(8 * 24);
        const weekday = to.toLocaleDateString('sv-SE', { weekday: 'long', timeZone: ZONE });
        if (jump === 'monday') expect(weekday).toBe('måndag');
      }),
    );
  });
});

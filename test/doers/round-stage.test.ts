import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerOf, withoutWord, withWord } from '../../src/doers/answer.ts';
import { rhythmDay, rhythmDayIn, rhythmRound } from '../../src/doers/rhythm.ts';
import { addDays, daysBetween } from '../../src/plan/local-time.ts';
import type { DoerRound, DoerWord } from '../../src/records/actions/doer-round.ts';

const EMPTY: DoerRound = { id: 'r', at: '2026-11-16T09:00:00.000Z', answers: {} };
const EMAIL = 'jonas@exempelby.se';

const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2025-01-01', days));
const word = fc.record(
  {
    id: fc.constantFrom('m1', 'm2', 'm3', 'm4', 'm5'),
    at: fc.constant('2026-11-16T10:00:00.000Z'),
    state: fc.constantFrom('in-progress', 'done', 'paused'),
    line: fc.constantFrom('en rad', 'en till'),
  },
  { requiredKeys: ['id', 'at'] },
) as fc.Arbitrary<DoerWord>;

describe('the days of the rhythm', () => {
  test('are whole steps from the day before, the latest that is not to come', () => {
    fc.assert(
      fc.property(day, day, fc.integer({ min: 1, max: 400 }), (since, today, everyDays) => {
        const found = rhythmDay(since, everyDays, today);
        expect(found === undefined).toBe(daysBetween(since, today) < everyDays);
        if (found === undefined) return;
        expect(daysBetween(since, found) % everyDays).toBe(0);
        expect(found > since).toBe(true);
        expect(daysBetween(found, today)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(found, today)).toBeLessThan(everyDays);
      }),
    );
  });

  test('are read back from the id of the round', () => {
    fc.assert(
      fc.property(day, (one) => {
        const { id } = rhythmRound('a1', one, 'Europe/Stockholm');
        expect(rhythmDayIn(id, 'a1')).toBe(one);
        expect(rhythmDayIn(id, 'a2')).toBeUndefined();
      }),
    );
  });
});

describe('what a doer has said', () => {
  test('is the same however often the same messages are done', () => {
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const once = words.reduce((round, one) => withWord(round, EMAIL, one), EMPTY);
        expect(words.reduce((round, one) => withWord(round, EMAIL, one), once)).toEqual(once);
      }),
    );
  });

  test('is nothing once all of it is taken back, and does not come back', () => {
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const all = words.reduce((round, one) => withWord(round, EMAIL, one), EMPTY);
        const none = words.reduce((round, { id }) => withoutWord(round, EMAIL, id), all);
        expect(answerOf(none, EMAIL)).toBeUndefined();
        const again = words.reduce((round, one) => withWord(round, EMAIL, one), none);
        expect(answerOf(again, EMAIL)).toBeUndefined();
        expect(JSON.stringify(again)).not.toContain('en rad');
      }),
    );
  });
});

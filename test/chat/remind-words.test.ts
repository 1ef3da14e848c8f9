import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReminder } from '../../src/chat/remind-words.ts';

const TODAY = '2026-11-22';

describe('asking to be reminded, in words', () => {
  test.each([
    ['påminn mig i morgon', { day: '2026-11-23' }],
    ['Påminn mig på fredag!', { day: '2026-11-27' }],
    ['påminn mig v. 43', { day: '2027-10-25' }],
    ['påminn mig om en vecka', { day: '2026-11-29' }],
    ['påminn mig om åtgärd 7 3 december', { number: 7, day: '2026-12-03' }],
    ['påminn mig om åtgärd 7 den 3 december', { number: 7, day: '2026-12-03' }],
    ['påminn mig den 3 december om åtgärd 7', { number: 7, day: '2026-12-03' }],
    ['påminn mig om åtgärd 7 om två veckor', { number: 7, day: '2026-12-06' }],
    ['kan du påminna mig nästa vecka?', { day: '2026-11-23' }],
    ['remind me next week', { day: '2026-11-23' }],
    ['remind me about action 7 tomorrow', { number: 7, day: '2026-11-23' }],
    ['påminn mig senare', {}],
    ['påminn mig', {}],
    ['påminn mig om åtgärd 7', { number: 7 }],
    ['påminn mig snart', {}],
  ])('“%s”', (line, said) => {
    expect(readReminder(line, TODAY)).toEqual({ do: 'remind-on', ...said });
  });

  test.each(['vem påminner mig?', 'påminnelser', 'i morgon', 'färre påminnelser', ''])(
    '“%s” does not',
    (line) => {
      expect(readReminder(line, TODAY)).toBeUndefined();
    },
  );

  test('nothing else is', () => {
    fc.assert(
      fc.property(fc.string(), (line) => {
        fc.pre(!/påminn|remind/iu.test(line));
        expect(readReminder(line, TODAY)).toBeUndefined();
      }),
    );
  });
});

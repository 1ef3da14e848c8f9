import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestWord } from '../../src/plan/nearest-word.ts';

const keys = ['coordinating', 'responsible', 'due', 'areas', 'name'];

describe('a misspelt word', () => {
  it.each([
    ['a letter left out', 'coordinatng', 'coordinating'],
    ['a letter too many', 'responssible', 'responsible'],
    ['another letter', 'ereas', 'areas'],
    ['two letters swapped', 'aeras', 'areas'],
    ['capitals', 'Coordinating', 'coordinating'],
    ['one slip in two letters', 'du', undefined],
    ['one slip in three letters', 'duo', 'due'],
    ['two slips in three letters', 'dew', undefined],
    ['another word', 'bananas', undefined],
    ['nothing at all', '', undefined],
  ])('with %s', (_name, word, meant) => {
    expect(nearestWord(word, keys)).toBe(meant);
  });

  it('is the nearer of two', () => {
    expect(nearestWord('roundz', ['bounds', 'rounds'])).toBe('rounds');
  });

  it('is found again after any one slip in a long word', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('coordinating', 'responsible', 'workingCalendar'),
        fc.nat(10),
        fc.constantFrom('', 'q', 'ö'),
        (word, place, letter) => {
          const slip = word.slice(0, place) + letter + word.slice(place + 1);
          expect(nearestWord(slip, ['coordinating', 'responsible', 'workingCalendar'])).toBe(word);
        },
      ),
    );
  });
});

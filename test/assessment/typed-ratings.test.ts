import { describe, expect, test } from 'vitest';
import { readRatings } from '../../src/assessment/form/typed-ratings.ts';

const scale = { min: 1, max: 5 };
const read = (line: string) => readRatings(line, scale, 8);

describe('what people type as ratings', () => {
  test.each([
    ['4', [4]],
    [' 4. ', [4]],
    ['fyra', [4]],
    ['Fyra', [4]],
    ['en trea', [3]],
    ['en', [1]],
    ['ett', [1]],
    ['en 4:a', [4]],
    ['4 3 5 2 2 1 3 4', [4, 3, 5, 2, 2, 1, 3, 4]],
    ['4, 3, 5', [4, 3, 5]],
    ['4,3,5', [4, 3, 5]],
    ['43522134', [4, 3, 5, 2, 2, 1, 3, 4]],
    ['ej relevant', ['na']],
    ['inte relevant', ['na']],
    ['4 - 5 1 2 3 4 5', [4, 'na', 5, 1, 2, 3, 4, 5]],
    ['-', ['na']],
    ['4/5', [4]],
    ['4 av 5', [4]],
    ['jag tycker 4', [4]],
    ['vi säger fyra', [4]],
    ['４', [4]],
    ['4️⃣', [4]],
    ['4 ej relevant 5', [4, 'na', 5]],
    ['two', [2]],
  ])('“%s” is %j', (line, values) => {
    expect(read(line)).toEqual({ kind: 'ratings', values });
  });

  test.each([
    ['7', '7'],
    ['0', '0'],
    ['-1', '-1'],
    ['sju', '7'],
    ['4 3 9 1', '9'],
    ['43', '43'],
  ])('“%s” holds something off the scale', (line, given) => {
    expect(read(line)).toEqual({ kind: 'off-scale', given });
  });

  test('half a step is told apart from a number off the scale', () => {
    expect(read('3,5')).toEqual({ kind: 'half-step', given: '3,5' });
    expect(read('3.5')).toEqual({ kind: 'half-step', given: '3.5' });
    expect(read('4-5')).toEqual({ kind: 'half-step', given: '4-5' });
    expect(read('3 - 4')).toEqual({ kind: 'half-step', given: '3 - 4' });
  });

  test('a rating with a reason behind it is noticed, and not taken for a question', () => {
    expect(read('4 för att vi mäter varje år')?.kind).toBe('mixed');
  });

  test.each([
    'vad betyder 3?',
    'Vad menas med området',
    'hur många åtgärder finns',
    '3 åtgärder är sena, varför?',
    'tack',
    'en fråga om området',
    '',
  ])('“%s” is no rating', (line) => {
    expect(read(line)).toBeUndefined();
  });
});

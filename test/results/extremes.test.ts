import { expect, test } from 'vitest';
import { extremesOf } from '../../src/results/extremes.ts';
import { exampleResult } from '../support/example-result.ts';

const resultWith = (means: Record<string, number | 'withheld' | null>, highest: string[], lowest: string[]) =>
  exampleResult({
    areas: means,
    result: {
      highest: { areas: highest, criteria: [], actions: [] },
      lowest: { areas: lowest, criteria: [], actions: [] },
    },
  }).result;

test('the highest and the lowest stand apart where they share nothing', () => {
  expect(extremesOf(resultWith({ a: 4, b: 3, c: 2 }, ['a'], ['c']), 'areas')).toMatchObject({
    kind: 'apart',
    highest: [{ id: 'a', mean: 4 }],
    lowest: [{ id: 'c', mean: 2 }],
  });
});

test('where one would be both, or both are as high, all are told from the highest', () => {
  const all = [
    { id: 'b', mean: 3.5 },
    { id: 'a', mean: 3 },
  ];
  expect(extremesOf(resultWith({ a: 3, b: 3.5, c: 'withheld' }, ['b', 'a'], ['a']), 'areas')).toMatchObject({
    kind: 'in-order',
    all,
  });
  expect(extremesOf(resultWith({ a: 3, b: 3 }, ['a'], ['b']), 'areas')).toMatchObject({ kind: 'in-order' });
});

test('an order without means is told as it was published, and nothing where there is none', () => {
  expect(extremesOf(resultWith({ a: null, b: null }, ['a'], ['b']), 'areas')).toMatchObject({
    kind: 'apart',
    highest: [{ id: 'a', mean: null }],
  });
  expect(extremesOf(resultWith({ a: 'withheld' }, [], []), 'areas')).toEqual({ kind: 'none' });
});

import { expect, test } from 'vitest';
import { progressBar } from '../../../src/app/command-line/progress-bar.ts';

function bar(isTerminal: boolean) {
  const written: string[] = [];
  let ms = 0;
  const shown = progressBar('Läser', { isTerminal, write: (text) => written.push(text), elapsed: () => ms });
  return { written, shown, pass: (by: number) => (ms += by) };
}

test('nothing is shown of what takes a second', () => {
  const { written, shown, pass } = bar(true);
  shown.at(0, 2);
  pass(900);
  shown.at(1, 2);
  shown.done();
  expect(written).toEqual([]);
});

test('a bar fills, and is wiped out', () => {
  const { written, shown, pass } = bar(true);
  pass(1_500);
  shown.at(1, 2);
  shown.done();
  expect(written[0]).toBe('\rLäser ████████████░░░░░░░░░░░░ 1 av 2');
  expect(written[1]?.trim()).toBe('');
});

test('where nobody sees it there is none', () => {
  const { written, shown, pass } = bar(false);
  pass(5_000);
  shown.at(1, 2);
  shown.done();
  expect(written).toEqual([]);
});

import { expect, it } from 'vitest';
import { soundOf } from '../../../src/retrieval/words/sound.ts';

it.each([
  ['dokkan', 'dockan'],
  ['tyker', 'tycker'],
  ['sjyss', 'schyss'],
  ['stjarna', 'skjarna'],
  ['kvalitet', 'qvalitet'],
  ['centrum', 'sentrum'],
])('%s sounds as %s', (one, other) => {
  expect(soundOf(one)).toBe(soundOf(other));
});

it.each([
  ['plan', 'plats'],
  ['barn', 'bara'],
])('%s does not sound as %s', (one, other) => {
  expect(soundOf(one)).not.toBe(soundOf(other));
});

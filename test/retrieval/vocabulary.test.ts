import { describe, expect, it } from 'vitest';
import { createVocabulary } from '../../src/retrieval/vocabulary.ts';

const nearness = (stems: string[], asked: string) =>
  new Map(
    createVocabulary(stems)
      .near(asked)
      .map((near) => [near.stem, near.nearness]),
  );

describe('a short word that the collection has only in a compound', () => {
  it('is that compound, where there is no other', () => {
    expect(nearness(['grundkurs', 'utbildning'], 'kurs').get('grundkurs')).toBeGreaterThan(0.9);
  });

  it('may be any of several', () => {
    const near = nearness(['grundkurs', 'datorkurs'], 'kurs');
    expect(near.get('grundkurs')).toBeLessThan(0.5);
    expect(near.get('datorkurs')).toBeLessThan(0.5);
  });

  it('is no word that only ends alike', () => {
    expect(nearness(['diskurs', 'arskurs'], 'kurs').size).toBe(0);
  });
});

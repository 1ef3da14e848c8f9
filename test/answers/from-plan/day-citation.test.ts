import { describe, expect, it } from 'vitest';
import { citeDay } from '../../../src/answers/from-plan/day-citation.ts';
import { createSearchIndex } from '../../../src/retrieval/search-index.ts';

const indexOf = (...texts: string[]) =>
  createSearchIndex(
    texts.map((text, at) => ({
      id: String(at),
      path: 'traffar.md',
      document: 'Träffar',
      heading: 'Det som kommer',
      above: [],
      text,
    })),
  );
const quoted = (day: string, ...texts: string[]) =>
  citeDay('Kickoff för planen', day, indexOf(...texts)).map(({ quote }) => quote);

describe('where the documents tell a day', () => {
  it('is the sentence with the day', () => {
    const text = 'Alla är välkomna. Kickoffen är den 20 januari 2027 i Stadshuset.';
    expect(quoted('2027-01-20', text)).toEqual(['Kickoffen är den 20 januari 2027 i Stadshuset.']);
  });

  it('may leave the year out', () => {
    expect(quoted('2027-01-20', 'Kickoffen hålls den 20 januari.')).toHaveLength(1);
  });

  it.each([
    ['of another year', 'Kickoffen hölls den 20 januari 2025.'],
    ['another day', 'Kickoffen är den 21 januari 2027.'],
    ['of something else', 'Rapporten lämnas den 20 januari 2027.'],
  ])('is nowhere when it is %s', (_, text) => {
    expect(quoted('2027-01-20', text)).toEqual([]);
  });
});

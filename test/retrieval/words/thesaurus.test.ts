import { describe, expect, it } from 'vitest';
import { createThesaurus, wordGroup } from '../../../src/retrieval/words/thesaurus.ts';

const thesaurus = createThesaurus(['träff, sammankomst > möte', 'kvällsmat > middag'].map(wordGroup));
const related = (word: string) => thesaurus.relatedTo([word]).map(({ related: { word: other } }) => other);

describe('a compound', () => {
  it('leads where its last part leads', () => {
    expect(related('kvällsträff')).toEqual(['möte']);
    expect(thesaurus.relatedTo(['kvällsträff'])[0]?.related.ofPart).toBe(true);
  });

  it('leads where it leads itself when it is known', () => {
    expect(related('kvällsmat')).toEqual(['middag']);
  });

  it('of unknown parts leads nowhere', () => {
    expect(related('kvällspromenad')).toEqual([]);
  });
});

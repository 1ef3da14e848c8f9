import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../src/retrieval/question.ts';
import { createSearchIndex } from '../../../src/retrieval/search-index.ts';
import { isStopWord, stemOf } from '../../../src/retrieval/words/words.ts';

describe('a word’s stem', () => {
  it.each([
    ['stödet', 'stöd'],
    ['programmet', 'program'],
    ['åtgärderna', 'atgard'],
    ['böcker', 'bok'],
    ['miljön', 'miljö'],
    ['hbtqi', 'hbtq'],
  ])('is one for %s and %s', (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other));
  });

  it.each([
    ['aldrig', 'äldre'],
    ['svar', 'svårt'],
    ['våld', 'vald'],
    ['lag', 'läge'],
    ['vanligt', 'vänner'],
    ['klubbat', 'klubb'],
    ['papper', 'pappor'],
  ])('is another for %s than for %s', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });
});

describe('an s that belongs to the word', () => {
  it.each([
    ['grundkurs', 'grundkursen'],
    ['insats', 'insatser'],
    ['mötesplats', 'mötesplatser'],
    ['resurs', 'resurserna'],
    ['kompetens', 'kompetensen'],
  ])('%s is %s', (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other));
  });

  it('is an ending in other words', () => {
    expect(stemOf('kommunens')).toBe(stemOf('kommunen'));
  });
});

describe('who writes without dots', () => {
  const texts = ['Stöd mot våld i nära relationer finns.', 'Nämnden valde ordförande.'];
  const passages = texts.map((text, at) => ({
    id: String(at),
    path: `${at}.md`,
    document: 'Text',
    heading: '',
    above: [],
    text,
  }));
  const index = createSearchIndex(passages);
  const best = (question: string) => index.search(readQuestion(question), 1).ranked[0]?.passage.id;

  it('finds the word with dots', () => {
    expect(best('vald i nara relationer')).toBe('0');
  });

  it('finds the word that has none', () => {
    expect(best('Vem valde nämnden?')).toBe('1');
  });
});

describe('a word that its dots make another', () => {
  it('says what a text is about: “stöd” is no “stod”', () => {
    expect(isStopWord('stod')).toBe(true);
    expect(isStopWord('stöd')).toBe(false);
  });
});

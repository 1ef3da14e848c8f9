import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tellsOfIndividualCase } from '../../../src/answers/individual-case/individual-case.ts';

/** Written by hand, most of them before the phrases. In told.txt, `~` marks those that say too little for words to tell. */
const linesOf = (file: string) =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n');

describe('many tellings and many questions that are near them', () => {
  it('all tellings are recognised but those that words alone do not tell', () => {
    const missed = linesOf('told.txt').filter((line) => !tellsOfIndividualCase(line.replace(/^~ /, '')));
    expect(missed).toEqual(linesOf('told.txt').filter((line) => line.startsWith('~ ')));
  });

  it('no question, report or supposed case is taken for one', () => {
    expect(linesOf('asked.txt').filter(tellsOfIndividualCase)).toEqual([]);
  });
});

import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LEAST_CONFIDENCE } from '../../src/answers/from-documents/decline.ts';
import { loadCollection } from '../../src/retrieval/collection.ts';
import { answerQuestions, type Outcome } from './answer-questions.ts';
import { abstentionCurve, figuresOf } from './figures.ts';
import { QUESTION_TYPES, readQuestions } from './questions.ts';
import { reportLines } from './report.ts';
import { holdsWords, tellsFact } from './same-words.ts';

const PACKS = ['exempelstad', 'helsingborg-2017'];
const documents = (pack: string) => resolve(import.meta.dirname, '../../data', pack, 'documents');

async function questionsOf(pack: string) {
  const file = join(import.meta.dirname, 'questions', `${pack}.jsonl`);
  return readQuestions(await readFile(file, 'utf8'), file);
}

async function outcomes(): Promise<Outcome[]> {
  const all: Outcome[] = [];
  for (const pack of PACKS) {
    const { index } = await loadCollection(documents(pack));
    all.push(...(await answerQuestions(await questionsOf(pack), index)));
  }
  return all;
}

describe.each(PACKS)('the questions about %s', (pack) => {
  it('have words that answer them, in the document that they name', async () => {
    for (const { id, type, doc, gold } of await questionsOf(pack)) {
      expect(QUESTION_TYPES, id).toContain(type);
      expect(gold.length === 0, id).toBe(type === 'unanswerable');
      if (typeof doc !== 'string') continue;
      const text = await readFile(join(documents(pack), doc), 'utf8');
      expect(
        gold.some((words) => holdsWords(text, words)),
        id,
      ).toBe(true);
    }
  });

  it('are each their own', async () => {
    const questions = await questionsOf(pack);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    expect(new Set(questions.map(({ q }) => q)).size).toBe(questions.length);
  });
});

describe('the project’s own questions', () => {
  it('find and answer no worse than these shares', async () => {
    const all = await outcomes();
    const answerable = figuresOf(all.filter((outcome) => outcome.answerable));
    const plain = figuresOf(
      all.filter(
        ({ answerable: can, question }) => can && !['paraphrase', 'english'].includes(question.type),
      ),
    );
    const unanswerable = figuresOf(all.filter((outcome) => !outcome.answerable));
    expect(answerable.recall1).toBeGreaterThanOrEqual(0.7);
    expect(answerable.recall5).toBeGreaterThanOrEqual(0.92);
    expect(plain.recall5).toBeGreaterThanOrEqual(0.96);
    expect(answerable.told).toBeGreaterThanOrEqual(0.6);
    expect(unanswerable.declined).toBeGreaterThanOrEqual(0.8);
    expect(answerable.declined).toBeLessThanOrEqual(0.1);

    const curve = abstentionCurve(all);
    expect(curve.map(({ unanswerable: share }) => share)).toEqual(
      curve.map(({ unanswerable: share }) => share).toSorted((one, other) => one - other),
    );
    expect(reportLines(all, LEAST_CONFIDENCE).filter((line) => line.endsWith(' now'))).toHaveLength(1);
  });
});

describe('scoring', () => {
  it.each([
    ['**Totalt** _intervjuades_\n24   personer', 'totalt intervjuades 24 personer', true],
    ['| Kunskap | 3,0 |', 'Kunskap\t3,0', true],
    ['kallas ”bekönad”', 'kallas "bekönad"', true],
    ['något annat', 'Totalt intervjuades', false],
  ])('%j holds the words %j: %s', (passage, words, holds) => {
    expect(holdsWords(passage, words)).toBe(holds);
  });

  it.each([
    ['Snittet blev 3.6 av 5', '3,6', true],
    ['Snittet blev 13,65', '3,6', false],
    ['planen från 2017', '17', false],
    ['Det blev 17.', '17', true],
    ['jag vet', 'ja', false],
    ['internt arbete', 'inte', false],
    ['statistiken är könsuppdelad', 'kön', true],
    ['behöver stämma', 'töm', false],
    ['Gertrud Astrom', 'Gertrud Åström', true],
    ['de får hälften var', ['halva', 'hälften'], true],
  ])('%j tells %j: %s', (answer, fact, tells) => {
    expect(tellsFact(answer, fact)).toBe(tells);
  });

  it('says which line is no question', () => {
    expect(() => readQuestions('{"id":"1","q":"Vad?","type":"direct","gold":[]}\n{}', 'q.jsonl')).toThrow(
      'q.jsonl, line 2',
    );
  });
});

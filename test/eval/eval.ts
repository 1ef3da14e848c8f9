import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { LEAST_CONFIDENCE } from '../../src/answers/from-documents/decline.ts';
import { loadCollection } from '../../src/retrieval/collection.ts';
import { answerQuestions, type Outcome } from './answer-questions.ts';
import { readQuestions } from './questions.ts';
import { reportLines } from './report.ts';

const OWN_QUESTIONS = join(import.meta.dirname, 'questions');
const PACKS = resolve(import.meta.dirname, '../../data');

/**
 * Asks the project's own questions of the packs' documents and tells how it went, or with --questions FILE
 * --documents DIR any others. Every figure but the milliseconds is a share from 0 to 1.
 */
const { values } = parseArgs({ options: { questions: { type: 'string' }, documents: { type: 'string' } } });
const { questions, documents } = values;
if ((questions === undefined) !== (documents === undefined)) {
  throw new Error('Give both --questions FILE and --documents DIR, or neither.');
}
const sets = questions && documents ? [{ questions, documents }] : await ownSets();
const all: Outcome[] = [];
for (const set of sets) all.push(...(await outcomesOf(set)));
for (const line of reportLines(all, LEAST_CONFIDENCE)) process.stdout.write(`${line}\n`);

/** A file of questions is called as the pack whose documents it asks about. */
async function ownSets(): Promise<{ questions: string; documents: string }[]> {
  const names = (await readdir(OWN_QUESTIONS)).filter((name) => name.endsWith('.jsonl')).toSorted();
  return names.map((name) => ({
    questions: join(OWN_QUESTIONS, name),
    documents: join(PACKS, name.replace(/\.jsonl$/, ''), 'documents'),
  }));
}

async function outcomesOf(set: { questions: string; documents: string }): Promise<Outcome[]> {
  const { index } = await loadCollection(set.documents);
  const asked = readQuestions(await readFile(set.questions, 'utf8'), set.questions);
  // Once beforehand, so that the times are those of a program that has been running for a while.
  await answerQuestions(asked, index);
  return answerQuestions(asked, index);
}

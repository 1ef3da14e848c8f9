import { describe, expect, it } from 'vitest';
import { createAnswers } from '../../../src/answers/answers.ts';
import { plainText } from '../../../src/messages/plain-text.ts';
import { type LanguageModel, ModelError } from '../../../src/model/language-model.ts';
import { createRegister } from '../../../src/register/register.ts';
import { examplePlan, exampleRoster } from '../../support/example-plan.ts';
import { exampleIndex } from '../example-documents.ts';

const NOW = new Date('2026-11-13T09:00:00Z');
const QUESTION = 'Hur många personer intervjuades?';
const QUOTE = 'Totalt intervjuades 24 personer från 16 föreningar';
const register = createRegister(examplePlan(), exampleRoster());
const index = exampleIndex();

/** A model that gives the same answer whatever it is asked, parsed as a real one's is. */
function modelThatSays(
  answer: unknown,
  seen: { input: string; instructions: string; timeoutMs: number }[] = [],
): LanguageModel {
  return {
    complete: async ({ schema, input, instructions }, { timeoutMs }) => {
      seen.push({ input, instructions, timeoutMs });
      const parsed = schema.safeParse(answer);
      if (!parsed.success) throw new ModelError('malformed', { cause: parsed.error });
      return parsed.data;
    },
  };
}

const answering = (model: LanguageModel, failures: unknown[] = []) =>
  createAnswers({
    index: () => index,
    register,
    wordedBy: { model, instructions: 'INSTRUCTIONS', onFailure: (reason) => failures.push(reason) },
  });

const GOOD = {
  answered: true,
  text: 'De pratade med 24 personer i 16 föreningar. [1]',
  citations: [{ passage: 1, quote: QUOTE }],
};
const own = createAnswers({ index: () => index, register }).answer(QUESTION, 'sv', NOW);

describe('an answer worded by a model', () => {
  it('is given with its citations, and says that it is one', async () => {
    const { reply, cited, abstained } = await answering(modelThatSays(GOOD)).answer(QUESTION, 'sv', NOW);
    expect(plainText(reply)).toBe(
      [
        'De pratade med 24 personer i 16 föreningar. [1]',
        'En språkmodell har formulerat svaret utifrån citaten. Det kan bli fel, så läs citaten när svaret är viktigt.',
        `[1] Så går självskattningen till, Intervjuer: ”${QUOTE}”`,
      ].join('\n\n'),
    );
    expect(reply.parts.map((part) => part.kind)).toEqual(['text', 'note', 'citations']);
    expect(cited).toMatchObject([{ source: { path: 'sjalvskattning.md' }, quote: QUOTE }]);
    expect(abstained).toBe(false);
    expect(reply.byModel).toBe(true);
    expect((await own).reply).not.toHaveProperty('byModel');
  });

  it('says so in English too', async () => {
    const { reply } = await answering(modelThatSays(GOOD)).answer(QUESTION, 'en', NOW);
    expect(plainText(reply)).toContain('A language model worded this answer');
  });

  it('is made of the question and the best passages alone, within eight seconds', async () => {
    const seen: { input: string; instructions: string; timeoutMs: number }[] = [];
    await answering(modelThatSays(GOOD, seen)).answer(QUESTION, 'sv', NOW);
    expect(seen).toHaveLength(1);
    expect(seen[0]?.timeoutMs).toBe(8_000);
    expect(seen[0]?.instructions).toBe('INSTRUCTIONS');
    const input = JSON.parse(seen[0]?.input ?? '');
    expect(input).toMatchObject({ question: QUESTION, language: 'sv' });
    expect(input.passages[0]).toMatchObject({ number: 1, heading: 'Intervjuer' });
    expect(input.passages.length).toBeLessThanOrEqual(5);
  });

  it('may give a number as a word where the passage has digits', async () => {
    const text = 'Personerna kom från sexton föreningar. [1]';
    const { reply } = await answering(modelThatSays({ ...GOOD, text })).answer(QUESTION, 'sv', NOW);
    expect(plainText(reply)).toContain(text);
  });
});

describe('the person gets the answer that Lika gives by itself', () => {
  it.each<[string, unknown]>([
    ['when the model cites nothing', { ...GOOD, citations: [] }],
    ['when it cites a passage that it was not given', { ...GOOD, citations: [{ passage: 9, quote: QUOTE }] }],
    ['when it cites passage zero', { ...GOOD, citations: [{ passage: 0, quote: QUOTE }] }],
    [
      'when a quotation is made up',
      { ...GOOD, citations: [{ passage: 1, quote: 'Totalt intervjuades 25 personer' }] },
    ],
    [
      'when a quotation stands in another passage',
      { ...GOOD, citations: [{ passage: 1, quote: 'En självskattning är en bedömning' }] },
    ],
    ['when a quotation is a single word', { ...GOOD, citations: [{ passage: 1, quote: 'Totalt' }] }],
    ['when a number is made up', { ...GOOD, text: 'De pratade med 42 personer. [1]' }],
    ['when a number is made up in words', { ...GOOD, text: 'De pratade med tolv personer. [1]' }],
    ['when a decimal is made up', { ...GOOD, text: 'Snittet blev 3,6 bland 24 personer. [1]' }],
    ['when a mark has no citation', { ...GOOD, text: 'De pratade med 24 personer. [1] [2]' }],
    ['when a citation has no mark', { ...GOOD, text: 'De pratade med 24 personer.' }],
    ['when it links somewhere', { ...GOOD, text: 'Läs mer på https://exempel.se. [1]' }],
    ['when it gives an address', { ...GOOD, text: 'Skriv till hannes@exempelby.se. [1]' }],
    ['when it goes on and on', { ...GOOD, text: `${'ord '.repeat(130)}[1]` }],
    ['when it says nothing', { ...GOOD, text: ' ' }],
    ['when it says that the passages do not answer', { answered: false, text: '', citations: [] }],
    ['when its answer has another shape', { answer: 'Ja' }],
  ])('%s', async (_when, answer) => {
    const failures: unknown[] = [];
    const given = await answering(modelThatSays(answer), failures).answer(QUESTION, 'sv', NOW);
    expect(given).toEqual(await own);
    expect(failures).toHaveLength(1);
  });

  it('when the model cannot be reached', async () => {
    const model: LanguageModel = { complete: () => Promise.reject(new ModelError('too-slow')) };
    const failures: unknown[] = [];
    expect(await answering(model, failures).answer(QUESTION, 'sv', NOW)).toEqual(await own);
    expect(failures).toMatchObject([{ reason: 'too-slow' }]);
  });
});

describe('the model is not asked', () => {
  it.each([
    ['what the register knows', 'Vilka åtgärder finns?'],
    ['what the documents do not hold', 'Hur ansöker jag om bygglov för en altan?'],
    ['about someone who was harmed', 'Jag blir trakasserad av min chef'],
  ])('%s', async (_what, question) => {
    const seen: { input: string; instructions: string; timeoutMs: number }[] = [];
    await answering(modelThatSays(GOOD, seen)).answer(question, 'sv', NOW);
    expect(seen).toEqual([]);
  });
});

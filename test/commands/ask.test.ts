import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type AskOptions, type AskParts, askCommand } from '../../src/commands/ask.ts';
import { wordCount } from '../../src/documents/sentences.ts';
import { text } from '../../src/messages/reply.ts';
import { createRegister } from '../../src/register/register.ts';
import { EXAMPLE_DOCUMENTS } from '../answers/example-documents.ts';
import { examplePlan, exampleRoster } from '../support/example-plan.ts';

const BatchAnswer = z.strictObject({
  id: z.union([z.string(), z.number()]),
  answer: z.string().min(1),
  abstained: z.boolean(),
  citations: z.array(z.strictObject({ document: z.string(), heading: z.string(), quote: z.string() })),
  passages: z
    .array(z.strictObject({ document: z.string(), heading: z.string(), text: z.string(), score: z.number() }))
    .max(10),
  ms: z.number().nonnegative(),
});

describe('lika ask', () => {
  let folder: string;
  let out: string[];
  let warnings: string[];
  let files: Record<string, string>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ask-'));
    for (const [name, text] of Object.entries(EXAMPLE_DOCUMENTS)) await writeFile(join(folder, name), text);
    await writeFile(join(folder, 'rapport.pdf'), '%PDF');
  });
  afterAll(() => rm(folder, { recursive: true }));
  beforeEach(() => {
    out = [];
    warnings = [];
    files = {};
  });

  const run = (options: Partial<AskOptions> & Pick<AskOptions, 'ask'>, more: Partial<AskParts> = {}) =>
    askCommand(
      { json: false, ...options },
      {
        register: createRegister(examplePlan(), exampleRoster()),
        packDocuments: folder,
        read: async (file) => {
          const content = files[file];
          if (content === undefined) throw new Error('ENOENT');
          return content;
        },
        write: (line) => out.push(line),
        warn: (line) => warnings.push(line),
        now: () => new Date('2026-11-13T09:00:00Z'),
        elapsed: () => performance.now(),
        ...more,
      },
    );
  const batch = async (...lines: string[]) => {
    files['fragor.jsonl'] = lines.join('\n');
    return run({ ask: { batch: 'fragor.jsonl' } });
  };
  const answers = () => out.map((line) => BatchAnswer.parse(JSON.parse(line)));

  it('answers about the rounds as they stand now', async () => {
    const round = { id: 'var', name: 'Våren', opens: '2026-11-01', closes: '2026-11-27' };
    const question = 'När stänger självskattningen?';
    expect(await run({ ask: { question } }, { rounds: async () => [round] })).toBe(0);
    expect(out.join()).toContain('27 november');
  });

  it('tells where the plan stands towards a commitment, as chat does', async () => {
    const commitments = async (question: string) =>
      question.includes('ECCAR') ? { parts: [text('2 av 10 punkter')] } : undefined;
    expect(await run({ ask: { question: 'Hur ligger vi till mot ECCAR?' } }, { commitments })).toBe(0);
    expect(out).toEqual(['2 av 10 punkter']);
    expect(await run({ ask: { question: 'Vad är en självskattning?' } }, { commitments })).toBe(0);
    expect(out[1]).toContain('[1]');
  });

  it('answers one question in words', async () => {
    expect(await run({ ask: { question: 'Vad är en självskattning?' } })).toBe(0);
    expect(out).toHaveLength(1);
    expect(out[0]).toContain('[1] Så går självskattningen till, Vad den är:');
  });

  it('answers an English question in English', async () => {
    await run({ ask: { question: 'Which actions are there?' } });
    expect(out[0]).toContain('The plan has 3 actions:');
  });

  it('holds a conversation, where each question is understood from those before', async () => {
    async function* lines() {
      yield* ['vem samordnar åtgärd 1?', '', '  och Kommunikation?', 'när ska den vara klar?'];
      yield* ['jag blir mobbad av min chef', 'vem ansvarar för den?'];
    }
    expect(await run({ ask: { conversation: lines() } })).toBe(0);
    const [, second, third, met, lost] = out.filter((line) => line !== '');
    expect(second).toContain('samordnar åtgärd 2');
    expect(third).toContain('1 juni 2027');
    expect(met).toContain('Det låter som något du ska få hjälp med');
    expect(lost).toContain('Jag vet inte riktigt vad du syftar på');
  });

  it('answers one question for a script', async () => {
    await run({ ask: { question: 'Vad är en självskattning?' }, json: true });
    expect(BatchAnswer.omit({ id: true }).parse(JSON.parse(out[0] ?? ''))).toMatchObject({
      abstained: false,
    });
  });

  it('names the files that it cannot read', async () => {
    await run({ ask: { question: 'Vad är en norm?' } });
    expect(warnings).toEqual(['Hoppar över rapport.pdf: filen är skadad, eller något annat än den heter.']);
  });

  it('answers a file of questions, a line each', async () => {
    const code = await batch(
      '{"id":"a","question":"Vad är en självskattning?"}',
      '',
      '{"id":2,"question":"Hur ansöker jag om bygglov för en altan?"}\r',
    );
    expect(code).toBe(0);
    const [known, unknown] = answers();
    expect(known).toMatchObject({
      id: 'a',
      abstained: false,
      citations: [{ document: 'sjalvskattning.md', heading: 'Vad den är' }],
    });
    expect(known?.answer).not.toContain('[1] Så går');
    expect(unknown).toMatchObject({ id: 2, abstained: true, citations: [] });
  });

  it('gives the passages best first, none too long, and quotes that stand in them', async () => {
    await batch('{"id":"a","question":"Hur många personer intervjuades i självskattningen?"}');
    const [answer] = answers();
    const scores = answer?.passages.map((passage) => passage.score) ?? [];
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
    for (const { text } of answer?.passages ?? []) expect(wordCount(text)).toBeLessThanOrEqual(230);
    for (const { quote } of answer?.citations ?? []) {
      expect(answer?.passages.some((passage) => passage.text.includes(quote))).toBe(true);
    }
  });

  it('names a malformed line by its number, and answers the rest', async () => {
    const code = await batch(
      '{"id":"a","question":"Vad är en norm?"}',
      'inte json',
      '{"id":"c"}',
      '{"id":"d","question":"Hej?"}',
    );
    expect(code).toBe(1);
    expect(answers().map((answer) => answer.id)).toEqual(['a', 'd']);
    expect(warnings.filter((line) => line.includes('rad'))).toEqual([
      expect.stringContaining('fragor.jsonl, rad 2:'),
      expect.stringContaining('fragor.jsonl, rad 3:'),
    ]);
  });

  it('answers about other documents from them alone', async () => {
    const other = await mkdtemp(join(tmpdir(), 'ask-other-'));
    await writeFile(
      join(other, 'plan.txt'),
      'Åtgärder\n\nPlanen har fem åtgärder och de gäller hela staden.',
    );
    await run({ ask: { question: 'Vilka åtgärder finns?' }, documents: other });
    await rm(other, { recursive: true });
    expect(out[0]).toContain('Planen har fem åtgärder');
    expect(out[0]).not.toContain('Kunskap');
  });

  it('says which folder or file it could not read', async () => {
    expect(await run({ ask: { question: 'Hej?' }, documents: '/finns/inte' })).toBe(1);
    expect(warnings[0]).toContain('/finns/inte');
    warnings = [];
    expect(await run({ ask: { batch: 'saknas.jsonl' } })).toBe(1);
    expect(warnings.at(-1)).toContain('saknas.jsonl');
  });
});

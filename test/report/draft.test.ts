import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readInstructions } from '../../src/model/instructions.ts';
import type { LanguageModel } from '../../src/model/language-model.ts';
import { ModelError } from '../../src/model/service/model-error.ts';
import { boardDocument } from '../../src/report/board-document.ts';
import { draftReport } from '../../src/report/draft.ts';
import { bearingOn } from '../../src/report/drafts.ts';
import {
  factsOf,
  handInAll,
  openTown,
  publish,
  reportPlan,
  sectionText,
  type Town,
  textOf,
} from './example-report.ts';

let town: Town;
beforeEach(async () => {
  town = openTown();
  await handInAll(town);
  await publish(town);
});
afterEach(() => town.close());

type Given = { language: string; part: string; facts: { number: number; text: string }[] };

/** A model that gives for the summary what it is told to, and nothing for the other parts; parsed as a real one's is. */
function modelThatSays(answer: (given: Given) => unknown): LanguageModel {
  return {
    complete: async ({ schema, input }) => {
      const given = input as Given;
      const parsed = schema.safeParse(given.part === 'summary' ? answer(given) : { paragraphs: [] });
      if (!parsed.success) throw new ModelError('malformed');
      return parsed.data;
    },
  };
}

const factAbout = ({ facts }: Given, words: string) =>
  facts.find(({ text }) => text.includes(words))?.number ?? 0;
/** One paragraph of sentences, each resting on the fact that has those words. */
const saying =
  (...sentences: [text: string, about: string][]) =>
  (given: Given) => ({
    paragraphs: [
      { sentences: sentences.map(([text, about]) => ({ text, facts: [factAbout(given, about)] })) },
    ],
  });

const AREAS = 'Områdena från högst';
const GOOD = saying(
  ['Alla 4 förvaltningar och bolag har svarat.', 'har lämnat in svar'],
  ['HBTQ (3,0) har högst medelvärde, Barns rättigheter (2,0) lägst.', AREAS],
);

async function drafted(model: LanguageModel) {
  const failures: string[] = [];
  const facts = await factsOf(town);
  const drafts = await draftReport(facts, 'sv', {
    model,
    instructions: 'INSTRUCTIONS',
    onFailure: (part, reason) => failures.push(`${part}: ${reason}`),
  });
  return { facts, drafts, failures };
}

describe('a draft by a language model', () => {
  test('stands where it belongs, marked as one, with the place to write after it and a note of it in the method', async () => {
    const { facts, drafts } = await drafted(modelThatSays(GOOD));
    expect(drafts.summary).toEqual([
      'Alla 4 förvaltningar och bolag har svarat. HBTQ (3,0) har högst medelvärde, Barns rättigheter (2,0) lägst.',
    ]);
    const board = boardDocument(facts, 'sv', drafts);
    const [first, second] = board.sections[0]?.blocks ?? [];
    expect([first?.kind, second?.kind]).toEqual(['draft', 'write']);
    expect(sectionText(board, 'Så är rapporten gjord')).toContain('skrivna av en språkmodell');
    expect(textOf(boardDocument(facts, 'sv'))).not.toContain('språkmodell');
  });

  test('is made of the facts of its part and nothing else', async () => {
    const seen: Given[] = [];
    const model: LanguageModel = {
      complete: async ({ input, schema }) => {
        seen.push(input as Given);
        return schema.parse({ paragraphs: [] });
      },
    };
    const { facts } = await drafted(model);
    for (const { part, facts: given, language } of seen) {
      const lines = bearingOn(part as 'summary', facts, 'sv');
      expect(given).toEqual(lines.map((text, index) => ({ number: index + 1, text })));
      expect(language).toBe('sv');
    }
    expect(seen.map(({ part }) => part)).toContain('summary');
    expect(JSON.stringify(seen)).not.toMatch(/@|Skolförvaltningen|rektorer/);
  });

  test.each<[string, (given: Given) => unknown]>([
    ['adds a number', saying(['Alla 7 har svarat.', 'har lämnat in svar'])],
    ['adds a number in a word', saying(['Alla sju har svarat.', 'har lämnat in svar'])],
    ['adds a number in a long word', saying(['Alla tjugosju har svarat.', 'har lämnat in svar'])],
    ['computes a share', saying(['Mer än hälften har svarat.', 'har lämnat in svar'])],
    ['changes a figure', saying(['HBTQ (3,1) har högst medelvärde.', AREAS])],
    ['gives one area the figure of another', saying(['HBTQ (2,0) har högst medelvärde.', AREAS])],
    ['gives a figure away from its name', saying(['Högst är 3,0 för HBTQ.', AREAS])],
    ['takes a number from a fact that it does not name', saying(['HBTQ är högst av 4.', AREAS])],
    ['rests on no fact', () => ({ paragraphs: [{ sentences: [{ text: 'Det går bra.', facts: [] }] }] })],
    [
      'rests on a fact that it was not given',
      () => ({ paragraphs: [{ sentences: [{ text: 'Det går bra.', facts: [99] }] }] }),
    ],
    ['links somewhere', saying(['Läs mer på www.exempel.se.', AREAS])],
    ['is empty', () => ({ paragraphs: [] })],
    ['has an empty sentence', saying([' ', AREAS])],
    ['goes on and on', saying(['ord '.repeat(230), AREAS])],
    ['has another shape', () => 'Det går bra.'],
  ])('is not used when it %s, and the report is the one without it', async (_what, answer) => {
    const { facts, drafts, failures } = await drafted(modelThatSays(answer));
    expect(drafts).toEqual({});
    expect(failures.find((line) => line.startsWith('summary'))).toBeDefined();
    expect(boardDocument(facts, 'sv', drafts)).toEqual(boardDocument(facts, 'sv'));
  });

  test('tells names apart that end in the same word', async () => {
    const { areas } = reportPlan();
    const renamed = areas.map((area) =>
      area.id === 'hbtq' ? { ...area, name: 'Äldres rättigheter' } : area,
    );
    await town.close();
    town = openTown(reportPlan({ areas: renamed }));
    await handInAll(town);
    await publish(town);
    const used = async (text: string) => (await drafted(modelThatSays(saying([text, AREAS])))).drafts.summary;
    expect(await used('Högst är Äldres rättigheter (3,0).')).toEqual(['Högst är Äldres rättigheter (3,0).']);
    expect(await used('Högst är Äldres rättigheter (2,0).')).toBeUndefined();
    expect(await used('Högst är andra rättigheter (3,0).')).toBeUndefined();
  });

  test.each(['unreachable', 'too-slow', 'refused'] as const)(
    'is not there when the model is %s',
    async (reason) => {
      const model: LanguageModel = { complete: () => Promise.reject(new ModelError(reason)) };
      const { drafts, failures } = await drafted(model);
      expect(drafts).toEqual({});
      expect(failures.join()).toContain(reason);
    },
  );

  test('of one part does not hang on the others', async () => {
    const { drafts, failures } = await drafted(modelThatSays(GOOD));
    expect(Object.keys(drafts)).toEqual(['summary']);
    expect(failures.length).toBeGreaterThan(2);
  });
});

test('its instructions say what it may not do', async () => {
  const { name, text } = await readInstructions(resolve(import.meta.dirname, '../../prompts/report.md'));
  expect(name).toBe('report');
  expect(text).toContain('Use only what the facts say.');
  expect(text).toContain('not what effects the work has');
});

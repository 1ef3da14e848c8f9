import { describe, expect, it } from 'vitest';
import { createAnswers } from '../../../src/answers/answers.ts';
import { plainText } from '../../../src/messages/plain-text.ts';
import type { PublishedFigure } from '../../../src/records/rounds/published-result.ts';
import { plannedExamples } from '../../../src/register/good-examples.ts';
import { createRegister } from '../../../src/register/register.ts';
import type { ShownResult } from '../../../src/results/published.ts';
import { examplePlan, exampleRoster } from '../../support/example-plan.ts';
import { EXAMPLE_DOCUMENTS, exampleIndex } from '../example-documents.ts';

const NOW = new Date('2026-11-13T09:00:00Z');
const base = examplePlan();
const plan = examplePlan({
  actions: base.actions.map((action) => ({ ...action, areas: ['hbtq', 'barn'] })),
  examples: [
    { unit: 'kultur', areas: ['hbtq'], text: 'Vi bytte bilderna i entrén.' },
    { unit: 'omsorg', areas: ['barn'], text: 'Vi ritade om blanketten.' },
  ],
});
const register = createRegister(plan, exampleRoster());
const index = exampleIndex({
  ...EXAMPLE_DOCUMENTS,
  'larande-exempel.md': `# Lärande exempel

## Bibliotek: en skylt

Biblioteket skrev om skylten med besökarna. Nu hittar fler rätt. Exemplet hör till åtgärd 2.`,
  'moten.md': `# Möten

## Nästa möte

Mötet i mars handlar om åtgärd 2 och om språk.`,
});

const figure = (id: string, changes: Partial<PublishedFigure>): PublishedFigure => ({
  id,
  n: 4,
  mean: null,
  median: null,
  rank: null,
  withheld: false,
  ...changes,
});
const published = (
  areas: PublishedFigure[],
  extremes: { highest?: string[]; lowest?: string[] } = {},
): ShownResult => {
  const none = { areas: [], criteria: [], actions: [] };
  const [round] = plan.rounds;
  if (round === undefined) throw new Error('the example plan has a round');
  return {
    round,
    plan,
    result: {
      round: round.id,
      invited: 4,
      responded: 4,
      areas,
      criteria: [],
      cells: [],
      actions: [],
      highest: { ...none, areas: extremes.highest ?? [] },
      lowest: { ...none, areas: extremes.lowest ?? [] },
      trend: null,
    },
  };
};

async function asked(question: string, shown?: ShownResult, email = '') {
  const answers = createAnswers({
    index: () => index,
    register,
    statusOf: async () => ({
      state: 'in-progress',
      line: 'Sidorna skrivs om.',
      at: '2026-11-02T08:00:00Z',
      expected: '2027-08-01',
    }),
    depth: { examples: async () => plannedExamples(register), published: async () => shown },
  });
  const answer = await answers.answer(question, 'sv', NOW, { person: register.person(email) });
  return { ...answer, said: plainText(answer.reply) };
}

describe('the short card', () => {
  it('has the essentials and choices to go on with', async () => {
    const { said, reply } = await asked('åtgärd 2');
    expect(said).toContain('Läget 2 november: pågår. Senaste raden: ”Sidorna skrivs om.”');
    expect(said).toContain('Väntas bli klar 1 augusti 2027.');
    expect(said).not.toContain('Så har andra gjort');
    const choices = reply.parts.flatMap((part) => (part.kind === 'choices' ? part.choices : []));
    expect(choices.map(({ title }) => title)).toEqual([
      'Visa mer',
      'Vad gör andra?',
      'Fler som Petra Lind samordnar',
    ]);
  });

  it('lets its coordinator update it', async () => {
    const { reply } = await asked('åtgärd 2', undefined, 'petra@exempelby.se');
    const choices = reply.parts.flatMap((part) => (part.kind === 'choices' ? part.choices : []));
    expect(choices.at(-1)?.command).toEqual({ do: 'update-status', action: 'a2' });
  });

  it('every choice is a question that Lika answers', async () => {
    const { reply } = await asked('åtgärd 2');
    const questions = reply.parts
      .flatMap((part) => (part.kind === 'choices' ? part.choices : []))
      .map(({ command }) => (command.do === 'question' ? command.text : ''));
    for (const question of questions) expect((await asked(question)).abstained, question).toBe(false);
  });
});

describe('the whole card', () => {
  it('tells what the documents say, with examples of documents and of its own doers', async () => {
    const { said, cited } = await asked('Visa mer om åtgärd 2');
    expect(said).toContain('”Texter och bilder ska fungera för alla.”');
    expect(said).toContain('”Mötet i mars handlar om åtgärd 2 och om språk.” [2]');
    expect(said).toContain('Bibliotek: en skylt. ”Biblioteket skrev om skylten med besökarna.');
    expect(said).toContain('Kulturförvaltningen: ”Vi bytte bilderna i entrén.”');
    expect(said).not.toContain('Vi ritade om blanketten');
    for (const { source, quote } of cited) {
      expect('text' in source && source.text.includes(quote), quote).toBe(true);
    }
  });

  it('shows published scores with what they do not say', async () => {
    const { said } = await asked('Visa mer om åtgärd 2', published([figure('hbtq', { mean: 2.8 })]));
    expect(said).toContain('HBTQ 2,8 (4 svar)');
    expect(said).toContain('inte vilka effekter arbetet har');
    expect(said).not.toContain('Barns rättigheter');
  });

  it('keeps withheld what is withheld, and says why', async () => {
    const { said } = await asked(
      'Visa mer om åtgärd 2',
      published([figure('hbtq', { n: null, withheld: true }), figure('barn', { mean: 3.1 })]),
    );
    expect(said).toContain('HBTQ: visas inte');
    expect(said).toContain('färre än 3 förvaltningar och bolag');
  });

  it('tells the order where only that was published', async () => {
    const { said } = await asked(
      'Visa mer om åtgärd 2',
      published([figure('hbtq', {}), figure('barn', {})], { highest: ['barn'], lowest: ['hbtq'] }),
    );
    expect(said).toContain('Barns rättigheter: bland de högst skattade');
    expect(said).toContain('HBTQ: bland de lägst skattade');
    expect(said).toContain('Ordningen visar');
  });

  it('tells of one area alone, when that is what is asked', async () => {
    const shown = published([figure('hbtq', { mean: 2.8 }), figure('barn', { mean: 3.1 })]);
    for (const question of ['vad fick hbtq', 'hur gick det för hbtq?', 'how did HBTQ score?']) {
      const { said } = await asked(question, shown);
      expect(said, question).toContain('HBTQ 2,8 (4 svar)');
      expect(said, question).toContain('inte vilka effekter arbetet har');
      expect(said, question).not.toContain('3,1');
    }
    const { said } = await asked(
      'vad fick hbtq',
      published([figure('hbtq', { n: null, withheld: true }), figure('barn', { mean: 3.1 })]),
    );
    expect(said).toContain('HBTQ: visas inte');
  });

  it('shows no score before any is published', async () => {
    expect((await asked('Visa mer om åtgärd 2')).said).not.toContain('skattades');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, createAnswers } from '../../src/answers/answers.ts';
import { wordCount } from '../../src/documents/sentences.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import { createRegister } from '../../src/register/register.ts';
import { examplePlan, exampleRoster } from '../support/example-plan.ts';
import { exampleIndex } from './example-documents.ts';

const NOW = new Date('2026-11-13T09:00:00Z');
const EVENTS = [
  { id: 'past', name: 'Lärträff: Siffror', date: '2026-09-16', time: '09:00' },
  { id: 'next', name: 'Lärträff: Normer', date: '2026-11-25', time: '09:00', place: 'Biblioteket' },
  { id: 'later', name: 'Lärträff: Samtal', date: '2027-02-10' },
];
const register = createRegister(examplePlan({ events: EVENTS }), exampleRoster());
const index = exampleIndex();
const answers = createAnswers({
  index: () => index,
  register,
  statusOf: async (id) => {
    const at = '2026-11-02T08:00:00Z';
    if (id === 'a3') return { state: 'paused', at, expected: '2027-03-01' };
    return id === 'a2' ? { state: 'in-progress', line: 'Sidorna skrivs om.', at } : undefined;
  },
});

const ask = (question: string, language: 'sv' | 'en' = 'sv') => answers.answer(question, language, NOW);
const said = async (question: string, language: 'sv' | 'en' = 'sv') =>
  plainText((await ask(question, language)).reply);

describe('facts of the plan', () => {
  it('all actions, as a numbered list with a way on', async () => {
    expect(await said('Vilka åtgärder finns?')).toBe(
      'Planen har 3 åtgärder:\n\n1. Kunskap\n2. Kommunikation\n3. Dialog\n\nSkriv till exempel ”åtgärd 1”, så berättar jag mer.',
    );
    expect(await said('Which actions are there?', 'en')).toContain('The plan has 3 actions:');
  });

  it('actions whose numbers are no row keep their own numbers', async () => {
    const [first, ...rest] = examplePlan().actions;
    const plan = examplePlan({ actions: [{ ...first, number: 7 }, ...rest] });
    const own = createAnswers({ index: () => index, register: createRegister(plan, exampleRoster()) });
    expect(plainText((await own.answer('Vilka åtgärder finns?', 'sv', NOW)).reply)).toContain(
      '• 7. Kunskap\n• 2. Kommunikation',
    );
  });

  it('an action: what it means, who, until when, how it stands, and where it is written', async () => {
    const text = await said('Vad innebär åtgärd 2?');
    expect(text).toContain('Åtgärd 2, Kommunikation');
    expect(text).toContain('Vi skriver klart. [1]');
    expect(text).toContain('Petra Lind på Kulturförvaltningen samordnar den.');
    expect(text).toContain('Kulturförvaltningen genomför den.');
    expect(text).toContain('1 juni 2027');
    expect(text).toContain('Läget 2 november: pågår.');
    expect(text).toContain(
      '[1] Planen i korthet, Åtgärd 2: Kommunikation: ”Texter och bilder ska fungera för alla.”',
    );
  });

  it('an action that no document describes is cited from the plan itself', async () => {
    const { cited } = await ask('Vad innebär åtgärd 1?');
    expect(cited).toEqual([
      {
        source: { document: 'Plan för lika möjligheter', heading: 'Åtgärd 1, Kunskap' },
        quote: 'Vi utbildar.',
      },
    ]);
  });

  it.each([
    [
      'Vem samordnar Kommunikation?',
      'sv',
      'Petra Lind på Kulturförvaltningen samordnar åtgärd 2, Kommunikation.',
    ],
    [
      'Who coordinates action 2?',
      'en',
      'Petra Lind at Kulturförvaltningen coordinates action 2, Kommunikation.',
    ],
    ['När ska åtgärd 2 vara klar?', 'sv', 'Åtgärd 2, Kommunikation, ska vara klar senast 1 juni 2027.'],
    ['When is action 2 due?', 'en', 'Action 2, Kommunikation, is due by 1 June 2027.'],
    ['När ska åtgärd 3 vara klar?', 'sv', 'Åtgärd 3, Dialog, skulle ha varit klar 1 oktober 2026.'],
    ['När ska åtgärd 3 vara klar?', 'sv', 'Väntas bli klar 1 mars 2027.'],
    ['Hur går det med åtgärd 3?', 'sv', 'Noterat 2 november. Väntas bli klar 1 mars 2027.'],
    ['When is action 3 due?', 'en', 'It is expected to be done by 1 March 2027.'],
    ['Vilka genomför åtgärd 3?', 'sv', 'Exempelbyhem AB genomför åtgärd 3, Dialog.'],
    ['Hur går det med åtgärd 2?', 'sv', 'Åtgärd 2, Kommunikation: pågår. Noterat 2 november.'],
    ['Hur går det med åtgärd 2?', 'sv', 'Senaste raden: ”Sidorna skrivs om.”'],
    ['Hur går det med åtgärd 1?', 'sv', 'Ingen har skrivit än hur det går med åtgärd 1, Kunskap.'],
    ['Vilka områden finns?', 'sv', '• HBTQ\n• Barns rättigheter'],
    ['Vilka påståenden finns?', 'sv', '• Vi har med området i planeringen'],
    ['När stänger självskattningen?', 'sv', 'Självskattningen 2026 är öppen och stänger 11 december.'],
    [
      'När är nästa lärträff?',
      'sv',
      'Nästa är onsdag 25 november 2026 kl. 09.00. Lärträff: Normer. Plats: Biblioteket.',
    ],
    ['När är nästa lärträff?', 'sv', '• Lärträff: Samtal, 10 februari 2027'],
    [
      'Hur länge gäller planen?',
      'sv',
      'Plan för lika möjligheter gäller från 1 januari 2025 till 31 december 2028.',
    ],
    ['Vilka är samordnare?', 'sv', '• Petra Lind, Kulturförvaltningen: åtgärd 1 och 2'],
    ['Vem kan jag fråga?', 'sv', 'Fråga Karin Ek, som håller i planen.'],
  ] as const)('%s (%s): %s', async (question, language, words) => {
    expect(await said(question, language)).toContain(words);
  });

  it('a number that does not exist gets the ones that do, and a button', async () => {
    const { reply, abstained } = await ask('åtgärd 99');
    expect(plainText(reply)).toContain('Det finns ingen åtgärd 99 i planen. Åtgärderna har nummer 1 till 3.');
    expect(reply.parts.at(-1)).toMatchObject({
      kind: 'choices',
      choices: [{ command: { do: 'question', text: 'Vilka åtgärder finns?' } }],
    });
    expect(abstained).toBe(false);
  });

  it('an action without a coordinator says so, and who answers for it', async () => {
    const alone = createAnswers({ index: () => index, register: createRegister(examplePlan(), []) });
    const { reply } = await alone.answer('Vem samordnar åtgärd 2?', 'sv', NOW);
    expect(plainText(reply)).toContain(
      'Kulturförvaltningen samordnar åtgärd 2, Kommunikation, men ingen person',
    );
  });

  it.each([
    ['2026-09-01T09:00:00Z', 'öppnar 1 oktober och stänger 11 december'],
    ['2026-12-01T09:00:00Z', 'är öppen och stänger 11 december'],
    ['2027-01-01T09:00:00Z', 'Det går fortfarande att lämna in, tills en administratör stänger den.'],
  ])('the round at %s: %s', async (at, words) => {
    const { reply } = await answers.answer('När stänger självskattningen?', 'sv', new Date(at));
    expect(plainText(reply)).toContain(words);
  });

  it('a round that an administrator has closed is over, from the day that it was closed', async () => {
    const rounds = examplePlan().rounds.map((round) => ({ ...round, closed: true, closedOn: '2026-11-20' }));
    const own = createAnswers({ index: () => index, register, rounds: async () => rounds });
    const { reply } = await own.answer(
      'När stänger självskattningen?',
      'sv',
      new Date('2026-12-01T09:00:00Z'),
    );
    expect(plainText(reply)).toContain('Ingen självskattning är öppen nu.');
    expect(plainText(reply)).toContain('stängde 20 november 2026');
  });
});
describe('answers from documents', () => {
  it('are the documents’ own words, with where they stand', async () => {
    expect(await said('Vad är en självskattning?')).toBe(
      [
        '”En självskattning är en bedömning som förvaltningen gör av sitt eget arbete. Den visar inte vilka effekter arbetet har.” [1]',
        '[1] Så går självskattningen till, Vad den är: ”En självskattning är en bedömning som …”',
      ].join('\n\n'),
    );
  });

  it('a list is shown as a list, led by its own words', async () => {
    const { reply } = await ask('Vilka är diskrimineringsgrunderna?');
    expect(reply.parts[0]).toMatchObject({ kind: 'text', text: expect.stringMatching(/är de: \[1\]$/) });
    expect(reply.parts[1]).toMatchObject({ kind: 'list', items: expect.arrayContaining(['kön', 'ålder']) });
  });

  it('a heading that is the question is answered by what stands under it', async () => {
    expect(await said('Vad visar matrisen?')).toContain('”Hur ni själva tycker att ni arbetar.” [1]');
  });

  it('a number that is asked for is in the answer', async () => {
    expect(await said('Hur många personer intervjuades?')).toContain('24 personer');
  });

  it('an English question is answered with a word on the language', async () => {
    const text = await said('What is a self-assessment?', 'en');
    expect(text).toContain('En självskattning är en bedömning');
    expect(text).toContain('The documents are in Swedish, so I quote them as they are.');
  });

  it('never give old contact details', async () => {
    for (const question of ['Vem är kontakt?', 'Vilken mejladress har Hannes?', 'Hur ringer jag Hannes?']) {
      expect(await said(question)).not.toMatch(/0418|@/);
    }
  });
});

describe('an honest no', () => {
  it.each([
    ['Hur ansöker jag om bygglov för en altan?', 'Det står inte i de dokument jag har.'],
    ['Vilka åtgärder har Malmö mot diskriminering?', 'Mina dokument säger inget om Malmö'],
    ['Hur många kronor kostar planen?', 'I de dokument jag har står ingen summa.'],
  ])('%s', async (question, words) => {
    const { reply, abstained } = await ask(question);
    expect(plainText(reply)).toContain(words);
    expect(plainText(reply)).toContain('Fråga Karin Ek, som håller i planen.');
    expect(abstained).toBe(true);
  });

  it('names the nearest section and shows its words', async () => {
    const { reply, abstained, cited } = await ask('Hur många kronor fick föreningarna för intervjuerna?');
    expect(plainText(reply)).toMatch(/Det närmaste jag hittar är avsnittet ”.+” i ”.+” \[1\]/);
    expect(abstained).toBe(true);
    expect(cited).not.toEqual([]);
    for (const { source, quote } of cited) expect('text' in source && source.text).toContain(quote);
  });

  it('shows what a misspelt word may mean, where it is too unsure to answer', async () => {
    const index = exampleIndex({
      'hjalp.md': '# Hjälp\n\n## Hjälp\n\nPå Digidel får alla hjälp med mobilen.',
      'annat.md': '# Annat\n\n## Annat\n\nPlanen gäller alla som arbetar i kommunen.',
    });
    const { abstained, cited } = await createAnswers({ index: () => index }).answer(
      'digdel va e de',
      'sv',
      NOW,
    );
    expect(abstained).toBe(true);
    expect(cited.map(({ quote }) => quote)).toEqual(['På Digidel får alla hjälp med mobilen.']);
  });

  it('sends what others answer for to them', async () => {
    expect(await said('Hur många semesterdagar har jag?')).toContain(
      'HR kan svara på frågor om lön, ledighet och arbetstid.',
    );
    expect(await said('How much parental leave do I get?', 'en')).toContain('HR can answer');
  });

  it('the municipality’s own name is no reason for one', async () => {
    const index = exampleIndex({ 'a.md': '# Mål\n\n## Mål\n\nMålet är att alla har samma möjligheter.' });
    const own = createAnswers({ index: () => index, register });
    expect((await own.answer('Vilket mål har Exempelby?', 'sv', NOW)).abstained).toBe(false);
  });

  it.each(['', '???', 'vad är det'])('"%s" is asked to be a whole question', async (question) => {
    const { reply, abstained } = await ask(question);
    expect(plainText(reply)).toContain('Skriv gärna en hel fråga om planen');
    expect(abstained).toBe(true);
  });

  it('without documents says so', async () => {
    const empty = createAnswers({ index: () => exampleIndex({}) });
    expect(plainText((await empty.answer('Vad är en norm?', 'sv', NOW)).reply)).toContain('inga dokument');
  });
});

describe('someone who tells of discrimination', () => {
  it('is met with care before anything else, and privately', async () => {
    const { reply, abstained, cited } = await ask('Jag blir trakasserad, vem samordnar åtgärd 2?');
    expect(plainText(reply)).toMatch(/^Det låter som något du ska få hjälp med/);
    expect(reply.to).toBe('direct');
    expect(abstained).toBe(true);
    expect(cited).toEqual([]);
  });
});

describe('a plan whose time is over', () => {
  const ended = new Date('2029-03-01T09:00:00Z');
  it.each(['Vilka åtgärder finns?', 'Vad är en självskattning?'])('%s says so', async (question) => {
    const { reply } = await answers.answer(question, 'sv', ended);
    expect(plainText(reply)).toContain(
      'Svaret gäller Plan för lika möjligheter. Den gällde från 1 januari 2025 till 31 december 2028 och har gått ut.',
    );
  });

  it('but not on its last day', async () => {
    const lastDay = new Date('2028-12-31T22:30:00Z');
    expect(plainText((await answers.answer('Vilka åtgärder finns?', 'sv', lastDay)).reply)).not.toContain(
      'gått ut',
    );
  });
});

describe('other documents than the plan’s', () => {
  it('are answered from alone', async () => {
    const others = createAnswers({ index: () => index });
    const { reply, abstained } = await others.answer('Vilka åtgärder finns?', 'sv', NOW);
    expect(plainText(reply)).not.toContain('Planen har 3 åtgärder');
    const { reply: no } = await others.answer('Hur bygger man en altan?', 'sv', NOW);
    expect(plainText(no)).toContain('Fråga den som håller i planen hos er.');
    expect(abstained || plainText(reply).includes('[1]')).toBe(true);
  });
});

/** Every quote stands word for word where it is said to; every mark has its citation. */
function expectTruthful(answer: Answer): void {
  for (const { source, quote } of answer.cited) {
    expect(wordCount(quote)).toBeLessThanOrEqual(40);
    if ('text' in source) expect(source.text).toContain(quote);
  }
  const part = answer.reply.parts.at(-1);
  const shown = part?.kind === 'citations' ? part.citations : [];
  expect(shown).toHaveLength(answer.cited.length);
  shown.forEach((citation, at) => {
    expect(answer.cited[at]?.quote).toContain(citation.quote.replace(/ …$/, ''));
  });
  const words = answer.reply.parts.flatMap((one) => ('text' in one ? [one.text] : [])).join(' ');
  const marks = new Set([...words.matchAll(/\[(\d+)\]/g)].map(([, mark]) => Number(mark)));
  expect([...marks].sort()).toEqual(shown.map((_, at) => at + 1));
}

describe('whatever is asked', () => {
  const vocabulary = [
    ...new Set(index.passages.flatMap((passage) => `${passage.heading} ${passage.text}`.split(/\s+/))),
    ...[
      'vad',
      'vilka',
      'när',
      'hur',
      'många',
      'åtgärd',
      '2',
      '3',
      'what',
      'is',
      'Malmö',
      'självskattning',
      '?',
    ],
  ];
  const question = fc
    .array(fc.oneof(fc.constantFrom(...vocabulary), fc.string({ unit: 'grapheme', maxLength: 8 })), {
      maxLength: 12,
    })
    .map((words) => words.join(' '));

  it('the answer is truthful about where it comes from', async () => {
    await fc.assert(
      fc.asyncProperty(question, fc.constantFrom('sv' as const, 'en' as const), async (words, language) => {
        const answer = await ask(words, language);
        expect(plainText(answer.reply).trim()).not.toBe('');
        expectTruthful(answer);
      }),
      { numRuns: 300 },
    );
  });
});

describe('quotations in chat', () => {
  const words =
    'På mötet sade chefen: ”Välj (”behöver stöd”) när ni kör fast” och bad alla skriva en rad om läget.';
  const quoting = createAnswers({
    index: () => exampleIndex({ 'a.md': `# Råd\n\n## Möten\n\n${words}` }),
    register,
  });
  const asked = (language: 'sv' | 'en') => quoting.answer('Vad sade chefen på mötet?', language, NOW);

  it('have single marks inside double ones, while machines get the words as they stand', async () => {
    const { reply, cited } = await asked('sv');
    expect(plainText(reply)).toContain(
      '”På mötet sade chefen: ’Välj (’behöver stöd’) när ni kör fast’ och bad alla skriva en rad om läget.” [1]',
    );
    expect(cited[0]?.quote).toBe(words);
  });

  it('open and close inside as English does', async () => {
    expect(plainText((await asked('en')).reply)).toContain('‘Välj (‘behöver stöd’) när ni kör fast’ och');
  });

  it('are said once: a long one’s citation has only the first words, a short one’s has it all', async () => {
    const long = (await asked('sv')).reply.parts.at(-1);
    expect(long).toMatchObject({
      citations: [{ heading: 'Möten', quote: 'På mötet sade chefen: ’Välj (’behöver …' }],
    });
    const short = await ask('Hur många personer intervjuades?');
    expect(plainText(short.reply)).toContain(
      'Intervjuer: ”Totalt intervjuades 24 personer från 16 föreningar under våren.”',
    );
  });
});

describe('lists of actions', () => {
  const areas = { areas: ['barn'] };
  const [first, second, third] = examplePlan().actions;
  const plan = examplePlan({ actions: [{ ...first, ...areas }, second, third] });
  const listing = createAnswers({
    index: () => index,
    register: createRegister(plan, exampleRoster()),
    statusOf: async (id) =>
      id === 'a3' ? undefined : { state: id === 'a1' ? 'done' : 'in-progress', at: '2026-11-02T08:00:00Z' },
  });
  const told = async (question: string, language: 'sv' | 'en' = 'sv') =>
    plainText((await listing.answer(question, language, NOW)).reply);

  it.each([
    [
      'Vilka åtgärder är försenade?',
      'sv',
      'En åtgärd är försenad:\n\n• Åtgärd 3, Dialog. Slutdatum 1 oktober 2026.',
    ],
    ['Vilka åtgärder pågår?', 'sv', 'En åtgärd pågår:\n\n• Åtgärd 2, Kommunikation.'],
    ['Vilka åtgärder är klara?', 'sv', 'En åtgärd är klar:\n\n• Åtgärd 1, Kunskap.'],
    ['Är någon åtgärd inte påbörjad?', 'sv', 'En åtgärd väntar på att påbörjas:\n\n• Åtgärd 3, Dialog.'],
    ['Vilka åtgärder behöver stöd?', 'sv', 'Ingen åtgärd behöver stöd just nu.'],
    ['Which actions are overdue?', 'en', 'One action is overdue:\n\n• Action 3, Dialog. Due 1 October 2026.'],
    ['Finns det någon åtgärd för barn?', 'sv', 'En åtgärd rör barn:\n\n• Åtgärd 1, Kunskap.'],
    [
      'Vilka åtgärder samordnar Petra Lind?',
      'sv',
      'Petra Lind samordnar 2 åtgärder:\n\n• Åtgärd 1, Kunskap.',
    ],
    ['Vad samordnar Jonas Berg?', 'sv', 'Jonas Berg samordnar ingen åtgärd just nu.'],
    [
      'Vad ansvarar Kulturförvaltningen för?',
      'sv',
      'Kulturförvaltningen genomför en åtgärd:\n\n• Åtgärd 2, Kommunikation.',
    ],
    ['Vad ansvarar Kulturförvaltningen för?', 'sv', 'Kulturförvaltningen samordnar 2 av åtgärderna.'],
  ] as const)('%s (%s): %s', async (question, language, words) => {
    expect(await told(question, language)).toContain(words);
  });

  it('an action to update is shown with the button, and nothing is changed by asking', async () => {
    const { reply } = await listing.answer('uppdatera åtgärd 2', 'sv', NOW);
    expect(plainText(reply)).toContain('Åtgärd 2, Kommunikation');
    expect(reply.parts).toContainEqual({
      kind: 'choices',
      choices: [
        {
          title: 'Uppdatera status',
          label: 'Uppdatera status för åtgärd 2, Kommunikation',
          command: { do: 'update-status', action: 'a2' },
        },
      ],
    });
  });
});

import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../src/documents/passages.ts';
import { readQuestion } from '../../src/retrieval/question.ts';
import { createSearchIndex } from '../../src/retrieval/search-index.ts';

const FILES = {
  'plan.md': `# Planen

## Kommunikation

Stadens texter, bilder och webbsidor ska fungera för alla. Vi skriver klarspråk.

## Barnrättsstrateger

Barnrättsstrategerna har hållit utbildningar om barnkonventionen för skolans personal.

## Ekonomiskt stöd

Paren får halva försörjningsstödet på varsitt konto, så att ingen har övertag.

## Självskattning

Varje förvaltning fyller i en matris en gång om året och lämnar in den till strategen.`,
  'stad.md': `# Trygg stad

## Belysning

Parkerna får ny belysning. Äldre personer och ungdomar har varit med och valt platser.

## Hur får vi loss tid?

Börja med fem minuter på arbetsplatsträffen.`,
};

const index = createSearchIndex(Object.entries(FILES).flatMap(([path, text]) => passagesOf({ path, text })));
const search = (question: string) => index.search(readQuestion(question), 10);
const first = (question: string) => search(question).ranked[0]?.passage.heading;

describe('the right passage comes first', () => {
  it.each([
    ['in other inflections', 'Vilka utbildningar hölls?', 'Barnrättsstrateger'],
    ['by a part of a compound', 'Vad har strategerna för barns rätt gjort?', 'Barnrättsstrateger'],
    ['by the compound of its parts', 'Finns det någon parkbelysning?', 'Belysning'],
    [
      'by a compound that the question divides',
      'en matris för att göra skattning av sig själv',
      'Självskattning',
    ],
    ['by an everyday phrase', 'hur kan vi snacka så att folk fattar våra texter?', 'Kommunikation'],
    ['misspelt', 'vem har valt platser för blysningen', 'Belysning'],
    ['without dots', 'forsorjningsstod', 'Ekonomiskt stöd'],
    ['by an everyday word', 'hur delas socialbidraget?', 'Ekonomiskt stöd'],
    ['by an abbreviation', 'vad kan man göra på apt', 'Hur får vi loss tid?'],
    ['by its heading', 'Kommunikation', 'Kommunikation'],
    ['by a heading that is the question', 'hur får vi loss tid', 'Hur får vi loss tid?'],
    ['in English', 'Who trained the school staff about the rights of the child?', 'Barnrättsstrateger'],
    ['in English, of plain words', 'Which elderly people were involved?', 'Belysning'],
  ])('%s', (_how, question, heading) => {
    expect(first(question)).toBe(heading);
  });
});

describe('words of the municipality itself', () => {
  const own = [['lampaktionen', 'ny belysning']];

  it('lead a question to what documents call by other words', () => {
    const asked = readQuestion('vad är lampaktionen?', '', own);
    expect(index.search(asked, 10).ranked[0]?.passage.heading).toBe('Belysning');
  });

  it('stand beside those that are built in', () => {
    expect(
      index.search(readQuestion('hur delas socialbidraget?', '', own), 10).ranked[0]?.passage.heading,
    ).toBe('Ekonomiskt stöd');
  });
});

describe('what a search gives', () => {
  it('scores from 0 to a little over 1, the best first', () => {
    const scores = search('Vem fyller i matrisen i förvaltningen?').ranked.map((hit) => hit.score);
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
    expect(scores[0]).toBeGreaterThan(0.5);
  });

  it('leaves out what shares nothing with the question', () => {
    expect(search('xyzzy').ranked).toEqual([]);
    expect(search('vad är det?').ranked).toEqual([]);
  });

  it('says how much of the question each sentence meets', () => {
    const [best] = search('klarspråk').matches;
    const match = (words: string) => best?.sentences.find(({ text }) => text.includes(words))?.match ?? 0;
    expect(match('klarspråk')).toBeGreaterThan(0.9);
    expect(match('webbsidor')).toBeLessThan(0.2);
  });

  it('finds nothing in no documents', () => {
    expect(createSearchIndex([]).search(readQuestion('planen'), 10).ranked).toEqual([]);
  });
});

describe('a question is read', () => {
  it('with its names and years', () => {
    expect(readQuestion('När blev Helsingborg medlem i ECCAR, var det 2016?').names).toEqual([
      'Helsingborg',
      'ECCAR',
      '2016',
    ]);
  });

  it('with places in small letters and in the genitive', () => {
    expect(readQuestion('hur ser malmös plan ut').names).toEqual(['Malmö']);
  });

  it.each([
    ['What is a self-assessment?', true],
    ['Who coordinates action 3?', true],
    ['Vad är en självskattning?', false],
    ['Vem samordnar i Malmö?', false],
    ['Hur går det i dag?', false],
  ])('%s is English: %s', (question, english) => {
    expect(readQuestion(question).english).toBe(english);
  });
});

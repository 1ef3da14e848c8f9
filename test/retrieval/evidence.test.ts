import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../src/documents/passages.ts';
import { evidenceFor } from '../../src/retrieval/evidence.ts';
import { readQuestion } from '../../src/retrieval/question.ts';
import { createSearchIndex } from '../../src/retrieval/search-index.ts';
import { holdsFact, wantedFact } from '../../src/retrieval/wanted-fact.ts';

const index = createSearchIndex(
  passagesOf({
    path: 'plan.md',
    text: `# Helsingborgs plan

## ECCAR

Helsingborg blev medlem i ECCAR 2016. ECCAR-nätverket träffas två gånger om året.

## Föreläsning

Den 16 juni kl. 13 kom Gertrud Åström och föreläste för chefer om jämställdhet.

## Bidrag

Föreningar kan få ekonomiskt stöd av staden.`,
  }),
);
const evidence = (line: string) => {
  const question = readQuestion(line);
  return evidenceFor(question, index.search(question, 10), index);
};

describe('what speaks against an answer', () => {
  it.each([
    ['Vilket år blev Göteborg medlem i ECCAR?', ['Göteborg']],
    ['när blev malmö medlem i eccar', ['Malmö']],
    ['Vad gjorde ECCAR under 2019?', ['2019']],
    ['När blev Helsingborg medlem i ECCAR?', []],
    ['När blev Helsingborgs stad medlem i ECCAR?', []],
    ['När blev Helsinborg medlem i ECCAR?', []],
  ])('names that the documents never mention: %s', (line, names) => {
    expect(evidence(line).unknownNames).toEqual(names);
  });

  it.each([
    ['Hur många kronor kan föreningar få i stöd?', true],
    ['Vilket datum får föreningar stöd?', true],
    ['Hur många chefer kom på Gertrud Åströms föreläsning?', true],
    ['Vilket datum kom Gertrud Åström?', false],
    ['Vilket år blev Helsingborg medlem i ECCAR?', false],
    ['Hur många gånger om året träffas ECCAR-nätverket?', false],
  ])('a fact of the kind asked for that is not there: %s', (line, missing) => {
    expect(evidence(line).factMissing).toBe(missing);
  });

  it.each([
    ['Hur många semesterdagar har jag?', 'hr'],
    ['Får jag jobba hemifrån?', 'hr'],
    ['Hur byter jag lösenord?', 'it'],
    ['Vilket stöd kan föreningar få?', undefined],
  ])('a subject that others answer for: %s', (line, subject) => {
    expect(evidence(line).otherSubject).toBe(subject);
  });

  it.each([
    ['Vad hände den 16 juni?', false],
    ['Vad hände den 17 juni?', true],
    ['Vad hände den 16 november?', true],
    ['Vad gör Helsingborg?', false],
  ])('numbers and months that the best passages do not hold: %s', (line, aside) => {
    expect(evidence(line).numbersAside).toBe(aside);
  });

  it('a fact of the kind asked for that stands elsewhere than what is asked about', () => {
    expect(evidence('Vilket år blev Helsingborg medlem i ECCAR?').factAside).toBeLessThan(0.1);
    expect(evidence('Vilket år fick föreningar ekonomiskt stöd?').factAside).toBeGreaterThan(0.5);
  });

  it('words that the collection knows neither themselves, in part nor by other words', () => {
    expect(evidence('Var finns julgranen?').unheardOf).toBe(1);
    expect(evidence('Vilka nätverksträffar finns?').unheardOf).toBe(0);
    expect(evidence('Vilket stöd får forenningar?').unheardOf).toBe(0);
  });

  it('little of the question is met', () => {
    expect(evidence('Vilket stöd kan föreningar få?').coverage).toBeGreaterThan(0.6);
    expect(evidence('Hur ansöker man om bygglov för en altan?').coverage).toBeLessThan(0.15);
  });
});

describe('kinds of facts', () => {
  it.each([
    ['count', 'Den 16 juni kl. 13-15 kom hon hit.', false],
    ['count', 'Planen antogs 2017.', false],
    ['count', 'Totalt deltog 24 personer.', true],
    ['count', 'Vi är tolv personer.', true],
    ['date', 'Nästa gång är den 9 september.', true],
    ['date', 'Vi träffas 2026-09-16.', true],
    ['date', 'Vi träffas i höst.', false],
    ['time', 'Vi träffas i höst.', true],
    ['year', 'Planen antogs 2017.', true],
    ['money', 'Staden fick 2 miljoner kronor.', true],
    ['money', 'Staden fick medel.', false],
    ['share', 'Fyra av tio svarade.', true],
    ['share', 'Flera svarade 2017.', false],
    ['phone', 'Ring 042-10 50 00.', true],
    ['phone', 'Planen gäller 2017-2020.', false],
    ['email', 'Skriv till plan@example.se.', true],
    ['name', 'Samordnare är Karin Ek.', true],
    ['name', 'Samordnaren leder arbetet.', false],
  ] as const)('%s in "%s": %s', (kind, text, holds) => {
    expect(holdsFact(kind, text)).toBe(holds);
  });

  it.each([
    ['Hur många kronor kostar det?', 'money'],
    ['Vilket datum är träffen?', 'date'],
    ['Vilka år gäller den?', 'year'],
    ['När öppnar den?', 'time'],
    ['How many people came?', 'count'],
    ['Hur stor andel är kvinnor?', 'share'],
    ['Vilket medelvärde fick åtgärden?', 'score'],
    ['Vilket telefonnummer har de?', 'phone'],
    ['Vem är samordnare?', 'name'],
    ['Vem är ansvarig?', 'person'],
    ['Hur mycket får föreningarna?', 'money'],
    ['Vad är en norm?', undefined],
  ])('%s asks for %s', (question, kind) => {
    expect(wantedFact(question)).toBe(kind);
  });
});

describe('what speaks for an answer', () => {
  it('a compound’s parts in one sentence are the compound', () => {
    expect(evidence('nätverksträff').alone).toBe(1);
    expect(evidence('Vad är en nätverksträff?').alone).toBe(1);
  });

  it('one of its parts is not', () => {
    expect(evidence('nätverksmedlem').alone).toBeLessThanOrEqual(0.5);
  });
});

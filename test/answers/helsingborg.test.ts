import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Answers, createAnswers } from '../../src/answers/answers.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import { loadPack } from '../../src/plan/pack/load-pack.ts';
import { createRegister } from '../../src/register/register.ts';
import { loadCollection } from '../../src/retrieval/collection.ts';

const NOW = new Date('2021-01-15T13:00:00Z');

describe('the documents of Helsingborg 2017–2020', () => {
  let answers: Answers;
  beforeAll(async () => {
    const pack = await loadPack(resolve(import.meta.dirname, '../../data/helsingborg-2017'));
    const { index } = await loadCollection(pack.documents);
    answers = createAnswers({ index: () => index, register: createRegister(pack.plan, pack.roster) });
  });

  it.each([
    ['vilka områden fick högst?', 'Barns rättigheter, Jämlik socioekonomi och Tillgänglighet'],
    ['Vilka områden fick lägst?', 'HBTQ, Äldres rättigheter och Antirasism'],
    ['vilka påståenden fick lägst?', 'testa nya idéer och insatser (innovation)'],
    ['Vilken åtgärd fick lägst?', 'Kunskap den som fick lägst'],
    ['Vilka medelvärden fick åtgärderna?', '4,0 för Kommunikation, 3,6 för Värderingar'],
    ['Visar självskattningen effekter?', 'Den visar inte vilka effekter arbetet har.'],
    ['Vilket stöd önskar förvaltningarna?', 'önskar stöd i fem områden'],
    ['Vad tycker civilsamhället om planen?', 'tycker att det är bra att planen finns'],
    ['Hur många intervjuades?', '24 personer från 16 föreningar'],
    ['Vad är CEMR?', 'CEMR är den europeiska deklarationen för jämställdhet'],
    ['Vad kan vi utveckla i ECCAR?', 'insatser som uttalat bekämpar rasism'],
    ['Vad innebär åtgärd 5?', 'Vi ska göra Helsingborg tillgängligt och inkluderande.'],
  ])('answer “%s”, and that the plan has ended', async (question, expected) => {
    const { reply, abstained, cited } = await answers.answer(question, 'sv', NOW);
    expect(abstained).toBe(false);
    expect(cited.length).toBeGreaterThan(0);
    expect(plainText(reply)).toContain(expected);
    expect(plainText(reply)).toContain('har gått ut');
  });

  it('do not answer what the report does not tell', async () => {
    for (const question of ['Vad kostade planen?', 'Vem är kontaktperson för rapporten?']) {
      expect((await answers.answer(question, 'sv', NOW)).abstained).toBe(true);
    }
  });
});

import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Answers, createAnswers } from '../../src/answers/answers.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import { loadPack } from '../../src/plan/pack/load-pack.ts';
import { createRegister } from '../../src/register/register.ts';
import { loadCollection } from '../../src/retrieval/collection.ts';

const NOW = new Date('2026-11-13T09:00:00Z');

describe('the pack of Exempelstad', () => {
  let answers: Answers;
  beforeAll(async () => {
    const pack = await loadPack(resolve(import.meta.dirname, '../../data/exempelstad'));
    const { index } = await loadCollection(pack.documents);
    answers = createAnswers({ index: () => index, register: createRegister(pack.plan, pack.roster) });
  });

  it('says what a self-assessment is, and where that is written', async () => {
    const { reply, abstained, cited } = await answers.answer('Vad är en självskattning?', 'sv', NOW);
    expect(abstained).toBe(false);
    expect(cited.length).toBeGreaterThan(0);
    expect(plainText(reply)).toMatch(/självskattning/i);
  });

  it('lists its 17 actions and cites each of them', async () => {
    expect(plainText((await answers.answer('Vilka åtgärder finns?', 'sv', NOW)).reply)).toContain(
      '17 åtgärder',
    );
    for (let number = 1; number <= 17; number += 1) {
      const { cited } = await answers.answer(`Vad innebär åtgärd ${number}?`, 'sv', NOW);
      expect(cited[0]?.source.heading).toContain(`${number}`);
    }
  });

  it.each([
    ['Petra Lind, när är nästa lärträff?', 'När är nästa lärträff?'],
    ['Vet Karin Ek var man kan parkera?', 'Var kan man parkera?'],
  ])('answers %s as the question without the name', async (put, question) => {
    const asPut = await answers.answer(put, 'sv', NOW);
    expect(plainText(asPut.reply)).toBe(plainText((await answers.answer(question, 'sv', NOW)).reply));
  });

  describe('declines what its documents say nothing about', () => {
    it.each([
      ['another subject, with no word in common', 'Hur lagar man pannkakor?'],
      ['another subject, one word in common', 'Hur byter jag däck på cykeln?'],
      ['another subject beside a place that is mentioned', 'Vilken buss går till stadshuset?'],
      ['a procedure that others know', 'Hur anmäler jag mig till julfesten?'],
      ['opening hours', 'När stänger återvinningscentralen?'],
      ['a time of something unknown', 'När är nästa fotbollsmatch?'],
      ['a place', 'Var ligger närmaste apotek?'],
      ['a number of something unknown', 'Hur många katter finns det i Exempelstad?'],
      ['a number that no sentence gives', 'Hur många barn går i förskolan?'],
      ['a number of those who do something', 'Hur många bor i kommunen?'],
      ['a price', 'Vad kostar planen?'],
      ['a sum', 'Hur mycket pengar har åtgärderna kostat?'],
      ['a person in a role that is not there', 'Vad heter kommunalrådet?'],
      ['a person who does something unknown', 'Vem städar på kontoret?'],
      ['how often something unknown happens', 'Hur ofta går färjan?'],
      ['yes or no about something unknown', 'Finns det glass i kiosken?'],
      ['in English', 'How many cars does the municipality own?'],
    ])('%s: %s', async (_, question) => {
      const { abstained, reply } = await answers.answer(question, 'sv', NOW);
      expect(abstained).toBe(true);
      expect(plainText(reply)).toMatch(
        /^(?:Det står inte i de dokument jag har|I de dokument jag har|Mina dokument)/,
      );
    });
  });

  describe('answers what they do say', () => {
    it.each([
      ['a word of the field', 'Vad innebär jämställdhetsintegrering?', /jämställdhet/i],
      ['a time', 'När får kommunstyrelsen sin slutrapport?', /hösten 2028/],
      ['a length of time', 'Hur lång är en lärträff?', /två timmar/],
      ['a number', 'Hur många förvaltningar gäller planen för?', /åtta förvaltningar/],
      ['a year', 'När blev barnkonventionen lag?', /2020/],
      ['a person by what they do', 'Vem öppnar och stänger omgångarna?', /strateger/i],
      ['a body by what it does', 'Vem bestämmer om planen?', /Kommunfullmäktige/],
      ['how often', 'Hur ofta får kommunstyrelsen rapport?', /rapport/],
      ['yes or no', 'Är det vi lämnar in hemligt?', /allmän handling/],
      ['why', 'Varför delar ni upp siffror efter kön?', /kön/],
      ['what to do', 'Vad ska chefen göra om någon blir trakasserad?', /chef/],
      ['in a hurry', 'vad e normer', /norm/],
      ['a price that is said not to be', 'Finns det pengar att söka?', /inga egna pengar/],
      ['in English', 'What happens if an action is delayed?', /påminnelse/],
      ['with the municipality named', 'Vilka diskrimineringsgrunder har Exempelstad?', /sju grunder/],
    ])('%s: %s', async (_, question, words) => {
      const { abstained, reply, cited } = await answers.answer(question, 'sv', NOW);
      expect(abstained).toBe(false);
      expect(cited.length).toBeGreaterThan(0);
      expect(plainText(reply)).toMatch(words);
    });
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { type PackAnswers, packAnswers } from '../pack-answers.ts';

let exempelstad: PackAnswers;
beforeAll(async () => {
  exempelstad = await packAnswers('exempelstad', new Date('2026-11-16T08:00:00Z'));
});

describe('Vad något är', () => {
  it.each([
    ['vad är eccar', 'ECCAR är den europeiska koalitionen av städer mot rasism.'],
    ['vad är cemr?', 'CEMR-deklarationen är en europeisk deklaration'],
    ['vad är ett jämställt skåne', 'Ett jämställt Skåne är en strategi för hela länet.'],
    ['what is ECCAR?', 'ECCAR är den europeiska koalitionen av städer mot rasism.'],
  ])('%s', async (question, definition) => {
    const { said } = await exempelstad.ask(question);
    expect(said).toContain(definition);
    expect(said).not.toContain('1. Större vaksamhet');
  });

  it('visar listan när frågan gäller den', async () => {
    const { said } = await exempelstad.ask('vilka punkter har eccar?');
    expect(said).toMatch(/^1\. Större vaksamhet mot rasism/m);
  });
});

describe('En lista', () => {
  it.each([
    ['när gick vi med i eccar?', 'Exempelstad är med sedan 2019.'],
    ['när skrev vi under cemr', 'Exempelstad skrev under den 2014.'],
  ])('%s: döljer inte dagen som frågan gäller', async (question, day) => {
    expect((await exempelstad.ask(question)).said).toContain(day);
  });

  it('hör till när frågan gäller vad något säger', async () => {
    const { said } = await exempelstad.ask('vad säger diskrimineringslagen');
    expect(said).toContain('• könsöverskridande identitet eller uttryck');
  });

  it('har kvar sina nummer, så att punkt 3 går att hitta', async () => {
    const { reply } = await exempelstad.ask('vad är punkt 3 i eccar');
    const list = reply.parts.find((part) => part.kind === 'list');
    expect(list).toMatchObject({ ordered: true });
  });
});

describe('Vad man får göra', () => {
  it.each([
    'Får vi spela musik högt i fikarummet på fredagar?',
    'får man skämta om utseende på jobbet',
    'are we allowed to play music at work',
    'may I bring my dog to work?',
  ])('%s står inte i dokumenten, också när ett ord gör det', async (question) => {
    const { abstained } = await exempelstad.ask(question);
    expect(abstained).toBe(true);
  });

  it.each([
    ['får vi fråga om kön i blanketter', /Vi frågar om kön bara när svaret behövs/],
    ['får man komma med rullstol', /Lokalerna går att nå med rullstol/],
    ['får man skriva om enskilda personer?', /Skriv (?:aldrig|därför inte|inte) om enskilda personer/],
  ])('%s får svar, för det står där', async (question, answer) => {
    const { said, abstained } = await exempelstad.ask(question);
    expect(abstained).toBe(false);
    expect(said).toMatch(answer);
  });
});

describe('Ett ord som inte finns i dokumenten', () => {
  it.each(['du är dum', 'finns det nån lekplats'])('%s får inget citat om något annat', async (line) => {
    const { abstained } = await exempelstad.ask(line);
    expect(abstained).toBe(true);
  });
});

describe('Frågor på engelska', () => {
  it('”about” är inget tal: den som bestämmer kommer först', async () => {
    const { said } = await exempelstad.ask('who decides about the plan?', 'en');
    expect(said).toMatch(/^“Kommunfullmäktige\./);
    expect(said).not.toContain('15 minuter');
  });

  it('ett engelskt ord är ingen felstavning: “seven” är inget “event”', async () => {
    const { said } = await exempelstad.ask('what are the seven grounds?', 'en');
    expect(said).toContain('könsöverskridande identitet eller uttryck');
  });
});

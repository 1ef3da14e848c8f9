import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Assessment, createAssessment } from '../../src/assessment/assessment.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import type { Reply } from '../../src/messages/reply.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { createTurns } from '../../src/records/turns.ts';
import { createRegister, type Register } from '../../src/register/register.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { examplePlan, exampleRoster, threePartPlan } from '../support/example-plan.ts';

const NOW = new Date('2026-11-13T10:00:00Z');

let folder: string;
let store: Store;
let records: Records;
let register: Register;
let assessment: Assessment;
let message = 0;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lika-parts-'));
  store = openSqliteStore(join(folder, 'lika.sqlite'));
  records = openRecords(store);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

function assess(plan: Plan): void {
  register = createRegister(plan, exampleRoster());
  assessment = createAssessment({ register, records, turns: createTurns() });
}

function as(name: string) {
  const person = register.person(`${name}@exempelby.se`);
  if (person === undefined) throw new Error(`nobody is called ${name}`);
  message += 1;
  const now = new Date(NOW.getTime() + message * 1000);
  return { person, language: 'sv' as const, now, id: `m${message}`, pressed: false };
}

const words = (replies: Reply[] | undefined) => (replies ?? []).map(plainText).join('\n---\n');
const say = async (line: string, name = 'amina') => words(await assessment.typed(line, as(name), false));
const command = async (command: Parameters<Assessment['handle']>[0], name = 'amina') =>
  words(await assessment.handle(command, as(name)));

describe('an assessment of three parts', () => {
  beforeEach(() => assess(threePartPlan()));

  test('says so when it begins, and introduces each part on the way into it', async () => {
    expect(await command({ do: 'assess' })).toContain('Den har tre delar och tar ungefär');
    await say('4 3');
    const said = await say('2 5');
    expect(said).toContain('Del 2 av 3: Åtgärderna');
    expect(said).toContain('Hur långt har ni kommit med varje åtgärd?');
    expect(said).toContain('Svara från 1 till 5: 1 är ”inget gjort”, 5 är ”mycket gjort”.');
    expect(said).toContain('Åtgärderna, 1 av 3');
    expect(said).toContain('Del 2 av 3. 0 av 6 är besvarade');
  });

  test('takes words where it asks for words, and keeps them with who wrote them', async () => {
    await command({ do: 'assess' });
    await say('till åtgärd 1');
    const asked = await say('fyra');
    expect(asked).toContain('Vad har ni gjort?');
    expect(asked).toContain('Skriv inte om enskilda personer.');
    expect(await say('Vi har 4 kurser om året.')).toContain('Sparat.');
    expect(await records.texts.get('2026/skola/action.a1.gjort')).toEqual({
      text: 'Vi har 4 kurser om året.',
      by: 'amina@exempelby.se',
      at: expect.stringMatching(/^2026-11-13T1/u),
    });
    expect(await say('ångra', 'jonas')).toBe('');
    expect(await command({ do: 'undo' })).toContain(
      'Ångrat. Åtgärderna, 1 av 3: Kunskap är som det var innan.',
    );
    expect(await records.texts.get('2026/skola/action.a1.gjort')).toBeUndefined();
  });

  test('a question in the middle of a text is no answer to it', async () => {
    await command({ do: 'assess' });
    await say('till del 3');
    expect(await assessment.typed('Vad menas med stöd?', as('amina'), true)).toBeUndefined();
    expect(words(await assessment.again(as('amina')))).toContain('Vilket stöd behöver ni?');
  });

  test('someone who tells of what has happened to them is not taken for giving a reason', async () => {
    await command({ do: 'assess' });
    const line = '1, min chef trakasserar mig';
    expect(await assessment.typed(line, as('amina'), true)).toBeUndefined();
    expect(await records.ratings.get('2026/skola/hbtq.plan')).toBeUndefined();
  });

  test('refuses a text that is too long, whole, and says how long it may be', async () => {
    await command({ do: 'assess' });
    await say('till del 3');
    expect(await say('a'.repeat(2001))).toContain('Texten har 2001 tecken och jag kan spara 2000');
    expect(await records.texts.get('2026/skola/del-3.stod')).toBeUndefined();
  });

  test('goes to any place that is named, and says what a step of the scale means', async () => {
    await command({ do: 'assess' });
    expect(await say('till barns rättigheter')).toContain('Barns rättigheter, påstående 1 av 2');
    expect(await say('Vad betyder nivå 3?')).toContain(
      'Självskattningen beskriver bara ändarna: 1 är ”inte alls” och 5 är ”fullt ut”. Vad 3 betyder avgör ni själva.',
    );
    expect(await say('vad betyder en femma')).toContain('5 är ”fullt ut”.');
    expect(await say('tillbaka till åtgärd 2')).toContain('Åtgärderna, 2 av 3');
    expect(await say('vad innebär 1?')).toContain('1 är ”inget gjort”.');
    expect(await say('till månen')).toBe('');
  });

  test.each([
    ['till del 9', 'Det stället finns inte, så jag sparade inget. Det finns 3 delar'],
    ['4', 'Det kunde jag inte ta som ett svar här'],
    ['samma som förra gången', 'Det finns inget svar från förra gången här, så jag sparade inget.'],
    ['Vad betyder nivå 3?', 'Självskattningen beskriver bara ändarna'],
  ])('“%s” is no answer in words', async (line, told) => {
    await command({ do: 'assess' });
    await say('till del 3');
    expect(await say(line)).toContain(told);
    expect(await records.texts.get('2026/skola/del-3.stod')).toBeUndefined();
  });

  test('takes "the same as last time" where there was a last time', async () => {
    await records.ratings.set('2025/skola/hbtq.plan', { rating: 2 });
    await command({ do: 'assess' });
    expect(await say('samma som förra gången')).toContain('Sparat: 2.');
    expect(await say('samma')).toContain('Det finns inget svar från förra gången här, så jag sparade inget.');
  });

  test('is reviewed part by part and handed in whole, words and all', async () => {
    await command({ do: 'assess' });
    for (const line of [
      '4 3',
      '2 5',
      '4 2 5',
      'Kurser.',
      'inget',
      'Samtal.',
      'Mer tid.',
      'På hösten.',
      'Chefen.',
    ]) {
      await say(line);
    }
    const review = await say('Tack för oss.');
    expect(review).toContain('Granska: Skolförvaltningen');
    expect(review).toContain('Del 2 av 3: Åtgärderna');
    expect(review).toContain('Kommunikation: Skattning 2');
    expect(review).toContain('Vad har ni gjort?\n\n• Kunskap: Kurser.');
    expect(review).toContain('Mer tid.\nPå hösten.\nChefen.');
    expect(await say('ja')).toContain('Inlämnat');
    expect(await records.handIns.get('2026/skola/1')).toMatchObject({
      ratings: { 'hbtq.plan': 4, 'action.a3': 5 },
      texts: { 'action.a1.gjort': 'Kurser.', 'action.a2.gjort': '', 'del-3.ovrigt': 'Tack för oss.' },
    });
  });

  test('gives, once handed in, a text for the unit’s own plan, of nothing but its answers', async () => {
    await command({ do: 'assess' });
    expect(await command({ do: 'plan-text' })).toContain('Lämna in självskattningen först');
    for (const line of ['4 3', '1 5', '4 2 5', 'Kurser.', 'inget', 'Samtal.', 'Mer tid.', 'inget'])
      await say(line);
    await command({ do: 'review' });
    expect(await say('ja')).toContain('[Text till verksamhetsplanen]');
    const written = await command({ do: 'plan-text' });
    expect(written).toContain('Det här kan vi utveckla');
    expect(written).toContain('Barns rättigheter: ”Vi har med området i planeringen” (1).');
    expect(written).toContain('Kunskap: Kurser.');
    expect(written).toContain('Mer tid.');
    expect(written).toContain('inte vilka effekter arbetet har');
  });
});

describe('other instruments on the same engine', () => {
  test('an interview, with its follow-ups and its closing question', async () => {
    // From the interview guide in Länsstyrelsen i Örebro läns survey of the municipalities' work for gender equality.
    assess(
      examplePlan({
        assessment: {
          parts: [
            {
              kind: 'questions',
              id: 'intervju',
              name: 'Intervju',
              questions: [
                {
                  id: 'hallbarhet',
                  ask: 'Finns det en hållbarhet i det arbete som görs? Utvecklas det?',
                  followUps: [
                    'Finns det strukturer och organisation för att stödja detta?',
                    'Stödjer arbetsplatskulturen detta? Motstånd?',
                  ],
                },
                {
                  id: 'avslut',
                  ask: 'Vad skulle du vilja göra för jämställdhetsarbetet i kommunen? Vad behöver du för att kunna det?',
                },
              ],
            },
          ],
        },
      }),
    );
    const begun = await command({ do: 'assess' });
    expect(begun).toContain('Den har en del och tar ungefär');
    expect(begun).toContain('Finns det en hållbarhet i det arbete som görs?');
    expect(await say('Nja.')).toContain('Finns det strukturer och organisation');
    expect(
      await say('Vi har en grupp som träffas varje månad, och den har både mandat, tid och egna pengar.'),
    ).toContain('Vad skulle du vilja göra för jämställdhetsarbetet i kommunen?');
    const review = await say('Mer tid.');
    expect(review).toContain('Granska:');
    expect(review).toContain('Nja.\nVi har en grupp');
    expect(await say('ja')).toContain('Inlämnat');
  });

  test('a checklist from 1 to 4', async () => {
    assess(
      examplePlan({
        assessment: {
          parts: [
            {
              kind: 'ratings',
              id: 'checklista',
              name: 'Checklista',
              of: [
                { id: 'beslut', name: 'Det finns politiska beslut' },
                { id: 'statistik', name: 'Statistiken är uppdelad på kön' },
                { id: 'analys', name: 'Underlagen har en konsekvensanalys' },
              ],
              scale: { min: 1, max: 4 },
              notRelevant: false,
            },
          ],
        },
      }),
    );
    const begun = await command({ do: 'assess' });
    expect(begun).toContain('Skalan går från 1 till 4.');
    expect(begun).not.toContain('Ej relevant');
    expect(await say('5')).toContain('Skalan går från 1 till 4, så 5 kunde jag inte spara.');
    expect(await say('vad betyder 2?')).toContain('Självskattningen säger inte vad 2 betyder.');
    expect(await say('ej relevant')).toContain('Här går det inte att svara ”ej relevant”.');
    expect(await say('4 2 3')).toContain('Granska:');
    expect(await say('ja')).toContain('Inlämnat');
    expect((await records.handIns.get('2026/skola/1'))?.ratings).toEqual({
      'checklista.beslut': 4,
      'checklista.statistik': 2,
      'checklista.analys': 3,
    });
  });
});

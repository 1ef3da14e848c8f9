import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Assessment, createAssessment } from '../../src/assessment/assessment.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import type { Reply } from '../../src/messages/reply.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { createTurns } from '../../src/records/turns.ts';
import { createRegister } from '../../src/register/register.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { examplePlan, exampleRoster } from '../support/example-plan.ts';

const register = createRegister(examplePlan(), exampleRoster());
const NOW = new Date('2026-11-13T10:00:00Z');

let folder: string;
let store: Store;
let records: Records;
let assessment: Assessment;
let message = 0;

const open = () => {
  store = openSqliteStore(join(folder, 'lika.sqlite'));
  records = openRecords(store);
  assessment = createAssessment({ register, records, turns: createTurns() });
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lika-assessment-'));
  open();
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

function as(name: string, more: { pressed?: boolean; id?: string; now?: Date } = {}) {
  const person = register.person(`${name}@exempelby.se`);
  if (person === undefined) throw new Error(`nobody is called ${name}`);
  message += 1;
  return { person, language: 'sv' as const, now: NOW, id: `m${message}`, pressed: false, ...more };
}

const words = (replies: Reply[] | undefined) => (replies ?? []).map(plainText).join('\n---\n');
const say = async (name: string, line: string) => words(await assessment.typed(line, as(name), false));
const start = async (name: string) => words(await assessment.handle({ do: 'assess' }, as(name)));
const stored = async (item: string) => (await records.ratings.get(`2026/skola/${item}`))?.rating;

describe('the self-assessment as a conversation', () => {
  test('begins with what it is, the scale, the area and the first statement', async () => {
    const said = await start('amina');
    expect(said).toContain('självskattningen för Skolförvaltningen');
    expect(said).toContain(
      'Hur väl stämmer påståendet hos er? Svara från 1 till 5: 1 är ”inte alls”, 5 är ”fullt ut”.',
    );
    expect(said).toContain('HBTQ, område 1 av 2');
    expect(said).toContain('HBTQ, påstående 1 av 2');
    expect(said).toContain('0 av 4 är besvarade');
    expect(said).toContain('[1] [2] [3] [4] [5] [Ej relevant] [Hoppa över] [Tillbaka] [Paus]');
  });

  test('takes one rating at a time or a whole area, and shows the progress', async () => {
    await start('amina');
    expect(await say('amina', 'fyra')).toContain('Sparat: 4.');
    expect(await say('amina', '2')).toContain('Barns rättigheter, område 2 av 2');
    expect(await say('amina', '5 ej relevant')).toContain('Granska: Skolförvaltningen');
    expect(await stored('hbtq.plan')).toBe(4);
    expect(await stored('barn.data')).toBe('na');
  });

  test('a pressed button saves, and is replaced by the answer', async () => {
    await start('amina');
    const command = { do: 'rate', round: '2026', unit: 'skola', item: 'hbtq.plan', rating: 3 } as const;
    const replies = await assessment.handle(command, as('amina', { pressed: true }));
    expect(replies.map((reply) => reply.to)).toEqual(['origin', undefined]);
    expect(words(replies)).toContain('Ert svar: 3.');
    expect(await stored('hbtq.plan')).toBe(3);
  });

  test('a button that was pressed before changes nothing and says what stands', async () => {
    await start('amina');
    await say('amina', '4');
    const command = { do: 'rate', round: '2026', unit: 'skola', item: 'hbtq.plan', rating: 1 } as const;
    const said = words(await assessment.handle(command, as('amina', { pressed: true })));
    expect(said).toContain('Det påståendet har redan ett svar: 4. Inget är ändrat.');
    expect(said).toContain('HBTQ, påstående 2 av 2');
    expect(await stored('hbtq.plan')).toBe(4);
  });

  test('a button of another unit or another round changes nothing', async () => {
    const press = (round: string, unit: string) =>
      assessment.handle(
        { do: 'rate', round, unit, item: 'hbtq.plan', rating: 1 },
        as('olle', { pressed: true }),
      );
    expect(words(await press('2026', 'skola'))).toBe(
      'Den knappen hör till Skolförvaltningen. Inget är ändrat.',
    );
    expect(words(await press('2025', 'omsorg'))).toBe(
      'Den knappen hör till en annan omgång. Inget är ändrat.',
    );
    expect(await stored('hbtq.plan')).toBeUndefined();
  });

  test.each([
    ['7', 'Skalan går från 1 till 5, så 7 kunde jag inte spara. Vad väljer du?'],
    ['3,5', 'Skalan har hela steg från 1 till 5'],
    ['1 2 3', 'Jag fick 3 siffror, men området har 2 påståenden. Jag sparade ingen av dem.'],
    ['4 ungefär så', 'Det sparade jag inte.'],
    ['7 för att vi mäter allt', 'Det sparade jag inte.'],
  ])('“%s” is not saved, and the statement is asked again', async (line, told) => {
    await start('amina');
    const said = await say('amina', line);
    expect(said).toContain(told);
    expect(said).toContain('HBTQ, påstående 1 av 2');
    expect(await stored('hbtq.plan')).toBeUndefined();
  });

  test('a rating can be given with its reason, which is shown, taken back and handed in with it', async () => {
    await start('amina');
    expect(await say('amina', '2, vi har ingen statistik')).toContain('Sparat: 2, med ert skäl.');
    expect(await records.ratings.get('2026/skola/hbtq.plan')).toMatchObject({
      rating: 2,
      reason: 'vi har ingen statistik',
    });
    await assessment.handle({ do: 'back' }, as('amina'));
    expect(words(await assessment.again(as('amina')))).toContain('Skäl: ”vi har ingen statistik”.');
    await say('amina', 'fyra för att vi mäter allt varje år');
    await assessment.handle({ do: 'undo' }, as('amina'));
    expect(await records.ratings.get('2026/skola/hbtq.plan')).toMatchObject({
      rating: 2,
      reason: 'vi har ingen statistik',
    });
    await assessment.handle({ do: 'skip' }, as('amina'));
    await say('amina', '3');
    const review = await say('amina', '4 4');
    expect(review).toContain('Skäl som ni har gett:');
    expect(review).toContain('HBTQ, Planering, 2: vi har ingen statistik');
    await say('amina', 'ja');
    expect((await records.handIns.get('2026/skola/1'))?.reasons).toEqual({
      'hbtq.plan': 'vi har ingen statistik',
    });
  });

  test('the receipt tells what has changed most since the last time', async () => {
    for (const [item, rating] of Object.entries({
      'hbtq.plan': 2,
      'hbtq.data': 2,
      'barn.plan': 4,
      'barn.data': 4,
    })) {
      await records.ratings.set(`2025/skola/${item}`, { rating });
    }
    await start('amina');
    await say('amina', '4 4');
    await say('amina', '4 5');
    expect(await say('amina', 'ja')).toContain('Mest ändrat sedan förra gången: HBTQ, från 2,0 till 4,0.');
  });

  test('what is no rating is left for someone else to answer, and the form goes on where it was', async () => {
    await start('amina');
    await say('amina', '4');
    expect(await assessment.typed('Vad betyder påståendet?', as('amina'), false)).toBeUndefined();
    const said = words(await assessment.again(as('amina')));
    expect(said).toContain('Nu tillbaka till HBTQ, påstående 2 av 2.');
  });

  test('undo takes back one answer at a time, a whole row as one', async () => {
    await start('amina');
    await say('amina', '4 5');
    await say('amina', '1');
    expect(words(await assessment.handle({ do: 'undo' }, as('amina')))).toContain(
      'Ångrat. Barns rättigheter, påstående 1, är som det var innan.',
    );
    expect(words(await assessment.handle({ do: 'undo' }, as('amina')))).toContain(
      'Ångrat. HBTQ, påstående 1–2, är som de var innan.',
    );
    expect(await stored('hbtq.plan')).toBeUndefined();
    expect(words(await assessment.handle({ do: 'undo' }, as('amina')))).toContain(
      'inget svar från dig att ångra',
    );
  });

  test('undo leaves what a colleague has answered since', async () => {
    await start('amina');
    await say('amina', '4');
    await start('jonas');
    await assessment.handle({ do: 'back' }, as('jonas'));
    await say('jonas', '2');
    expect(await stored('hbtq.plan')).toBe(2);
    await assessment.handle({ do: 'undo' }, as('amina'));
    expect(await stored('hbtq.plan')).toBe(2);
  });

  test('“ej relevant” rates nothing before the form is begun, nor while it is paused', async () => {
    expect(words(await assessment.handle({ do: 'not-relevant' }, as('amina')))).toContain('Nu börjar vi');
    await assessment.handle({ do: 'pause' }, as('amina'));
    const said = words(await assessment.handle({ do: 'not-relevant' }, as('amina')));
    expect(said).toContain('pausad');
    expect(await stored('hbtq.plan')).toBeUndefined();
  });

  test('a no to the review keeps the draft', async () => {
    await start('amina');
    await say('amina', '4 2');
    await assessment.handle({ do: 'review' }, as('amina'));
    expect(await say('amina', 'nej')).toContain('Sparat. 2 av 4 är kvar.');
    expect(await start('jonas')).not.toContain('lämnade in');
  });

  test('who does not know is told what else they may do', async () => {
    await start('amina');
    expect(await say('amina', 'vet inte')).toContain('Det går bra att skriva ”hoppa över”');
  });

  test('once a colleague has handed in, a side question is not followed by a refusal', async () => {
    await start('jonas');
    await start('amina');
    await say('amina', '4 2');
    await assessment.handle({ do: 'review' }, as('amina'));
    await say('amina', 'ja');
    expect(await assessment.again(as('jonas'))).toEqual([]);
    expect(await say('jonas', '4')).toContain('lämnade in');
    expect(await assessment.typed('4', as('jonas'), false)).toBeUndefined();
  });

  test('pauses, and goes on where it was after a restart, with what colleagues did meanwhile', async () => {
    await start('amina');
    await say('amina', '4');
    expect(words(await assessment.handle({ do: 'pause' }, as('amina')))).toContain('Sparat. 3 av 4 är kvar.');
    expect(await say('amina', '5')).toContain('Självskattningen är pausad, så jag sparade inget.');
    await start('jonas');
    await say('jonas', '3');

    await store.close();
    open();
    const said = words(await assessment.handle({ do: 'continue' }, as('amina')));
    expect(said).toContain('Välkommen tillbaka. 2 av 4 är kvar.');
    expect(said).toContain('Sedan sist har Jonas Berg svarat på HBTQ.');
  });

  test('a message done again after a crash answers nothing twice', async () => {
    await start('amina');
    await assessment.typed('4', as('amina', { id: 'same' }), false);
    await assessment.typed('4', as('amina', { id: 'same' }), false);
    expect(await stored('hbtq.plan')).toBe(4);
    expect(await stored('hbtq.data')).toBeUndefined();
  });

  test('the review shows sums by area and by statement, and what handing in means', async () => {
    await start('amina');
    await say('amina', '4 2');
    await say('amina', '5');
    const said = words(await assessment.handle({ do: 'review' }, as('amina')));
    expect(said).toContain('HBTQ: Summa 6, Svar 2 av 2');
    expect(said).toContain('Planering: Summa 9, Svar 2 av 2');
    expect(said).toContain(
      'Totalt: 11. 3 av 4 påståenden har en siffra, 0 är ej relevanta och 1 är obesvarat.',
    );
    expect(said).toContain('allmän handling');
    expect(said).toContain('inte vilka effekter arbetet har');
    expect(said).toContain('[Lämna in] [Fortsätt]');
  });

  test('handing in gives a receipt and keeps the version; afterwards the form is closed for all in the unit', async () => {
    await start('amina');
    await say('amina', '4 2');
    await say('amina', '5 5');
    const said = words(await assessment.handle({ do: 'hand-in' }, as('amina')));
    expect(said).toContain('Inlämnat 13 november 2026 kl. 11.00 av Amina Yusuf.');
    expect(said).toContain('Starkast: Barns rättigheter (5,0). Svagast: HBTQ (3,0).');
    expect((await records.handIns.get('2026/skola/1'))?.ratings).toEqual({
      'hbtq.plan': 4,
      'hbtq.data': 2,
      'barn.plan': 5,
      'barn.data': 5,
    });
    expect(await start('jonas')).toContain(
      'Amina Yusuf lämnade in er självskattning den 13 november 2026 kl. 11.00.',
    );
    expect(await start('jonas')).toContain('[Öppna igen]');
  });

  test('a pressed “Lämna in” leaves the sums where the button was, and gives the receipt as a message of its own', async () => {
    await start('amina');
    await say('amina', '4 2');
    await say('amina', '5 5');
    const command = { do: 'hand-in', round: '2026', unit: 'skola' } as const;
    const [review, receipt] = await assessment.handle(command, as('amina', { pressed: true }));
    expect(review?.to).toBe('origin');
    expect(review?.parts.some((part) => part.kind === 'choices')).toBe(false);
    expect(words(review ? [review] : [])).toContain('Totalt: 16.');
    expect(receipt?.to).toBeUndefined();
    expect(words(receipt ? [receipt] : [])).toContain('Inlämnat');
  });

  test('begun again with nothing answered, it is introduced again', async () => {
    await start('amina');
    expect(await start('amina')).toContain('Nu börjar vi självskattningen');
  });

  test('a yes to the review hands in', async () => {
    await start('amina');
    expect(await assessment.typed('ja', as('amina'), false)).toBeUndefined();
    await say('amina', '4 2');
    await assessment.handle({ do: 'review' }, as('amina'));
    expect(await say('amina', 'Ja')).toContain('Inlämnat');
  });

  test('an empty form is not reviewed', async () => {
    await start('amina');
    expect(words(await assessment.handle({ do: 'review' }, as('amina')))).toContain('inget att granska');
  });

  test('an empty form is not handed in', async () => {
    await start('amina');
    expect(words(await assessment.handle({ do: 'hand-in' }, as('amina')))).toContain(
      'inget att granska eller lämna in än',
    );
  });

  test('someone who is not a respondent gets no form and is told whom to ask', async () => {
    expect(await start('siv')).toContain('Hör av dig till Karin Ek.');
  });

  test('outside a round there is no form, and the next round is named', async () => {
    await records.rounds.set('2026', { opens: '2026-10-01', closes: '2026-12-11', closed: true, log: [] });
    const later = as('amina', { now: new Date('2027-01-10T10:00:00Z') });
    expect(words(await assessment.handle({ do: 'assess' }, later))).toContain(
      'Självskattningen är inte öppen just nu.',
    );
    await records.rounds.delete('2026');
    const before = as('amina', { now: new Date('2026-09-10T10:00:00Z') });
    expect(words(await assessment.handle({ do: 'assess' }, before))).toContain(
      'Nästa omgång öppnar den 1 oktober.',
    );
  });

  test('last round’s rating stands beside the statement', async () => {
    await records.ratings.set('2025/skola/hbtq.plan', { rating: 2 });
    expect(await start('amina')).toContain('Förra gången: 2.');
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Assessment, createAssessment } from '../../src/assessment/assessment.ts';
import type { ChoiceField, Form } from '../../src/messages/form.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import type { Reply } from '../../src/messages/reply.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { createTurns } from '../../src/records/turns.ts';
import type { Asking } from '../../src/register/asking.ts';
import { createRegister } from '../../src/register/register.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { examplePlan, exampleRoster } from '../support/example-plan.ts';

const register = createRegister(examplePlan(), exampleRoster());

let folder: string;
let store: Store;
let records: Records;
let assessment: Assessment;
let message = 0;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lika-area-form-'));
  store = openSqliteStore(join(folder, 'lika.sqlite'));
  records = openRecords(store);
  assessment = createAssessment({ register, records, turns: createTurns() });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

function as(name: string, more: Partial<Asking> = {}): Asking {
  const person = register.person(`${name}@exempelby.se`);
  if (person === undefined) throw new Error(`nobody is called ${name}`);
  message += 1;
  const now = new Date('2026-11-13T10:00:00Z');
  return { person, language: 'sv', now, id: `m${message}`, pressed: true, forms: true, ...more };
}

const words = (replies: Reply[]) => replies.map(plainText).join('\n---\n');
const stored = async (item: string) => (await records.ratings.get(`2026/skola/${item}`))?.rating;
const standing = async (name: string) =>
  (await records.conversations.get(`${name}@exempelby.se`))?.form?.item;

async function formOf(area: string, name = 'amina'): Promise<Form> {
  const form = await assessment.form({ do: 'open-form', area }, as(name));
  if ('parts' in form) throw new Error(plainText(form));
  return form;
}
const open = { do: 'open-form', area: 'hbtq' } as const;
const choicesIn = ({ fields }: Form): ChoiceField[] =>
  fields.flatMap((field) => (field.kind === 'choice' ? [field] : []));
const chosen = ({ options, value }: ChoiceField) => options.find((option) => option.value === value)?.title;
const choose = (name: string, item: string, rating: number | 'na', more: Partial<Asking> = {}) =>
  assessment.handle({ do: 'rate-cell', round: '2026', unit: 'skola', item, rating }, as(name, more));

const leave = (name: string) => assessment.handle({ do: 'form-left' }, as(name));

describe('an area as a form that the platform opens', () => {
  test('has a question for each statement, each with the scale and “ej relevant”', async () => {
    const form = await formOf('hbtq');
    expect(form).toMatchObject({ title: 'HBTQ', submit: 'Fortsätt', close: 'Stäng' });
    expect(form.intro).toContain('HBTQ, område 1 av 2. Varje val sparas direkt.');
    expect(form.fields.map(({ id, label }) => [id, label])).toEqual([
      ['hbtq.plan', 'Vi har med området i planeringen'],
      ['hbtq.data', 'Vi mäter och följer upp området'],
    ]);
    expect(choicesIn(form)[0]?.options.map(({ title }) => title)).toEqual([
      '1: inte alls',
      '2',
      '3',
      '4',
      '5: fullt ut',
      'Ej relevant',
    ]);
    expect(choicesIn(form).map(chosen)).toEqual([undefined, undefined]);
  });

  test('speaks the person’s language', async () => {
    const form = await assessment.form(open, as('amina', { language: 'en' }));
    expect('parts' in form ? undefined : form.submit).toBe('Continue');
  });

  test('is offered with the area’s introduction, and when going on', async () => {
    expect(words(await assessment.handle({ do: 'assess' }, as('amina')))).toContain('[Fyll i hela området]');
    await choose('amina', 'hbtq.plan', 4);
    expect(words(await assessment.handle({ do: 'continue' }, as('amina')))).toContain(
      '[Fyll i hela området]',
    );
  });

  test('asked for, it is shown by the platform: the conversation adds nothing', async () => {
    expect(await assessment.handle({ do: 'open-form', area: 'hbtq' }, as('amina'))).toEqual([]);
  });

  test('keeps each choice at once, without a word, and shows it the next time with last round’s', async () => {
    await records.ratings.set('2025/skola/hbtq.data', { rating: 2 });
    await assessment.handle({ do: 'assess' }, as('amina'));
    expect(await choose('amina', 'hbtq.data', 5)).toEqual([]);
    expect(await choose('amina', 'hbtq.plan', 'na')).toEqual([]);
    const fields = choicesIn(await formOf('hbtq', 'jonas'));
    expect(fields.map(chosen)).toEqual(['Ej relevant', '5: fullt ut']);
    expect((await formOf('hbtq')).fields[1]?.hint).toBe('Förra gången: 2.');
    expect(fields[1]?.hint).toBe('Amina Yusuf svarade 5. Förra gången: 2.');
  });

  test('moves the person on from the statement they stood at, and from no other', async () => {
    await assessment.handle({ do: 'assess' }, as('amina'));
    await choose('amina', 'barn.data', 3);
    expect(await standing('amina')).toBe('hbtq.plan');
    await choose('amina', 'hbtq.data', 3);
    await choose('amina', 'hbtq.plan', 3);
    expect(await standing('amina')).toBe('barn.plan');
  });

  test('filled to the last statement, it goes on to the review', async () => {
    await assessment.handle({ do: 'assess' }, as('amina'));
    for (const item of ['hbtq.plan', 'hbtq.data', 'barn.plan', 'barn.data']) await choose('amina', item, 3);
    expect(words(await leave('amina'))).toContain('Granska');
  });

  test('left, the conversation goes on at the next statement that nobody has answered', async () => {
    await assessment.handle({ do: 'assess' }, as('amina'));
    expect(words(await leave('amina'))).toContain('Inget är ifyllt än.');
    await choose('amina', 'hbtq.plan', 3);
    const said = words(await leave('amina'));
    expect(said).toContain('Sparat. 3 av 4 är kvar.');
    expect(said).toContain('[Fyll i hela området]');
    expect(said).toContain('HBTQ, påstående 2 av 2');
    await choose('jonas', 'hbtq.data', 2);
    expect(words(await leave('amina'))).toContain('Barns rättigheter, område 2 av 2');
    expect(words((await assessment.typed('5', as('amina'), false)) ?? [])).toContain('Sparat: 5.');
    expect(await stored('barn.plan')).toBe(5);
  });

  test('two people filling in the same area lose nothing, and the latest choice of a statement stands', async () => {
    await Promise.all([
      choose('amina', 'hbtq.plan', 1),
      choose('jonas', 'hbtq.data', 2),
      choose('amina', 'barn.plan', 3),
      choose('jonas', 'barn.data', 4),
    ]);
    await choose('jonas', 'hbtq.plan', 5);
    expect(await Promise.all(['hbtq.plan', 'hbtq.data', 'barn.plan', 'barn.data'].map(stored))).toEqual([
      5, 2, 3, 4,
    ]);
  });

  test('undo takes back one choice at a time', async () => {
    await choose('amina', 'hbtq.plan', 4);
    await choose('amina', 'hbtq.plan', 2);
    const undo = () => assessment.handle({ do: 'undo' }, as('amina'));
    await undo();
    expect(await stored('hbtq.plan')).toBe(4);
    await undo();
    expect(await stored('hbtq.plan')).toBeUndefined();
  });

  test('the same choice done again, after a crash say, changes nothing that a colleague has changed since', async () => {
    await choose('amina', 'hbtq.plan', 4, { id: 'same' });
    await choose('jonas', 'hbtq.plan', 2);
    expect(await choose('amina', 'hbtq.plan', 4, { id: 'same' })).toEqual([]);
    expect(await stored('hbtq.plan')).toBe(2);
    expect((await records.forms.get('2026/skola'))?.answers).toHaveLength(2);
  });

  test('left open until after the hand-in, it changes nothing and says so', async () => {
    await choose('amina', 'hbtq.plan', 4);
    await assessment.handle({ do: 'review' }, as('jonas'));
    await assessment.handle({ do: 'hand-in', round: '2026', unit: 'skola' }, as('jonas'));
    const said = words(await choose('amina', 'hbtq.plan', 1));
    expect(said).toContain('Det du valde i formuläret sparades inte.');
    expect(said).toContain('Jonas Berg lämnade in');
    expect(await stored('hbtq.plan')).toBe(4);
    expect(words(await assessment.handle({ do: 'open-form', area: 'hbtq' }, as('amina')))).toContain(
      'Jonas Berg lämnade in',
    );
    expect(await assessment.form(open, as('amina'))).toHaveProperty('parts');
  });

  test('of another unit, another round, or beside the scale changes nothing and says so', async () => {
    const said = async (changes: object) =>
      words(
        await assessment.handle(
          { do: 'rate-cell', round: '2026', unit: 'skola', item: 'hbtq.plan', rating: 1, ...changes },
          as('amina'),
        ),
      );
    expect(await said({ unit: 'omsorg' })).toContain('sparades inte');
    expect(await said({ unit: 'omsorg' })).toContain('hör till Omsorgsförvaltningen');
    expect(await said({ round: '2025' })).toContain('annan omgång');
    expect(await said({ rating: 9 })).toContain('sparades inte');
    expect(await said({ item: 'fly.plan' })).toContain('sparades inte');
    expect(words(await choose('siv', 'hbtq.plan', 1))).toContain('Hör av dig till Karin Ek.');
    expect(await stored('hbtq.plan')).toBeUndefined();
  });

  test('of an area that the plan no longer has says so', async () => {
    expect(words(await assessment.handle({ do: 'open-form', area: 'fly' }, as('amina')))).toContain(
      'finns inte längre',
    );
  });

  test('that the platform could not open is told, and the statement is asked here', async () => {
    await assessment.handle({ do: 'assess' }, as('amina'));
    const said = words(await assessment.handle({ do: 'form-unopened' }, as('amina')));
    expect(said).toContain('Formuläret gick inte att öppna. Vi fortsätter här i stället.');
    expect(said).toContain('HBTQ, påstående 1 av 2');
    await assessment.handle({ do: 'pause' }, as('amina'));
    expect(words(await assessment.handle({ do: 'form-unopened' }, as('amina')))).toContain('[Fortsätt]');
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Assessment, createAssessment } from '../../src/assessment/assessment.ts';
import type { FillForm } from '../../src/messages/commands/forms.ts';
import { type Form, filledIn } from '../../src/messages/form.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import type { Reply } from '../../src/messages/reply.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { createTurns } from '../../src/records/turns.ts';
import type { Asking } from '../../src/register/asking.ts';
import { createRegister, type Register } from '../../src/register/register.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { exampleRoster, threePartPlan } from '../support/example-plan.ts';

let folder: string;
let store: Store;
let records: Records;
let register: Register;
let assessment: Assessment;
let message = 0;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lika-forms-'));
  store = openSqliteStore(join(folder, 'lika.sqlite'));
  records = openRecords(store);
  assess(threePartPlan());
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

function assess(plan: Plan): void {
  register = createRegister(plan, exampleRoster());
  assessment = createAssessment({ register, records, turns: createTurns() });
}

function as(name: string, more: Partial<Asking> = {}): Asking {
  const person = register.person(`${name}@exempelby.se`);
  if (person === undefined) throw new Error(`nobody is called ${name}`);
  message += 1;
  const now = new Date(Date.parse('2026-11-13T10:00:00Z') + message * 1000);
  return { person, language: 'sv', now, id: `m${message}`, pressed: true, ...more };
}

const words = (replies: Reply[] | undefined) => (replies ?? []).map(plainText).join('\n---\n');
const stored = async (item: string) => {
  const key = `2026/skola/${item}`;
  return (await records.ratings.get(key))?.rating ?? (await records.texts.get(key))?.text;
};
const begin = (name: string) => assessment.handle({ do: 'assess' }, as(name));
const say = (name: string, line: string) => assessment.typed(line, as(name), false);
const undo = (name: string) => assessment.handle({ do: 'undo' }, as(name));

async function open(area: string, name = 'amina', item?: string): Promise<Form> {
  const command = { do: 'open-form', area, ...(item === undefined ? {} : { item }) } as const;
  const [answer, ...more] = await assessment.handle(command, as(name));
  const [part] = answer?.parts ?? [];
  if (part?.kind !== 'form') throw new Error(words([...(answer ? [answer] : []), ...more]));
  expect(more).toEqual([]);
  return part.form;
}

function saveOf({ save }: Form): FillForm {
  if (save.do !== 'fill-form') throw new Error('no form of the assessment');
  return save;
}

/** What the form holds as it is shown, with those fields filled in. */
function held(form: Form, filled: Record<string, string>): Record<string, string> {
  const shown = form.fields.flatMap(({ id, value }) => (value === undefined ? [] : [[id, value]]));
  return { ...Object.fromEntries(shown), ...filled };
}
const save = (
  form: Form,
  filled: Record<string, string>,
  name = 'amina',
  more: Partial<Asking> = {},
): Promise<Reply[]> => assessment.handle(filledIn(saveOf(form), held(form, filled)), as(name, more));

describe('an area as a card', () => {
  test('is part of the answer where the platform opens no forms, and says that it is saved with its button', async () => {
    expect(words(await begin('amina'))).toContain('[Fyll i hela området]');
    const form = await open('hbtq');
    expect(form.title).toBe('HBTQ, område 1 av 2');
    expect(form.intro).toBe(
      'Fyll i det du vill och tryck på Spara. Inget sparas innan dess. 4 av 4 är kvar i del 1 av 3.',
    );
    expect(form.submit).toBe('Spara');
    expect(await stored('hbtq.plan')).toBeUndefined();
  });

  test('saved, it is replaced by its answers, and the conversation goes on at what is not answered', async () => {
    await begin('amina');
    const replies = await save(await open('hbtq'), { 'hbtq.plan': '4', 'hbtq.data': 'na' });
    expect(replies.map(({ to }) => to)).toEqual(['origin', undefined]);
    const [saved, next] = replies.map(plainText);
    expect(saved).toContain('HBTQ, område 1 av 2\n\nSparat.');
    expect(saved).toContain('Vi har med området i planeringen: 4');
    expect(saved).toContain('Vi mäter och följer upp området: ej relevant');
    expect(saved).toContain('[Ändra i formuläret]');
    expect(next).toContain('Sparat. 2 av 4 är kvar i del 1 av 3.');
    expect(next).toContain('Barns rättigheter, påstående 1 av 2');
    expect([await stored('hbtq.plan'), await stored('hbtq.data')]).toEqual([4, 'na']);
  });

  test('partly filled in keeps what there is, and asks for the rest', async () => {
    await begin('amina');
    const said = words(await save(await open('hbtq'), { 'hbtq.data': '2' }));
    expect(said).toContain('Sparat. En fråga här har inget svar än.');
    expect(said).toContain('HBTQ, påstående 1 av 2');
    expect(await stored('hbtq.plan')).toBeUndefined();
    expect(words(await save(await open('barn'), {}))).toContain('Formuläret är tomt än.');
  });

  test('is one answer: undo takes all of it back, and only it', async () => {
    await begin('amina');
    await say('amina', '1');
    await save(await open('hbtq'), { 'hbtq.plan': '4', 'hbtq.data': '5' });
    expect(words(await undo('amina'))).toContain('Ångrat. HBTQ, påstående 1–2, är som de var innan.');
    expect([await stored('hbtq.plan'), await stored('hbtq.data')]).toEqual([1, undefined]);
  });

  test('saved twice, or again after a crash, it changes nothing more and is answered kindly', async () => {
    await begin('amina');
    const form = await open('hbtq');
    await save(form, { 'hbtq.plan': '4', 'hbtq.data': '5' }, 'amina', { id: 'same' });
    const again = await save(form, { 'hbtq.plan': '4', 'hbtq.data': '5' }, 'amina', { id: 'same' });
    expect(words(again)).toContain('Vi har med området i planeringen: 4');
    expect(words(again)).toContain('Barns rättigheter, påstående 1 av 2');
    const twice = words(await save(form, { 'hbtq.plan': '4', 'hbtq.data': '5' }));
    expect(twice).toContain('Barns rättigheter, påstående 1 av 2');
    expect((await records.forms.get('2026/skola'))?.answers).toHaveLength(1);
  });

  test('however old, a form changes only what was changed in it', async () => {
    await begin('amina');
    await say('amina', '1 2');
    const old = await open('hbtq');
    await assessment.typed('till hbtq', as('amina'), false);
    await say('amina', '4 5');
    await save(old, { 'hbtq.data': '3' });
    expect([await stored('hbtq.plan'), await stored('hbtq.data')]).toEqual([4, 3]);
  });

  test('a colleague’s answer meanwhile is kept beside one’s own, and the next form shows one’s own', async () => {
    await begin('amina');
    const form = await open('hbtq');
    await save(await open('hbtq', 'jonas'), { 'hbtq.plan': '2' }, 'jonas');
    const said = words(await save(form, { 'hbtq.plan': '4', 'hbtq.data': '5' }));
    expect(said).toContain('Ni har svarat olika. Alla svar är kvar');
    expect([await stored('hbtq.plan'), await stored('hbtq.data')]).toEqual([4, 5]);
    expect((await records.ratings.get('2026/skola/hbtq.plan'))?.others).toMatchObject([{ rating: 2 }]);
    const [shown] = (await open('hbtq', 'jonas')).fields;
    expect(shown).toMatchObject({ value: '2', hint: 'Amina Yusuf svarade 4.' });
  });

  test('that keeps nothing never says that it saved', async () => {
    await begin('amina');
    const said = words(await save(await open('del-3'), { 'del-3.stod': 'a'.repeat(2001) }));
    expect(said).toContain('2001 tecken');
    expect(said).not.toContain('Sparat');
  });

  test('words that a colleague wrote meanwhile are not overwritten, and one’s own are given back', async () => {
    await begin('amina');
    const form = await open('del-3');
    await save(await open('del-3', 'jonas'), { 'del-3.stod': 'Utbildning.' }, 'jonas');
    const said = words(await save(form, { 'del-3.stod': 'Mer tid.' }));
    expect(said).toContain('Jonas Berg svarade ”Utbildning.” medan ditt formulär var öppet.');
    expect(said).toContain('Mer tid.');
    expect((await records.texts.get('2026/skola/del-3.stod'))?.text).toBe('Utbildning.');
  });

  test('what is not on the scale, or not asked at all, is told and the rest is kept', async () => {
    await begin('amina');
    const form = await open('hbtq');
    const save = { ...saveOf(form), shown: { ...form.save.shown, 'fly.plan': '' } };
    const values = { 'hbtq.plan': '9', 'hbtq.data': '5', 'fly.plan': '3' };
    const said = words(await assessment.handle({ ...save, values }, as('amina')));
    expect(said).toContain('HBTQ, påstående 1 av 2: Planering. Svaret finns inte att välja här');
    expect(said).toContain('En fråga i formuläret finns inte längre');
    expect([await stored('hbtq.plan'), await stored('hbtq.data')]).toEqual([undefined, 5]);
    expect(await stored('fly.plan')).toBeUndefined();
  });

  test('of another unit or round, handed in meanwhile, or by a stranger to it, it changes nothing and says so', async () => {
    await begin('amina');
    const form = await open('hbtq');
    const said = async (changes: object, name = 'amina') => {
      const command = { ...saveOf(form), values: { 'hbtq.plan': '4' }, ...changes };
      return words(await assessment.handle(command, as(name)));
    };
    expect(await said({ unit: 'omsorg' })).toContain('Det du fyllde i sparades inte.');
    expect(await said({ unit: 'omsorg' })).toContain('hör till Omsorgsförvaltningen');
    expect(await said({ round: '2025' })).toContain('annan omgång');
    expect(await said({}, 'olle')).toContain('hör till Skolförvaltningen');
    expect(await said({}, 'siv')).toContain('Hör av dig till Karin Ek.');
    await say('jonas', '4');
    await begin('jonas');
    await say('jonas', '3 3');
    await assessment.handle({ do: 'review' }, as('jonas'));
    await assessment.handle({ do: 'hand-in' }, as('jonas'));
    expect(await said({})).toContain('Det du fyllde i sparades inte.');
    expect(await said({})).toContain('Jonas Berg lämnade in');
    expect(await stored('hbtq.plan')).toBe(3);
  });
});

describe('the actions in a form', () => {
  const asked = async () => {
    await begin('amina');
    await say('amina', '4 3');
    return say('amina', '2 5');
  };

  test('are offered with the part’s introduction, and when one comes back to it', async () => {
    const said = words(await asked());
    expect(said).toContain('Del 2 av 3: Åtgärderna');
    expect(said).toContain('[Fyll i flera på en gång]');
    await say('amina', '4');
    expect(words(await assessment.handle({ do: 'continue' }, as('amina')))).toContain(
      '[Fyll i flera på en gång]',
    );
  });

  test('come as a rating and a text each, from the one that the person stands before', async () => {
    await asked();
    const form = await open('del-2', 'amina', 'action.a2.gjort');
    expect(form.title).toBe('Åtgärderna, 2–3 av 3');
    expect(form.fields.map(({ kind, label }) => [kind, label])).toEqual([
      ['choice', 'Kommunikation'],
      ['text', 'Kommunikation. Vad har ni gjort?'],
      ['choice', 'Dialog'],
      ['text', 'Dialog. Vad har ni gjort?'],
    ]);
    expect(form.fields[1]?.hint).toBe('Skriv inte om enskilda personer. Högst 2000 tecken.');
    expect((await open('del-2')).fields).toHaveLength(6);
  });

  test('are five at a time, and fewer where much is written already, whole', async () => {
    const [first] = threePartPlan().actions;
    const actions = Array.from({ length: 17 }, (_, at) => ({
      ...first,
      id: `a${at}`,
      number: at + 1,
      name: `Åtgärd ${at}`,
    }));
    assess(threePartPlan({ actions }));
    await begin('amina');
    expect((await open('del-2', 'amina', 'action.a3')).fields.map(({ id }) => id)).toEqual(
      [3, 4, 5, 6, 7].flatMap((at) => [`action.a${at}`, `action.a${at}.gjort`]),
    );
    expect((await open('del-2', 'amina', 'action.a15')).title).toBe('Åtgärderna, 16–17 av 17');
    for (const at of [0, 1, 2, 3]) {
      const long = { 'action.a0.gjort': 'å'.repeat(2000) };
      const form = await open('del-2', 'amina', `action.a${at}`);
      await save(form, { [`action.a${at}.gjort`]: long['action.a0.gjort'] });
    }
    const form = await open('del-2');
    expect(form.fields.map(({ id }) => id)).toEqual([
      'action.a0',
      'action.a0.gjort',
      'action.a1',
      'action.a1.gjort',
    ]);
    expect(form.fields.map(({ value }) => value?.length)).toEqual([undefined, 2000, undefined, 2000]);
  });

  test('keep ratings and words; words left out beside a rating that is given are nothing to add', async () => {
    await asked();
    const form = await open('del-2');
    const said = words(
      await save(form, { 'action.a1': '4', 'action.a1.gjort': ' Kurser.\r\nOch mer. ', 'action.a2': '2' }),
    );
    expect(said).toContain('Kunskap: 4');
    expect(said).toContain('Kunskap. Vad har ni gjort? ”Kurser.\nOch mer.”');
    expect(said).toContain('Kommunikation. Vad har ni gjort? Inget att tillägga');
    expect(said).toContain('Sparat. 2 frågor här har inget svar än.');
    expect(said).toContain('Åtgärderna, 3 av 3');
    expect(await stored('action.a1.gjort')).toBe('Kurser.\nOch mer.');
    expect(await stored('action.a2.gjort')).toBe('');
    expect(await stored('action.a3.gjort')).toBeUndefined();
    expect(words(await undo('amina'))).toContain('Ångrat. 4 svar i Åtgärderna är som de var innan.');
    expect(await stored('action.a1')).toBeUndefined();
    expect(await stored('action.a1.gjort')).toBeUndefined();
  });

  test('a novel is refused with its length and the limit, and given back; the rest is kept and the form stays', async () => {
    await asked();
    const novel = `Det var en gång. ${'x'.repeat(30_000)}`;
    const replies = await save(await open('del-2'), { 'action.a1': '4', 'action.a1.gjort': novel });
    expect(replies.map(({ to }) => to)).not.toContain('origin');
    expect(words(replies)).toContain(
      `Åtgärderna, 1 av 3: Kunskap. Texten har ${novel.length} tecken och jag kan spara 2000, så den sparades inte.`,
    );
    expect(replies[0]?.parts).toContainEqual({ kind: 'text', text: novel });
    expect([await stored('action.a1'), await stored('action.a1.gjort')]).toEqual([4, undefined]);
    expect(words(replies)).toContain('Vad har ni gjort?');
  });

  test('words that a colleague has written meanwhile stand, and one’s own are given back', async () => {
    await asked();
    const form = await open('del-2');
    await save(await open('del-2', 'jonas'), { 'action.a1.gjort': 'Jonas ord.' }, 'jonas');
    const said = words(await save(form, { 'action.a1.gjort': 'Aminas ord.' }));
    expect(said).toContain('Jonas Berg svarade ”Jonas ord.” medan ditt formulär var öppet.');
    expect(said).toContain('Så här skrev du:\n\nAminas ord.');
    expect(await stored('action.a1.gjort')).toBe('Jonas ord.');
    expect((await open('del-2')).fields[1]?.hint).toContain('Jonas Berg har skrivit det som står här.');
  });

  test('words that are taken away are taken away, and those that were not touched are not', async () => {
    await asked();
    await save(await open('del-2'), { 'action.a1.gjort': 'Kurser.', 'action.a2.gjort': 'Texter.' });
    const form = await open('del-2');
    await save(form, { 'action.a1.gjort': '' });
    expect([await stored('action.a1.gjort'), await stored('action.a2.gjort')]).toEqual(['', 'Texter.']);
  });
});

describe('the open questions in a form', () => {
  test('come as one, and are kept', async () => {
    await begin('amina');
    await say('amina', '4');
    expect(words(await say('amina', 'till del 3'))).not.toContain('Svara i ett formulär');
    const form = await open('del-3', 'amina', 'del-3.stod');
    expect(form.fields.map(({ label }) => label)).toEqual([
      'Vilket stöd behöver ni?',
      'Är det något annat ni vill säga?',
    ]);
    await save(form, { 'del-3.stod': 'Mer tid.', 'del-3.ovrigt': '' });
    expect([await stored('del-3.stod'), await stored('del-3.ovrigt')]).toEqual(['Mer tid.', undefined]);
  });

  test('are offered with the part’s introduction', async () => {
    await begin('amina');
    for (const line of ['4 3', '2 5', '4 2 5', 'Kurser.', 'inget']) await say('amina', line);
    const said = words(await say('amina', 'Samtal.'));
    expect(said).toContain('Del 3 av 3: Stöd och styrning');
    expect(said).toContain('[Svara i ett formulär]');
  });
});

describe('a form that the platform opens, with words', () => {
  test('says what is saved when, and closed, that words were not', async () => {
    await begin('amina');
    const form = await assessment.form({ do: 'open-form', area: 'del-2' }, as('amina', { forms: true }));
    if ('parts' in form) throw new Error(plainText(form));
    expect(form.intro).toContain(
      'Varje val sparas direkt. Det du skriver sparas när du trycker på Spara, inte om du stänger.',
    );
    expect(form.submit).toBe('Spara');
    if (form.leave === undefined) throw new Error('closing it means nothing');
    const said = words(await assessment.handle(form.leave, as('amina', { forms: true })));
    expect(said).toContain('Det som skrevs i formuläret utan att sparas med knappen är inte kvar.');
  });

  test('submitted, choices that were kept at once are no changes again, and no card is left', async () => {
    await begin('amina');
    const form = await open('del-2');
    const choice = { do: 'rate-cell', round: '2026', unit: 'skola', item: 'action.a1', rating: 4 } as const;
    await assessment.handle(choice, as('amina', { forms: true }));
    const filled = { 'action.a1': '4', 'action.a1.gjort': 'Kurser.' };
    const replies = await save(form, filled, 'amina', { forms: true });
    expect(replies.map(({ to }) => to)).toEqual([undefined]);
    const answers = (await records.forms.get('2026/skola'))?.answers ?? [];
    expect(answers.map(({ changes }) => changes.map(({ item }) => item))).toEqual([
      ['action.a1'],
      ['action.a1.gjort'],
    ]);
  });
});

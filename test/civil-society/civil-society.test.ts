import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  type CivilSocietyCommand,
  type CivilSocietyView,
  createCivilSociety,
} from '../../src/civil-society/civil-society.ts';
import type { SaveCivilSociety } from '../../src/messages/commands/forms.ts';
import { type Form, filledIn } from '../../src/messages/form.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import type { Choice, Reply } from '../../src/messages/reply.ts';
import { adaptiveCard, MAX_CARD_BYTES } from '../../src/platforms/adaptive-cards/adaptive-card.ts';
import { render } from '../../src/platforms/slack/render.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { createTurns } from '../../src/records/turns.ts';
import type { Asking } from '../../src/register/asking.ts';
import { createRegister } from '../../src/register/register.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { examplePlan, exampleRoster } from '../support/example-plan.ts';
import { Block, checkBlocks } from '../support/fake-slack/check-message.ts';

type What = SaveCivilSociety['what'];

const register = createRegister(examplePlan(), exampleRoster());
const INTERVIEW = {
  organisations: 'Unga hbtq, Pensionärsrådet',
  people: '4',
  themes: 'bemötande, lokaler',
};

let folder: string;
let store: Store;
let records: Records;
let view: CivilSocietyView;
let message = 0;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lika-civil-society-'));
  store = openSqliteStore(join(folder, 'lika.sqlite'));
  records = openRecords(store);
  view = createCivilSociety({ register, records, turns: createTurns() });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

/** Karin with a button, on a platform where forms are cards, unless said otherwise. */
function asking(more: Partial<Asking> = {}, name = 'karin'): Asking {
  const person = register.person(`${name}@exempelby.se`);
  if (person === undefined) throw new Error(`nobody is called ${name}`);
  message += 1;
  const now = new Date(Date.parse('2026-11-13T10:00:00Z') + message * 1000);
  return { person, language: 'sv', now, id: `m${message}`, pressed: true, ...more };
}

const words = (replies: Reply[] | undefined) => (replies ?? []).map(plainText).join('\n---\n');
const kept = async () => (await records.civilSociety.get('example')) ?? { interviews: [], proposals: [] };
const press = (command: CivilSocietyCommand, more?: Partial<Asking>) => view.handle(command, asking(more));
const write = (line: string, more?: Partial<Asking>) => view.typed(line, asking({ pressed: false, ...more }));
const enter = (what: What, id?: string) =>
  ({ do: 'enter-civil-society', what, ...(id === undefined ? {} : { id }) }) as const;

const buttons = (replies: Reply[]): Choice[] =>
  replies.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'choices' ? part.choices : [])));
const titles = (replies: Reply[]) => buttons(replies).map(({ title }) => title);

/** What the button asks for. */
function button(replies: Reply[], title: string): CivilSocietyCommand {
  const command = buttons(replies).find((one) => one.title === title)?.command;
  if (command?.do === 'civil-society' || command?.do === 'enter-civil-society') return command;
  throw new Error(`no button ${title} in: ${words(replies)}`);
}

function formIn(replies: Reply[]): Form {
  const [part] = replies.flatMap(({ parts }) => parts);
  if (part?.kind !== 'form') throw new Error(words(replies));
  return part.form;
}

/** The form saved with those values in place of what it showed. */
function filled(form: Form, values: Record<string, string>): SaveCivilSociety {
  const shown = form.fields.flatMap(({ id, value }) => (value === undefined ? [] : [[id, value]]));
  const command = filledIn(form.save, { ...Object.fromEntries(shown), ...values });
  if (command.do !== 'save-civil-society') throw new Error('a form of something else');
  return command;
}
const save = (form: Form, values: Record<string, string>, more?: Partial<Asking>) =>
  press(filled(form, values), more);
const fill = async (what: What, values: Record<string, string>, id?: string) =>
  save(formIn(await press(enter(what, id))), values);

async function proposal(text: string): Promise<string> {
  await fill('proposal', { text });
  return (await kept()).proposals.at(-1)?.id ?? '';
}

describe('what civil society has said', () => {
  const show = (more?: Partial<Asking>) => press({ do: 'civil-society', act: 'show' }, more);

  test('begins empty, with what it is for and what can be entered', async () => {
    const replies = await show();
    expect(words(replies)).toContain('Det kommer med i uppföljningsrapporten. Inget är inskrivet än.');
    expect(titles(replies)).toEqual(['Lägg till en intervju', 'Lägg till ett förslag']);
  });

  test('is shown in numbers, each organisation and theme once, with every proposal and its answer', async () => {
    await fill('interview', INTERVIEW);
    const organisations = 'unga HBTQ\nRädda Barnen, Söder';
    await fill('interview', { organisations, people: '1', themes: 'Lokaler' });
    const first = await proposal('Varva utbildning med stöd i vardagen.');
    await proposal('Låt kommunen rekrytera till ungdomsrådet.');
    await fill('answer', { kind: 'done', text: 'Alla förskolor får handledning.' }, first);
    const replies = await show();
    const said = words(replies);
    expect(said).toContain('2 intervjuer med 5 personer');
    expect(said).toContain('3 organisationer: Unga hbtq, Pensionärsrådet, Rädda Barnen, Söder');
    expect(said).toContain('Teman: bemötande, lokaler');
    expect(said).toContain('2 förslag, 1 väntar på svar');
    expect(said).toContain(
      '1. ”Varva utbildning med stöd i vardagen.” Vi gjorde: Alla förskolor får handledning.',
    );
    expect(said).toContain('2. ”Låt kommunen rekrytera till ungdomsrådet.” Väntar på svar.');
    expect(titles(replies)).toEqual([
      'Lägg till en intervju',
      'Lägg till ett förslag',
      'Svara på ett förslag',
      'Ändra eller ta bort',
    ]);
  });

  test('is entered by administrators; others are told whom to turn to, and nothing is kept', async () => {
    const form = formIn(await press(enter('proposal')));
    const amina = asking({}, 'amina');
    const commands: CivilSocietyCommand[] = [
      { do: 'civil-society', act: 'show' },
      enter('interview'),
      filled(form, { text: 'Fler mötesplatser.' }),
    ];
    for (const command of commands) {
      expect(words(await view.handle(command, amina))).toBe(
        'Det civilsamhället har sagt skrivs in av en administratör. Hör av dig till Karin Ek.',
      );
    }
    expect(await view.form(enter('proposal'), amina)).toHaveProperty('parts');
    expect(words(await view.unopened(enter('proposal'), amina))).toContain('Karin Ek');
    expect(await view.typed('Fler mötesplatser.', amina)).toBeUndefined();
    expect(await kept()).toEqual({ interviews: [], proposals: [] });
  });

  test('is told in English to those who read English', async () => {
    await proposal('Fler mötesplatser.');
    expect(words(await show({ language: 'en' }))).toContain('1 proposal, 1 waiting for an answer');
  });
});

describe('an interview in a form', () => {
  test('says what to write, how much, and not to write about people', async () => {
    const form = formIn(await press(enter('interview')));
    expect(form.fields.map(({ label }) => label)).toEqual(['Organisationer', 'Antal personer', 'Teman']);
    const [organisations, people, themes] = form.fields;
    expect(organisations?.hint).toContain('Skriv inte om enskilda personer. Högst 1000 tecken.');
    expect(themes?.hint).toContain('Skriv inte om enskilda personer. Högst 1000 tecken.');
    expect(people).toMatchObject({ kind: 'text', oneLine: true });
  });

  test('is kept, and stands in place of its form', async () => {
    const replies = await fill('interview', INTERVIEW);
    expect(replies.map(({ to }) => to)).toEqual(['origin']);
    expect(words(replies)).toContain('Intervjun är sparad.');
    expect(words(replies)).toContain('Organisationer: Unga hbtq, Pensionärsrådet');
    expect((await kept()).interviews).toEqual([
      {
        id: expect.any(String),
        by: 'karin@exempelby.se',
        at: expect.any(String),
        organisations: ['Unga hbtq', 'Pensionärsrådet'],
        people: 4,
        themes: ['bemötande', 'lokaler'],
      },
    ]);
  });

  test('may be without themes', async () => {
    await fill('interview', { ...INTERVIEW, themes: '' });
    expect((await kept()).interviews).toMatchObject([{ themes: [] }]);
  });

  test('saved twice from one card is one interview, and so is a message that is done again', async () => {
    const form = formIn(await press(enter('interview')));
    await save(form, INTERVIEW);
    expect(words(await save(form, INTERVIEW))).not.toContain('Så här stod det innan');
    expect((await kept()).interviews).toHaveLength(1);

    const opened = await view.form(enter('interview'), asking({ forms: true }));
    if ('parts' in opened) throw new Error(plainText(opened));
    const submission = { forms: true, id: 'submitted' };
    expect((await save(opened, INTERVIEW, submission)).map(({ to }) => to)).toEqual([undefined]);
    await save(opened, INTERVIEW, submission);
    expect((await kept()).interviews.map(({ id }) => id)).toEqual([expect.any(String), 'submitted']);
  });

  test('is opened beside the conversation where the platform does that, which then says nothing', async () => {
    expect(await press(enter('interview'), { forms: true })).toEqual([]);
  });

  test.each([
    ['fyra', 'Antal personer: det förstod jag inte. Jag behöver ett antal med siffror, från 1 till 9999.'],
    ['0', 'Antal personer: det förstod jag inte.'],
    ['-3', 'Antal personer: det förstod jag inte.'],
    ['', 'Antal personer saknas. Jag behöver ett antal med siffror, från 1 till 9999.'],
    ['1'.repeat(21), 'Antal personer: texten har 21 tecken och jag kan spara 20.'],
  ])('with “%s” people is not kept, and nothing of the rest is lost', async (people, why) => {
    const replies = await fill('interview', { ...INTERVIEW, people });
    expect(replies.map(({ to }) => to)).toEqual([undefined]);
    const said = words(replies);
    expect(said).toContain(why);
    if (people !== '') expect(said).toContain(`Så här skrev du:\n\n${people}`);
    expect(said).toContain('Inget är sparat än, men resten av det du skrev har jag kvar.');
    expect(said).toContain('Antal personer (2 av 3)');
    expect((await kept()).interviews).toEqual([]);

    const again = formIn(await press(button(replies, 'Fyll i ett formulär')));
    expect(again.fields.map(({ value }) => value)).toEqual([INTERVIEW.organisations, '', INTERVIEW.themes]);
    expect(words(await write('4'))).toContain('Intervjun är sparad.');
    const whole = { organisations: ['Unga hbtq', 'Pensionärsrådet'], themes: ['bemötande', 'lokaler'] };
    expect((await kept()).interviews).toMatchObject([{ ...whole, people: 4 }]);
    // The card from before, mended and saved after all, is the same interview.
    await save(again, { people: '5' });
    expect((await kept()).interviews).toMatchObject([{ ...whole, people: 5 }]);
  });

  test('with more than fits is refused with the limit named, and given back whole', async () => {
    const organisations = 'Förening, '.repeat(200).trim();
    const said = words(await fill('interview', { ...INTERVIEW, organisations }));
    expect(said).toContain('Organisationer: texten har 1999 tecken och jag kan spara 1000.');
    expect(said).toContain(organisations);
    expect((await kept()).interviews).toEqual([]);
  });

  test('without anything is told field by field', async () => {
    const said = words(await fill('interview', {}));
    expect(said).toContain('Organisationer saknas.');
    expect(said).toContain('Antal personer saknas.');
    expect(said).toContain('Inget är sparat än.');
  });
});

describe('an answer to a proposal', () => {
  test('is asked for by the proposal, those that wait first, with the proposal to read', async () => {
    const first = await proposal('Varva utbildning med stöd.');
    const second = await proposal(`Ge föreningar ${'fler och bättre '.repeat(10)}lokaler.`);
    await fill('answer', { kind: 'declined', text: 'Det ligger hos regionen.' }, first);
    const choosing = await press({ do: 'civil-society', act: 'answer' });
    const [waits = '', answered = ''] = titles(choosing);
    expect(waits).toMatch(/^Förslag 2: Ge föreningar fler och .* …$/u);
    expect(waits.length).toBeLessThan(75);
    expect(answered).toBe('Förslag 1: Varva utbildning med stöd.');
    const form = formIn(await press(button(choosing, waits)));
    expect(form.intro).toContain('De föreslog: ”Ge föreningar fler');
    expect(form.fields[0]).toMatchObject({
      kind: 'choice',
      options: [
        { title: 'Vi gjorde', value: 'done' },
        { title: 'Vi ska göra', value: 'planned' },
        { title: 'Därför inte', value: 'declined' },
      ],
    });
    await save(form, { kind: 'planned', text: 'Lokalerna öppnar i mars.' });
    expect((await kept()).proposals).toMatchObject([
      { id: first, answer: { kind: 'declined' } },
      { id: second, answer: { kind: 'planned', text: 'Lokalerna öppnar i mars.', by: 'karin@exempelby.se' } },
    ]);
  });

  test('leads on to the next that waits', async () => {
    const first = await proposal('Ett.');
    const second = await proposal('Två.');
    const klart = { kind: 'done', text: 'Klart.' };
    expect(button(await fill('answer', klart, first), 'Svara på nästa')).toEqual(enter('answer', second));
    expect(titles(await fill('answer', klart, second))).toEqual(['Visa allt']);
  });

  test('that is edited replaces the one before, which is told', async () => {
    const id = await proposal('Varva utbildning med stöd.');
    await fill('answer', { kind: 'planned', text: 'I vår.' }, id);
    const form = formIn(await press(enter('answer', id)));
    expect(form.fields.map(({ value }) => value)).toEqual(['planned', 'I vår.']);
    const said = words(await save(form, { kind: 'done' }));
    expect(said).toContain('Vi gjorde: I vår.');
    expect(said).toContain('Så här stod det innan:\n\n• Vi ska göra: I vår.');
    expect((await kept()).proposals).toMatchObject([{ answer: { kind: 'done', text: 'I vår.' } }]);
  });

  test('needs both what became of it and the words', async () => {
    const id = await proposal('Varva utbildning med stöd.');
    const said = words(await fill('answer', { text: 'I vår.' }, id));
    expect(said).toContain('Svar saknas. Skriv ”vi gjorde”, ”vi ska göra” eller ”därför inte”.');
    expect(words(await write('vi ska göra'))).toContain('Svaret är sparat.');
    expect((await kept()).proposals).toMatchObject([{ answer: { kind: 'planned', text: 'I vår.' } }]);
  });

  test('to a proposal that was taken away meanwhile is given back', async () => {
    const id = await proposal('Varva utbildning med stöd.');
    const form = formIn(await press(enter('answer', id)));
    await press({ do: 'civil-society', act: 'remove', id });
    const said = words(await save(form, { kind: 'done', text: 'Vi har börjat.' }));
    expect(said).toContain('Det finns inte längre');
    expect(said).toContain('Vi har börjat.');
    expect(words(await press(enter('answer', id)))).toContain('Det finns inte längre');
    expect(await kept()).toEqual({ interviews: [], proposals: [] });
  });
});

describe('changing and taking away', () => {
  test('an entry is seen with who wrote it, and changed in its place', async () => {
    await fill('interview', INTERVIEW);
    await fill('interview', { ...INTERVIEW, organisations: 'ABF' });
    const choosing = await press({ do: 'civil-society', act: 'change' });
    const looked = await press(button(choosing, 'Intervju 1: Unga hbtq, Pensionärsrådet'));
    expect(words(looked)).toContain('Antal personer: 4');
    expect(words(looked)).toContain('Inskrivet av Karin Ek, 13 november 2026 kl. 11.');
    const form = formIn(await press(button(looked, 'Ändra')));
    const lines = ['Unga hbtq\nPensionärsrådet', '4', 'bemötande\nlokaler'];
    expect(form.fields.map(({ value }) => value)).toEqual(lines);
    await save(form, { people: '6' });
    expect((await kept()).interviews).toMatchObject([
      { people: 6, themes: ['bemötande', 'lokaler'] },
      { organisations: ['ABF'] },
    ]);
  });

  test('a proposal that is changed keeps its answer', async () => {
    const id = await proposal('Fler mötesplatser.');
    await fill('answer', { kind: 'done', text: 'Tre nya.' }, id);
    await fill('proposal', { text: 'Fler mötesplatser i hela kommunen.' }, id);
    expect((await kept()).proposals).toMatchObject([
      { text: 'Fler mötesplatser i hela kommunen.', answer: { text: 'Tre nya.' } },
    ]);
  });

  test('nothing is taken away before it is seen, and then for good', async () => {
    await fill('interview', INTERVIEW);
    await proposal('Fler mötesplatser.');
    const choosing = await press({ do: 'civil-society', act: 'change' });
    const looked = await press(button(choosing, 'Förslag 1: Fler mötesplatser.'));
    expect(words(looked)).toContain('Det du tar bort går inte att få tillbaka.');
    expect((await kept()).proposals).toHaveLength(1);
    const remove = button(looked, 'Ta bort förslaget');
    const replies = await press(remove);
    expect(replies.map(({ to }) => to)).toEqual(['origin']);
    expect(words(replies)).toContain('Förslaget är borttaget.');
    expect(words(await press(remove))).toContain('Det finns inte längre');
    expect(await kept()).toMatchObject({ interviews: [{ people: 4 }], proposals: [] });
  });
});

test('however much is entered, what to choose from fits in a message on every platform', async () => {
  const { id, by, at } = {
    id: `teams:${'x'.repeat(150)}`,
    by: 'karin@exempelby.se',
    at: '2026-11-13T10:00:00.000Z',
  };
  await records.civilSociety.set('example', {
    interviews: Array.from({ length: 19 }, (_, index) => ({
      ...{ id: `${id}:i${index}`, by, at, people: 2, themes: ['bemötande'] },
      organisations: [`Föreningen ${index} för lika möjligheter`, 'Paraplyorganisationen'],
    })),
    proposals: Array.from({ length: 30 }, (_, index) => ({
      ...{ id: `${id}:p${index}`, by, at, text: `Förslag ${index}. ${'Lyssna mer på fler. '.repeat(40)}` },
    })),
  });
  const seen = new Set<string>();
  let command: CivilSocietyCommand | undefined = { do: 'civil-society', act: 'change' };
  while (command !== undefined) {
    const replies = await press(command);
    for (const one of replies) {
      expect(Buffer.byteLength(JSON.stringify(adaptiveCard(one)))).toBeLessThan(MAX_CARD_BYTES);
      for (const { blocks } of render(one)) checkBlocks(z.array(Block).parse(blocks));
    }
    for (const title of titles(replies)) seen.add(title);
    const more = titles(replies).find((title) => title.startsWith('Visa fler'));
    command = more === undefined ? undefined : button(replies, more);
  }
  expect([...seen].filter((title) => !title.startsWith('Visa fler'))).toHaveLength(49);
  const [overview] = await press({ do: 'civil-society', act: 'show' });
  const card = JSON.stringify(overview && adaptiveCard(overview));
  expect(Buffer.byteLength(card)).toBeLessThan(MAX_CARD_BYTES);
  expect(card).toContain('30. ”Förslag 29.');
});

describe('told in the conversation', () => {
  const typed = { pressed: false };

  test('an interview is asked for a field at a time', async () => {
    const first = words(await press(enter('interview'), typed));
    expect(first).toContain('Organisationer (1 av 3)');
    expect(first).toContain('Skriv inte om enskilda personer.');
    expect(first).toContain('[Fyll i ett formulär] [Avbryt]');
    expect(words(await write('Unga hbtq, Pensionärsrådet'))).toContain('Antal personer (2 av 3)');
    expect(words(await write('fyra'))).toContain('Antal personer: det förstod jag inte.');
    expect(words(await write('4 personer'))).toContain('Teman (3 av 3)');
    expect(words(await write('inga'))).toContain('Intervjun är sparad.');
    expect((await kept()).interviews).toMatchObject([
      { organisations: ['Unga hbtq', 'Pensionärsrådet'], people: 4, themes: [] },
    ]);
    expect(await write('4')).toBeUndefined();
  });

  test('what is half told is given back when another is begun', async () => {
    await press(enter('interview'), typed);
    expect(words(await press(enter('proposal'), typed))).not.toContain('Det här hade du skrivit');
    await press(enter('interview'), typed);
    await write('Unga hbtq, Pensionärsrådet');
    await write('4');
    const said = words(await press(enter('proposal'), typed));
    expect(said).toContain('Det här hade du skrivit om intervjun, som inte är sparad:');
    expect(said).toContain('• Organisationer: Unga hbtq, Pensionärsrådet\n• Antal personer: 4\n');
    expect(said).toContain('Förslaget');
    expect(words(await write('Fler mötesplatser.'))).toContain('Förslaget är sparat.');

    await press({ do: 'civil-society', act: 'answer', number: 1 }, typed);
    await write('ska');
    const answer = words(await press(enter('interview'), typed));
    expect(answer).toContain('Det här hade du skrivit i svaret, som inte är sparat:\n\n• Svar: Vi ska göra');
    await write('ABF');
    expect(words(await press(enter('interview'), typed))).toContain('• Organisationer: ABF');
  });

  test('what is half told is given back when another form could not be kept whole', async () => {
    const form = formIn(await press(enter('interview')));
    await press({ do: 'civil-society', act: 'show' });
    const id = await proposal('Ett.');
    await press(enter('answer', id), typed);
    await write('ska');
    const said = words(await save(form, { ...INTERVIEW, people: 'fyra' }));
    expect(said).toContain('• Svar: Vi ska göra');
    expect(said).toContain('Antal personer: det förstod jag inte.');
  });

  test('an entry that is gone on with in a form or anew in words is not given back', async () => {
    const asked = await press(enter('interview'), typed);
    await write('Unga hbtq');
    const again = await press(button(asked, 'Fyll i ett formulär'), typed);
    expect(words(again)).not.toContain('Det här hade du skrivit');
    expect(words(again)).toContain('Antal personer (2 av 3)');
  });

  test('an answer is begun by the proposal’s number', async () => {
    await proposal('Ett.');
    await proposal('Två.');
    const asked = words(await press({ do: 'civil-society', act: 'answer', number: 2 }, typed));
    expect(asked).toContain('De föreslog: ”Två.”');
    expect(words(await write('kanske'))).toContain('Skriv ”vi gjorde”, ”vi ska göra” eller ”därför inte”.');
    expect(words(await write('Därför inte.'))).toContain('Med era ord (2 av 2)');
    await write('Det är regionens ansvar.');
    const answer = { kind: 'declined', text: 'Det är regionens ansvar.' };
    expect((await kept()).proposals[1]?.answer).toMatchObject(answer);
    expect(words(await press({ do: 'civil-society', act: 'answer', number: 7 }, typed))).toBe(
      'Det finns inget förslag 7. Det senaste har nummer 2.',
    );
  });

  test('goes on in the form with what is told already', async () => {
    const asked = await press(enter('interview'), typed);
    await write('Unga hbtq');
    const form = formIn(await press(button(asked, 'Fyll i ett formulär')));
    expect(form.fields.map(({ value }) => value)).toEqual(['Unga hbtq', '', '']);
    await save(form, { people: '2' });
    expect((await kept()).interviews).toHaveLength(1);
    expect(await write('3')).toBeUndefined();
  });

  test('a line that is done again after a crash is not taken for the next field', async () => {
    await press(enter('interview'), typed);
    await write('12 syskon', { id: 'same' });
    expect(words(await write('12 syskon', { id: 'same' }))).toContain('Antal personer (2 av 3)');
    await write('3');
    await write('lokaler', { id: 'last' });
    expect(await write('lokaler', { id: 'last' })).toBeUndefined();
    expect((await kept()).interviews).toMatchObject([{ organisations: ['12 syskon'], people: 3 }]);
  });

  test('is asked for again after something else, and can be cancelled', async () => {
    await press(enter('interview'), typed);
    await write('Unga hbtq');
    expect(words(await view.again(asking()))).toContain('Antal personer (2 av 3)');
    expect(words(await view.cancel(asking()))).toBe('Avbrutet. Inget är sparat.');
    expect(await view.cancel(asking())).toBeUndefined();
    expect(await view.again(asking())).toEqual([]);
    expect(await write('4')).toBeUndefined();
  });

  test('is waited for the same day only', async () => {
    await press(enter('proposal'), typed);
    const tomorrow = new Date('2026-11-14T10:00:00Z');
    expect(await write('Fler mötesplatser.', { now: tomorrow })).toBeUndefined();
  });

  test('takes over where a form could not be opened', async () => {
    const id = await proposal('Ett.');
    const said = words(await view.unopened(enter('answer', id), asking({ forms: true })));
    expect(said).toContain('Formuläret gick inte att öppna. Vi fortsätter här i stället.');
    expect(said).toContain('De föreslog: ”Ett.”');
    await write('vi gjorde');
    expect(words(await write('Klart.'))).toContain('Svaret är sparat.');
  });
});

test('administrators who enter at once all keep what they entered', async () => {
  const told = ['Ett.', 'Två.', 'Tre.'];
  const forms = await Promise.all(told.map(async () => formIn(await press(enter('proposal')))));
  await Promise.all(forms.map((form, index) => save(form, { text: told[index] ?? '' })));
  expect((await kept()).proposals.map(({ text }) => text).sort()).toEqual(['Ett.', 'Tre.', 'Två.']);
});

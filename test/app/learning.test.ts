import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createAnswers } from '../../src/answers/answers.ts';
import { createLika, type Lika } from '../../src/app/lika.ts';
import { passagesOf } from '../../src/documents/passages.ts';
import type { Command } from '../../src/messages/command.ts';
import type { SaveForm } from '../../src/messages/commands/forms.ts';
import { filledIn } from '../../src/messages/form.ts';
import type { Incoming } from '../../src/messages/incoming.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import type { Choice, Part, Reply } from '../../src/messages/reply.ts';
import { openRecords } from '../../src/records/records.ts';
import { createRegister } from '../../src/register/register.ts';
import { createSearchIndex } from '../../src/retrieval/search-index.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { type Store, StoreError } from '../../src/store/store.ts';
import { examplePlan, exampleRoster } from '../support/example-plan.ts';
import { FakePlatform, from, lasting } from '../support/fake-platform.ts';
import { keepingLog } from '../support/log.ts';

const DOCUMENT = `# Plan för lika möjligheter

## Kickoff

Kickoffen är den 9 september kl. 09.00 i stadshuset. Alla som arbetar med planen är välkomna.

## Rättighetsbärare

En rättighetsbärare är en människa som har rättigheter. Det är alla.
`;
const LUNCH = 'Får vi lunch på kickoffen för vegetarianer?';
const PARKING = 'Var kan man parkera en lånecykel?';
const CHANNEL = 'lika-experter';

let folder: string;
let store: Store;
let lika: Lika;
let platform: FakePlatform;
let now: Date;

let writesUntilLost: number;
/** The engine refuses one write of what is learned, as if the process had ended there. */
function losing(whole: Store): Store {
  const learned = new Set(['asked', 'curated-answers']);
  return {
    ...whole,
    space(name) {
      const space = whole.space(name);
      if (!learned.has(name)) return space;
      return {
        ...space,
        async set(...args) {
          writesUntilLost -= 1;
          if (writesUntilLost === 0) throw new StoreError('test', 'gone');
          await space.set(...args);
        },
      };
    },
  };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lika-learning-'));
  writesUntilLost = Number.POSITIVE_INFINITY;
  store = losing(openSqliteStore(join(folder, 'lika.sqlite')));
  platform = new FakePlatform();
  now = new Date('2026-11-13T13:00:00Z');
  start({ channel: CHANNEL });
});
afterEach(async () => {
  await lika.inbox.settled();
  await store.close();
  rmSync(folder, { recursive: true });
});

function start(experts: Record<string, unknown>): void {
  const index = createSearchIndex(passagesOf({ path: 'plan.md', text: DOCUMENT }));
  lika = createLika({
    register: createRegister(examplePlan({ experts }), exampleRoster()),
    records: openRecords(store),
    store,
    now: () => now,
    answer: ({ register, rounds, curated }) =>
      createAnswers({ index: () => index, register, rounds, curated }).answer,
    log: keepingLog(),
  });
  lika.platforms.set(platform.name, platform);
}

/** What Lika answers. */
async function send(incoming: Incoming): Promise<Reply[]> {
  const before = platform.answers.length;
  await lika.inbox.receive(incoming);
  await lika.inbox.settled();
  return platform.answers.slice(before).map(({ reply }) => reply);
}
const say = (name: string, line: string, more: Partial<Incoming> = {}) => send(from(name, line, more));
const press = (name: string, command: Command, more: Partial<Incoming> = {}) =>
  send(from(name, { kind: 'command', command }, more));
const said = (replies: readonly Reply[]) => replies.map(plainText).join('\n---\n');

const choicesIn = (parts: readonly Part[]): Choice[] =>
  parts.flatMap((part) => (part.kind === 'choices' ? part.choices : []));
/** The command on the first button with that title. */
function on(replies: readonly Reply[], title: string): Command {
  const found = choicesIn(replies.flatMap(({ parts }) => parts)).find((one) => one.title === title);
  if (found === undefined) throw new Error(`no button ${title} in: ${said(replies)}`);
  return found.command;
}
const titles = (replies: readonly Reply[]) =>
  choicesIn(replies.flatMap(({ parts }) => parts)).map(({ title }) => title);
/** Fills in the form that stands in the reply, and saves it. */
function fill(replies: readonly Reply[], values: Record<string, string>): SaveForm {
  const form = replies.flatMap(({ parts }) => parts).find((part) => part.kind === 'form')?.form;
  if (form === undefined) throw new Error(`no form in: ${said(replies)}`);
  const held = Object.fromEntries(
    form.fields.map((field) => [field.id, field.kind === 'choice' ? (field.value ?? '') : field.value]),
  );
  return filledIn(form.save, { ...held, ...values });
}
/** What goes out by itself. */
async function tick(at = now): Promise<FakePlatform['delivered']> {
  const before = platform.delivered.length;
  await lika.outbox.tick(at);
  return platform.delivered.slice(before);
}
const toExperts = (sent: FakePlatform['delivered']) => sent.filter(({ id }) => id.startsWith('expert-'));

/** Amina asks what is not in the documents, and passes it on. */
async function passOn(line = LUNCH, button = 'Skicka frågan'): Promise<Reply[]> {
  const declined = await say('amina', line);
  const shown = await press('amina', on(declined, 'Fråga en person'));
  return press('amina', on(shown, button));
}
/** Karin answers the question that was posted last. */
async function answer(posted: Reply, values: Record<string, string>): Promise<Reply[]> {
  const form = await press('karin', on([posted], 'Svara'));
  return press('karin', fill(form, values));
}
const at = (instant: string) => {
  now = new Date(instant);
};
const everyAsked = async () => {
  const all = [];
  for await (const [, asked] of lika.records.asked.entries()) all.push(asked);
  return all;
};

describe('what people think of an answer', () => {
  test('an answer has two buttons with words, and the latest press of each person counts', async () => {
    const answered = await say('amina', 'När är kickoffen?');
    expect(titles(answered)).toEqual(['Det hjälpte', 'Det hjälpte inte']);
    expect(said(await press('amina', on(answered, 'Det hjälpte')))).toContain('Tack, bra att veta.');
    const down = await press('amina', on(answered, 'Det hjälpte inte'));
    expect(said(down)).toContain('andra ord');
    expect(titles(down)).toEqual(['Fråga en person']);
    await press('amina', on(answered, 'Det hjälpte inte'));
    expect(await everyAsked()).toMatchObject([{ times: 1, helped: 0, unhelped: 1, open: 1 }]);
    expect(said(await press('amina', on(answered, 'Det hjälpte')))).toContain(
      'räknar jag det som att svaret hjälpte',
    );
    expect(await everyAsked()).toMatchObject([{ helped: 1, unhelped: 0, open: 0 }]);
  });

  test('whoever presses what, in any order, each counts once with what they said last', async () => {
    const presses = fc.array(fc.tuple(fc.constantFrom('amina', 'jonas', 'petra'), fc.boolean()), {
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(presses, async (made) => {
        await lika.records.asked.clear();
        const answered = await say('siv', 'När är kickoffen?');
        for (const [name, helped] of made) {
          const vote = on(answered, 'That helped');
          if (vote.do === 'vote') await press(name, { ...vote, helped });
        }
        const lastSaid = [...new Map(made).values()];
        const unhelped = lastSaid.filter((helped) => !helped).length;
        expect(await everyAsked()).toMatchObject([
          { helped: lastSaid.length - unhelped, unhelped, open: unhelped },
        ]);
      }),
      { numRuns: 12 },
    );
  });

  test('wherever the work on a press ends, it counts once when it is done again', async () => {
    for (let write = 1; write <= 4; write += 1) {
      await lika.records.asked.clear();
      const answered = await say('amina', 'När är kickoffen?');
      await press('amina', on(answered, 'Det hjälpte'));
      writesUntilLost = write;
      await press('amina', on(answered, 'Det hjälpte inte'));
      writesUntilLost = Number.POSITIVE_INFINITY;
      await lika.inbox.resume();
      await lika.inbox.settled();
      expect(await everyAsked()).toMatchObject([{ helped: 0, unhelped: 1, open: 1 }]);
    }
  });

  test('who voted is forgotten after a while, what they said counts on', async () => {
    const answered = await say('amina', 'När är kickoffen?');
    await press('amina', on(answered, 'Det hjälpte'));
    now = new Date('2027-03-13T13:00:00Z');
    await say('jonas', 'När är kickoffen?');
    expect(await everyAsked()).toMatchObject([{ helped: 1, votes: [] }]);
  });

  test('in a channel anyone may press; the answer stays and the receipt is private', async () => {
    const place = { kind: 'channel', conversation: 'stab' } as const;
    const answered = await say('amina', 'När är kickoffen?', { place });
    for (const name of ['jonas', 'petra']) {
      const receipt = await press(name, on(answered, 'Det hjälpte inte'), { place });
      expect(receipt.map(({ to }) => to)).toEqual(['direct']);
    }
    expect(await everyAsked()).toMatchObject([{ unhelped: 2, open: 2 }]);
  });

  test('someone who is not in the list may vote, and is offered nobody to ask', async () => {
    const stranger = { platform: 'fake', address: 'nils', name: 'Nils', guest: false };
    const answered = await say('nils', 'När är kickoffen?', { from: stranger });
    const down = await press('nils', on(answered, 'Det hjälpte inte'), { from: stranger });
    expect(titles(down)).toEqual([]);
    expect(titles(await say('nils', PARKING, { from: stranger }))).toEqual([]);
    expect(await everyAsked()).toContainEqual(expect.objectContaining({ unhelped: 1 }));
  });

  test('in English the buttons and the way on are in English', async () => {
    const answered = await say('siv', 'When is the kickoff?');
    expect(titles(answered)).toEqual(['That helped', 'That did not help']);
    expect(titles(await press('siv', on(answered, 'That did not help')))).toEqual(['Ask a person']);
  });

  test('greetings, commands and individual cases have none, and nothing is kept of them', async () => {
    for (const line of [
      'hej',
      'status',
      'en förälder kallade mig hemska saker',
      'Jag blir mobbad av min chef',
    ]) {
      expect(titles(await say('amina', line))).not.toContain('Det hjälpte');
      expect(titles(await say('amina', line))).not.toContain('Fråga en person');
    }
    expect(await everyAsked()).toEqual([]);
  });
});

describe('what was asked', () => {
  test('is kept masked, without who, and the same in other forms is one', async () => {
    await say(
      'amina',
      'Vem betalar lunchen? Mejla amina@exempelby.se eller ring 070-123 45 67, 19850312-1234',
    );
    const [kept] = await everyAsked();
    // The message's own id is made by chance, and may hold any digits.
    expect(JSON.stringify({ ...kept, lastIn: '' })).not.toMatch(/amina|070|1985/u);
    expect(kept?.wordings[0]?.text).toBe(
      'Vem betalar lunchen? Mejla [e-post] eller ring [telefonnummer], [personnummer]',
    );
    await say('jonas', 'Serveras det vegetarisk lunch?');
    await say('siv', 'serveras det vegetariska luncher??');
    expect((await everyAsked()).map(({ times }) => times).toSorted()).toEqual([1, 2]);
  });

  test('and not answered is listed for administrators, the most common first, page by page', async () => {
    const things = [
      'cykelställ',
      'fikabröd',
      'parasoll',
      'laddstolpe',
      'gungställning',
      'skidspår',
      'badbrygga',
    ];
    for (const thing of things) await say('amina', `Vad kostar ett ${thing}?`);
    await say('jonas', 'Vad kostar ett parasoll?');
    const list = await say('karin', 'obesvarade frågor');
    expect(said(list)).toContain('7 frågor');
    expect(said(list).indexOf('parasoll')).toBeLessThan(said(list).indexOf('gungställning'));
    expect(said(list)).toContain('Ställd 2 gånger, senast 13 november. Utan svar 2 gånger.');
    const more = await press('karin', on(list, 'Visa fler (2)'));
    expect(titles(more).filter((title) => title === 'Svara')).toHaveLength(2);
    expect(said(await say('amina', 'obesvarade frågor'))).toContain('Hör av dig till Karin Ek.');
    expect(titles(await say('karin', 'hjälp'))).toContain('Obesvarade frågor');
    expect(titles(await say('amina', 'hjälp'))).not.toContain('Obesvarade frågor');
  });

  test('can be dismissed, and comes back when it is asked again', async () => {
    await say('amina', PARKING);
    const list = await say('karin', 'obesvarade frågor');
    expect(said(await press('karin', on(list, 'Avfärda')))).toContain('Avfärdat');
    expect(said(await say('karin', 'obesvarade frågor'))).toContain('inga obesvarade frågor');
    await say('amina', PARKING);
    expect(said(await say('karin', 'obesvarade frågor'))).toContain('Ställd 2 gånger');
  });

  test('can be answered from there, with the question in better words', async () => {
    await say('amina', PARKING);
    const form = await press('karin', on(await say('karin', 'obesvarade frågor'), 'Svara'));
    const saved = await press(
      'karin',
      fill(form, { question: 'Var ställer man en lånecykel?', text: 'I garaget.', sources: 'Intranätet' }),
    );
    expect(said(saved)).toContain('Sparat.');
    expect(said(await say('karin', 'obesvarade frågor'))).toContain('inga obesvarade frågor');
    const answered = said(await say('amina', PARKING));
    expect(answered).toContain('I garaget.');
    expect(answered).toContain('Svar från Karin Ek, 13 november 2026. Källa: Intranätet');
  });
});

describe('Fråga en person', () => {
  test('says what is sent and where before it is sent, and the experts see no name', async () => {
    const declined = await say('amina', LUNCH);
    const shown = await press('amina', on(declined, 'Fråga en person'));
    expect(said(shown)).toContain(`Det här skickar jag till kanalen #${CHANNEL}: ”${LUNCH}”`);
    expect(said(shown)).toContain('Skriv inte om enskilda personer.');
    expect(toExperts(await tick())).toEqual([]);
    const sent = await press('amina', on(shown, 'Skicka frågan'));
    expect(said(sent)).toContain(`går till kanalen #${CHANNEL} på arbetstid.`);
    const [posted, ...others] = toExperts(await tick());
    expect(others).toEqual([]);
    expect(posted?.to).toEqual({ kind: 'channel', name: CHANNEL });
    const words = plainText(posted?.reply ?? { parts: [] });
    expect(words).toContain(`Någon på Skolförvaltningen undrar`);
    expect(words).toContain(LUNCH);
    expect(words).not.toContain('Amina');
    expect(toExperts(await tick())).toEqual([]);
  });

  test('shows who asks where they choose so, and sends nothing where they choose that', async () => {
    await passOn(LUNCH, 'Skicka med mitt namn');
    expect(plainText((await tick())[0]?.reply ?? { parts: [] })).toContain(
      'Amina Yusuf på Skolförvaltningen',
    );
    expect(said(await passOn(PARKING, 'Skicka inte'))).toContain('Då skickar jag inget.');
    expect(toExperts(await tick())).toEqual([]);
  });

  test('an individual case is never passed on, whatever button is pressed', async () => {
    await say('amina', PARKING);
    const [kept] = await everyAsked();
    if (kept === undefined) throw new Error('nothing was kept');
    const told = { id: 'told', text: 'En förälder kallade mig hemska saker' };
    await lika.records.asked.set('case', { ...kept, wordings: [told] });
    for (const act of ['show', 'send'] as const) {
      const reply = await press('amina', { do: 'ask-expert', act, asked: 'case', wording: 'told' });
      expect(said(reply)).toContain('Jag skickar inte det du skrev vidare.');
    }
    expect(toExperts(await tick())).toEqual([]);
  });

  test('is taken back while nobody has answered; the post says so', async () => {
    const sent = await passOn();
    await tick();
    expect(said(await press('amina', on(sent, 'Ta tillbaka frågan')))).toContain('tagit tillbaka');
    await tick();
    expect(plainText(platform.edited[0]?.reply ?? { parts: [] })).toContain('har tagit tillbaka frågan');
    // Sent again, it is a new question.
    await passOn();
    expect(toExperts(await tick())).toHaveLength(1);
  });

  test('goes to the administrators where there is no channel, and where it cannot be written in', async () => {
    start({});
    await passOn();
    expect(toExperts(await tick()).map(({ to }) => to)).toMatchObject([{ email: 'karin@exempelby.se' }]);

    start({ channel: CHANNEL });
    platform.failingFor = ({ kind }) => (kind === 'channel' ? lasting() : undefined);
    await passOn(PARKING);
    expect(toExperts(await tick())).toEqual([]);
    const [toAdministrator] = toExperts(await tick());
    expect(plainText(toAdministrator?.reply ?? { parts: [] })).toContain(PARKING);
  });

  test('nobody has answered for two working days: the administrators hear of it once', async () => {
    await passOn();
    await tick();
    at('2026-11-16T09:00:00Z');
    expect(said((await tick()).map(({ reply }) => reply))).not.toContain('ingen svarat på');
    at('2026-11-17T09:00:00Z');
    const told = (await tick()).filter(({ reply }) => plainText(reply).includes('ingen svarat på'));
    expect(told.map(({ to }) => to)).toMatchObject([{ email: 'karin@exempelby.se' }]);
    at('2026-11-18T09:00:00Z');
    expect(said((await tick()).map(({ reply }) => reply))).not.toContain('ingen svarat på');
  });
});

describe('the expert’s answer', () => {
  test('goes back to who asked, with who answered, once', async () => {
    await passOn();
    const [posted] = await tick();
    const receipt = await answer(posted?.reply ?? { parts: [] }, { text: 'Ja, det finns vegetarisk lunch.' });
    expect(said(receipt)).toContain('Tack. Svaret går till den som frågade');
    const [back] = toExperts(await tick());
    expect(back?.to).toMatchObject({ email: 'amina@exempelby.se' });
    const words = plainText(back?.reply ?? { parts: [] });
    expect(words).toContain(`Karin Ek svarar på din fråga ”${LUNCH}”`);
    expect(words).toContain('Ja, det finns vegetarisk lunch.');
    expect(titles([back?.reply ?? { parts: [] }])).toEqual(['Det hjälpte', 'Det hjälpte inte']);
    expect(toExperts(await tick())).toEqual([]);
    expect(plainText(platform.edited.at(-1)?.reply ?? { parts: [] })).toContain(
      'Karin Ek svarade i dag kl. 14.00',
    );
  });

  test('a second expert sees who has answered, and may add to it', async () => {
    const sent = await passOn();
    const [posted] = await tick();
    await answer(posted?.reply ?? { parts: [] }, { text: 'Ja.' });
    const form = await press('petra', on([posted?.reply ?? { parts: [] }], 'Svara'));
    expect(said(form)).toContain('Karin Ek svarade i dag kl. 14.00: ”Ja.”');
    const receipt = await press('petra', fill(form, { text: 'Och kaffe.' }));
    expect(said(receipt)).toContain('också fått svar av Karin Ek');
    expect(
      toExperts(await tick())
        .map(({ reply }) => plainText(reply))
        .join(),
    ).toContain('Och kaffe.');
    expect(said(await press('amina', on(sent, 'Ta tillbaka frågan')))).toContain('redan svarat');
  });

  test('that is long stands shortened in the channel and in lists, and whole where it is read', async () => {
    const long = 'Ja, säg till i anmälan så ordnar köket det. '.repeat(60).trim();
    await say('amina', LUNCH);
    const question = `${LUNCH} ${'På Storgatan, i salen med de höga fönstren. '.repeat(25)}`;
    await passOn(question);
    const [posted] = await tick();
    const form = await press('petra', on([posted?.reply ?? { parts: [] }], 'Svara'));
    expect(said(form)).toContain(question.trim());
    await press('petra', fill(form, { text: long }));
    expect(said(toExperts(await tick()).map(({ reply }) => reply))).toContain(long);
    const post = plainText(platform.edited.at(-1)?.reply ?? { parts: [] });
    expect(post).toContain('…');
    expect(post).not.toContain(long);
    const list = await say('karin', 'obesvarade frågor');
    expect(said(list).length).toBeLessThan(2_000);
    expect(said(list)).toContain('…');
    await press('karin', on(list, 'Behåll som svar för andra'));
    expect(said(await say('jonas', question))).toContain(long);
  });

  test('that was not kept stands in the list of what is unanswered, where one click keeps it', async () => {
    await passOn();
    const [posted] = await tick();
    const form = await press('petra', on([posted?.reply ?? { parts: [] }], 'Svara'));
    await press('petra', fill(form, { text: 'Ja, säg till i anmälan.' }));
    expect(said(await say('jonas', LUNCH))).not.toContain('säg till i anmälan');
    const list = await say('karin', 'obesvarade frågor');
    expect(said(list)).toContain('Petra Lind svarade i dag kl. 14.00: ”Ja, säg till i anmälan.”');
    await press('karin', on(list, 'Behåll som svar för andra'));
    expect(said(await say('jonas', LUNCH))).toContain('Svar från Petra Lind, 13 november 2026.');
    expect(said(await say('karin', 'obesvarade frågor'))).toContain('inga obesvarade frågor');
  });

  test('an empty answer is asked for again, and a card that is pressed twice saves one', async () => {
    await passOn();
    const [posted] = await tick();
    const form = await press('karin', on([posted?.reply ?? { parts: [] }], 'Svara'));
    expect(said(await press('karin', fill(form, { text: ' ', sources: 'Planen' })))).toMatch(
      /behöver ett svar[\s\S]*Planen/u,
    );
    for (const _ of [1, 2]) await press('karin', fill(form, { text: 'Ja.' }));
    expect(toExperts(await tick())).toHaveLength(1);
  });

  test('is written in the conversation where the form cannot be opened', async () => {
    await passOn();
    const [posted] = await tick();
    const asked = on([posted?.reply ?? { parts: [] }], 'Svara');
    if (asked.do !== 'write-answer') throw new Error('the button asks for no form');
    expect(said(await press('karin', { do: 'form-unopened', asked }))).toContain('Skriv svaret här.');
    expect(said(await say('karin', 'När är kickoffen?'))).toContain('Skriv svaret här.');
    const receipt = await say('karin', 'Ja, det ordnar vi.');
    expect(titles(receipt)).toEqual(['Behåll som svar för andra']);
    expect(said(toExperts(await tick()).map(({ reply }) => reply))).toContain('Ja, det ordnar vi.');
    expect(said(await press('karin', on(receipt, 'Behåll som svar för andra')))).toContain(
      'Svaret är sparat.',
    );
    expect(said(await say('jonas', LUNCH))).toContain('Svar från Karin Ek');
  });
});

describe('with use', () => {
  test('paraphrases stop failing, and another question does not get the answer', async () => {
    const declined = await say('amina', LUNCH);
    expect(titles(declined)).toEqual(['Fråga en person']);
    await press('amina', on(await press('amina', on(declined, 'Fråga en person')), 'Skicka frågan'));
    const [posted] = await tick();
    await answer(posted?.reply ?? { parts: [] }, { text: 'Ja, säg till i anmälan.', keep: 'yes' });

    for (const line of [
      LUNCH,
      'får man vegetarisk lunch på kickoffen',
      'Får vi lunch för vegetarianer på kickoffen??',
    ]) {
      const answered = said(await say('jonas', line));
      expect(answered, line).toContain('Ja, säg till i anmälan.');
      expect(answered, line).toContain('Svar från Karin Ek, 13 november 2026.');
    }

    const paraphrase = 'Ordnas någon lunch till vegetarianer på kickoffen?';
    const near = await say('jonas', paraphrase);
    expect(said(near)).toContain('Menade du det här?');
    expect(said(await press('jonas', on(near, LUNCH)))).toContain('Ja, säg till i anmälan.');
    expect(said(await say('petra', paraphrase))).toContain('Svar från Karin Ek');
    expect(said(await say('petra', 'Ordnas det luncher för vegetarianer under kickoffen?'))).toContain(
      'Svar från Karin Ek',
    );

    for (const other of [
      'Får vi lunch på julfesten för vegetarianer?',
      'Får vi lunch på kickoffen 2027 för vegetarianer?',
      'Får vi inte lunch på kickoffen för vegetarianer?',
      'Varför får vi lunch på kickoffen för vegetarianer?',
      'När är kickoffen?',
      PARKING,
    ]) {
      expect(said(await say('siv', other)), other).not.toContain('säg till i anmälan');
    }
  });

  test('a question that Lika cannot answer is offered a kept answer that shares half of it', async () => {
    await say('amina', PARKING);
    const form = await press('karin', on(await say('karin', 'obesvarade frågor'), 'Svara'));
    await press('karin', fill(form, { text: 'I garaget.' }));
    expect(said(await say('jonas', 'Finns det plats för min lånecykel?'))).toContain('Menade du det här?');
  });

  test('words that someone meant it by, and that it did not help for, lead there no more', async () => {
    await say('amina', LUNCH);
    const form = await press('karin', on(await say('karin', 'obesvarade frågor'), 'Svara'));
    await press('karin', fill(form, { text: 'Ja.' }));
    const paraphrase = 'Ordnas någon lunch till vegetarianer på kickoffen?';
    const meant = await press('jonas', on(await say('jonas', paraphrase), LUNCH));
    await press('jonas', on(meant, 'Det hjälpte inte'));
    expect(said(await say('petra', paraphrase))).not.toContain('Svar från Karin Ek');
    expect(said(await say('karin', 'obesvarade frågor'))).toContain('Ordnas någon lunch');
    const joined = await press('karin', on(await say('karin', 'obesvarade frågor'), `Samma som ”${LUNCH}”`));
    expect(said(joined)).toContain('Nu svarar jag på');
    expect(said(await say('petra', paraphrase))).toContain('Svar från Karin Ek');
  });

  test('administrators see, change, withdraw and restore what is kept, and every change is told', async () => {
    await say('amina', LUNCH);
    const form = await press('karin', on(await say('karin', 'obesvarade frågor'), 'Svara'));
    await press('karin', fill(form, { text: 'Ja.' }));
    const shown = await press('karin', on(await say('karin', 'sparade svar'), 'Visa'));
    expect(said(shown)).toContain('Skrivet av Karin Ek, 13 november 2026');
    at('2026-11-20T13:00:00Z');
    await press('karin', fill(await press('karin', on(shown, 'Ändra')), { text: 'Ja, på allt.' }));
    expect(said(await say('amina', LUNCH))).toContain('Ja, på allt.');
    expect(said(await say('amina', LUNCH))).toContain('20 november 2026');
    const withdrawn = await press('karin', on(shown, 'Ta bort'));
    expect(said(withdrawn)).toMatch(
      /Skrivet av[\s\S]*Ändrat av[\s\S]*Borttaget av[\s\S]*Så stod det förut:[\s\S]*Ja\./u,
    );
    expect(said(await say('amina', LUNCH))).not.toContain('Ja, på allt.');
    await press('karin', on(withdrawn, 'Använd igen'));
    expect(said(await say('amina', LUNCH))).toContain('Ja, på allt.');
    expect(said(await say('amina', 'sparade svar'))).toContain('Hör av dig till Karin Ek.');
  });

  test('a crash between asking and sending loses nothing: what was sent on is sent by the next process', async () => {
    await passOn();
    start({ channel: CHANNEL });
    expect(toExperts(await tick())).toHaveLength(1);
  });
});

describe('the experts’ channel', () => {
  test('is chosen where it is written, by an administrator', async () => {
    start({});
    const place = { kind: 'channel', conversation: 'C1' } as const;
    expect(said(await say('amina', 'frågor hit', { place }))).toContain('Hör av dig till Karin Ek.');
    expect(said(await say('karin', 'frågor hit'))).toContain('i den kanal');
    expect(said(await say('karin', 'frågor hit', { place }))).toContain('kommer hit');
    await passOn();
    expect(toExperts(await tick()).map(({ to }) => to.kind)).toEqual(['channel']);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createAnswers } from '../../src/answers/answers.ts';
import { createLika, type Lika } from '../../src/app/lika.ts';
import { passagesOf } from '../../src/documents/passages.ts';
import type { Command } from '../../src/messages/command.ts';
import type { Incoming } from '../../src/messages/incoming.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import type { Recipient } from '../../src/messages/platform.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { Person } from '../../src/plan/roster.ts';
import { openRecords } from '../../src/records/records.ts';
import { createRegister } from '../../src/register/register.ts';
import { createSearchIndex } from '../../src/retrieval/search-index.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { examplePlan, exampleRoster } from '../support/example-plan.ts';
import { FakePlatform, from, lasting } from '../support/fake-platform.ts';
import { keepingLog } from '../support/log.ts';

const GLOSSARY = `# Ordlista

## Rättighetsbärare

En rättighetsbärare är en människa som har rättigheter. Det är alla.
`;

let folder: string;
let store: Store;
let lika: Lika;
let platform: FakePlatform;
let now: Date;
/** Starts Lika on that plan. */
let begin: (plan: Plan, people: Person[]) => void;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lika-conversation-'));
  store = openSqliteStore(join(folder, 'lika.sqlite'));
  now = new Date('2026-11-13T13:00:00Z');
  platform = new FakePlatform();
  const index = createSearchIndex(passagesOf({ path: 'ordlista.md', text: GLOSSARY }));
  begin = (plan, people) => {
    lika = createLika({
      register: createRegister(plan, people),
      records: openRecords(store),
      store,
      now: () => now,
      answer: ({ register, rounds }) => createAnswers({ index: () => index, register, rounds }).answer,
      log: keepingLog(),
    });
    lika.platforms.set(platform.name, platform);
  };
  begin(examplePlan(), exampleRoster());
});
afterEach(async () => {
  await lika.inbox.settled();
  await store.close();
  rmSync(folder, { recursive: true });
});

/** What comes back, each message's words; `to` is said where it is not the same conversation. */
async function send(incoming: Incoming): Promise<string[]> {
  const before = platform.answers.length;
  await lika.inbox.receive(incoming);
  await lika.inbox.settled();
  return platform.answers
    .slice(before)
    .map(({ reply }) => `${reply.to === undefined ? '' : `(${reply.to}) `}${plainText(reply)}`);
}
const say = async (name: string, line: string) => (await send(from(name, line))).join('\n---\n');
const press = (name: string, command: Command) => send(from(name, { kind: 'command', command }));
const inChannel = { place: { kind: 'channel', conversation: 'lika-mojligheter' } } as const;

describe('a conversation with Lika', () => {
  test('begins with who Lika is, once, when the conversation is opened', async () => {
    const [greeting] = await send(from('amina', { kind: 'opened' }));
    expect(greeting).toContain('Hej Amina! Jag är Lika');
    expect(await send(from('amina', { kind: 'opened' }))).toEqual([]);
    expect(await say('amina', 'hej')).toContain('Hej Amina!');
  });

  test('help shows what this person may do, and nothing else', async () => {
    expect(await say('amina', 'hjälp')).toContain('”skatta”: fyll i självskattningen för Skolförvaltningen.');
    expect(await say('amina', 'hjälp')).not.toContain('mina åtgärder');
    expect(await say('petra', 'hjälp')).toContain('”mina åtgärder”');
    expect(await say('petra', 'hjälp')).not.toContain('skatta');
  });

  test('an administrator sees what is going to be sent, and nobody else; nothing is sent by it', async () => {
    expect(await say('karin', 'hjälp')).toContain('”förhandsvisa”');
    expect(await say('amina', 'hjälp')).not.toContain('förhandsvisa');
    const seen = await say('karin', 'vad skickas på måndag?');
    expect(seen).toContain('Det här skickar jag 16 november:');
    expect(seen).toContain('Till: Petra Lind');
    expect(seen).toContain('Veckans inlägg. Till: kanalen lika-mojligheter');
    expect(await say('karin', 'vad skickas på måndag?')).toBe(seen);
    expect(await press('karin', { do: 'preview', from: '2026-11-16', to: '2026-11-22' })).toHaveLength(1);
    expect(await say('petra', 'förhandsvisa')).toContain('till för administratörer');
    expect(await say('okand', 'förhandsvisa')).toContain('behöver du finnas med i listan');
    expect(platform.delivered).toEqual([]);
  });

  test('anyone on the roster gets an event as a file for their calendar', async () => {
    const events = [{ id: 'kickoff', name: 'Kickoff', date: '2027-01-20', time: '09:00' }];
    begin(examplePlan({ events }), exampleRoster());
    expect(await say('siv', 'kalenderfil')).toContain('Here is a calendar file for “Kickoff”');
    const made = await lika.makeFile({ kind: 'calendar', event: 'kickoff', language: 'sv' });
    expect(new TextDecoder().decode(made?.bytes)).toContain('DTSTART:20270120T080000Z');
    expect(await say('okand', 'kalenderfil')).toContain('behöver du finnas med i listan');
  });

  test('a question in the middle of the form is answered, and the form goes on where it was', async () => {
    await say('amina', 'skatta');
    await say('amina', '4');
    const said = await say('amina', 'Vad är en rättighetsbärare?');
    expect(said).toContain('En rättighetsbärare är en människa som har rättigheter.');
    expect(said).toContain('[1] Ordlista, Rättighetsbärare');
    expect(said).toContain('Nu tillbaka till HBTQ, påstående 2 av 2.');
    expect(await say('amina', '5')).toContain('Barns rättigheter, påstående 1 av 2');
  });

  test('an administrator learns how to run the rounds, and does', async () => {
    expect(await say('karin', 'hjälp')).toContain('”omgångar”');
    expect(await say('amina', 'hjälp')).not.toContain('”omgångar”');
    expect(await say('karin', 'omgångar')).toContain('2026: öppen');
    expect(await say('karin', 'förläng omgången till 18 december')).toContain(
      'förlängd till och med den 18 december',
    );
    expect(await say('moa', 'när stänger självskattningen?')).toContain('18 december');
    expect(await say('amina', 'stäng omgången')).toContain('sköts av en administratör');
    expect(await press('karin', { do: 'round', act: 'close', round: '2026' })).toEqual([
      expect.stringContaining('är stängd'),
    ]);
    expect(await say('amina', 'skatta')).toContain('inte öppen just nu');
  });

  test('a unit whose round was closed asks to be let in, is, and hands in', async () => {
    await say('amina', 'skatta');
    await say('amina', '4');
    await say('karin', 'stäng omgången');
    expect(await say('amina', '5')).toContain('jag sparar det du skriver i ert utkast');
    expect(await say('amina', 'lämna in')).toContain('[Be om att få lämna in]');
    await press('amina', { do: 'round', act: 'ask', round: '2026', unit: 'skola' });
    expect((await lika.outbox.tick(now)).due).toMatchObject([{ kind: 'notice', to: 'karin@exempelby.se' }]);
    expect(await say('amina', 'släpp in skolförvaltningen')).not.toContain('insläppt');
    expect(await say('karin', 'släpp in skolförvaltningen')).toContain('Skolförvaltningen är insläppt');
    await lika.outbox.tick(now);
    expect(
      platform.delivered.map(({ to, reply }) => [to.kind === 'person' && to.email, plainText(reply)]),
    ).toEqual([
      ['karin@exempelby.se', expect.stringContaining('[Släpp in Skolförvaltningen]')],
      ['amina@exempelby.se', expect.stringContaining('Nu kan Skolförvaltningen lämna in i')],
    ]);
    await say('amina', 'granska');
    expect(await say('amina', 'lämna in')).toContain('Inlämnat');
  });

  test('a manager approves what is handed in, where the plan says so, and both are told', async () => {
    const plan = examplePlan();
    const lead = 'siv@exempelby.se';
    const people = exampleRoster().map((person) =>
      person.name === 'Amina Yusuf' ? { ...person, lead } : person,
    );
    begin({ ...plan, assessment: { ...plan.assessment, approval: 'lead' } }, people);
    await say('amina', 'skatta');
    await say('amina', '4 2');
    await say('amina', 'granska');
    expect(await say('amina', 'ja')).toContain('väntar på att Siv Holm godkänner den');
    await lika.outbox.tick(now);
    const [asked] = platform.delivered;
    expect(asked?.to).toMatchObject({ email: lead });
    const buttons = asked?.reply.parts.flatMap((part) => (part.kind === 'choices' ? part.choices : [])) ?? [];
    const [show, approve] = buttons.map(({ command }) => command);
    if (show === undefined || approve === undefined) throw new Error('no buttons');
    expect((await press('siv', show)).join('\n')).toContain('HBTQ: Sum 6, Answers 2 of 2');
    now = new Date(now.getTime() + 60_000);
    expect((await press('siv', approve)).join('\n')).toContain('Approved.');
    await lika.outbox.tick(now);
    const receipt = platform.delivered.at(-1);
    expect(receipt?.to).toMatchObject({ email: 'amina@exempelby.se' });
    expect(receipt && plainText(receipt.reply)).toContain('Godkänt av Siv Holm.');
  });

  test('an administrator is told where there is nothing to sort yet, and nobody else may', async () => {
    expect(await say('karin', 'teman')).toContain('Det finns inga inlämnade svar att sortera än.');
    expect(await say('amina', 'teman')).toContain('Svaren sorteras av en administratör.');
  });

  test('thanks and help in the middle of the form lead back to it', async () => {
    await say('amina', 'skatta');
    expect(await say('amina', 'tack')).toContain('Nu tillbaka till HBTQ, påstående 1 av 2.');
    expect(await say('amina', 'hjälp')).toContain('Nu tillbaka till HBTQ, påstående 1 av 2.');
  });

  test('someone who tells of discrimination in the middle of the form is met with care, and nothing is stored of it', async () => {
    await say('amina', 'skatta');
    const said = await say('amina', 'Min chef kallade mig för något rasistiskt');
    expect(said).toContain('Prata med din chef, HR eller ditt skyddsombud.');
    expect(said).toContain('Jag skickar inte det du skrev vidare.');
    for (const space of ['inbox', 'conversations', 'ratings', 'acquaintances']) {
      for await (const [, value] of store.space(space).entries()) {
        expect(JSON.stringify(value)).not.toContain('rasistiskt');
      }
    }
  });

  test('the form’s words work after a pause, and a rating then is not taken for one', async () => {
    await say('amina', 'skatta');
    await say('amina', 'paus');
    expect(await say('amina', '4')).toContain('Självskattningen är pausad, så jag sparade inget.');
    expect(await say('amina', 'fortsätt')).toContain('HBTQ, påstående 1 av 2');
  });

  test('a status is set from a button, and the line that follows is kept with it', async () => {
    const command = {
      do: 'set-state',
      action: 'a1',
      state: 'in-progress',
      askedAt: '2026-11-13T12:00:00.000Z',
    } as const;
    const [settled, asked] = await press('petra', command);
    expect(settled).toMatch(/^\(origin\)/);
    expect(asked).toContain('Noterat: åtgärd 1 pågår.');
    expect(await say('petra', 'Vi börjar på två förskolor.')).toContain('sparad');
    expect(await say('petra', 'mina åtgärder')).toContain('Vi börjar på två förskolor.');
  });

  test('a question while a line is waited for is answered and is not taken for the line', async () => {
    await press('petra', {
      do: 'set-state',
      action: 'a1',
      state: 'done',
      askedAt: '2026-11-13T12:00:00.000Z',
    });
    expect(await say('petra', 'Vad är en rättighetsbärare?')).toContain('människa som har rättigheter');
    await say('petra', 'Rutinen finns kvar.');
    expect(await say('petra', 'mina åtgärder')).toContain('Rutinen finns kvar.');
  });

  describe('while a line about an action is waited for', () => {
    const lineOf = async () => (await lika.standing('a1', now))?.latestWithLine?.line;
    beforeEach(async () => {
      const askedAt = '2026-11-13T12:00:00.000Z';
      await press('petra', { do: 'set-state', action: 'a1', state: 'in-progress', askedAt });
    });

    test('someone who tells of harassment is met with care, and nothing is kept of it', async () => {
      expect(await say('petra', 'Min chef trakasserar mig för att jag är lesbisk')).toContain('skyddsombud');
      expect(await lineOf()).toBeUndefined();
    });

    test('a question without its mark is answered, and the line is asked for again', async () => {
      const said = await say('petra', 'Vad är en rättighetsbärare');
      expect(said).toContain('människa som har rättigheter');
      expect(said).toContain('Skriv en rad om hur det går med åtgärd 1.');
      expect(await lineOf()).toBeUndefined();
    });

    test('a line may begin with when or can', async () => {
      await say('petra', 'När upphandlingen är klar börjar vi');
      expect(await lineOf()).toBe('När upphandlingen är klar börjar vi');
    });

    test('what is written the next day is no line', async () => {
      now = new Date('2026-11-14T09:00:00Z');
      await say('petra', 'Nu har vi fika.');
      expect(await lineOf()).toBeUndefined();
    });

    test('a line can be taken away by whoever wrote it', async () => {
      await say('petra', 'Fel rad.');
      const update = (await lika.standing('a1', now))?.latestWithLine?.id ?? '';
      expect((await press('olle', { do: 'remove-line', action: 'a1', update })).join()).toContain(
        'Petra Lind',
      );
      expect((await press('petra', { do: 'remove-line', action: 'a1', update })).join()).toContain(
        'borttagen',
      );
      expect(await lineOf()).toBeUndefined();
      expect((await lika.standing('a1', now))?.state).toBe('in-progress');
    });
  });

  describe('saying in words how an action stands', () => {
    const standing = async (action = 'a1') => lika.standing(action, now);

    test('is recorded, shown, and taken back in words', async () => {
      expect(await say('petra', 'åtgärd 1 pågår: vi har valt kurs')).toContain('Raden är sparad.');
      expect(await say('moa', 'hur går det med åtgärd 1?')).not.toContain('Raden är sparad.');
      expect(await say('petra', 'mina åtgärder')).toContain('vi har valt kurs');
      expect(await say('petra', 'ångra')).toContain('Ångrat.');
      expect(await standing()).toMatchObject({ state: 'not-started' });
      expect(await say('petra', 'mina åtgärder')).not.toContain('vi har valt kurs');
    });

    test('a new day is kept beside the plan’s and told to whoever asks', async () => {
      await say('petra', 'åtgärd 1 är försenad till 1 mars, väntar på upphandling');
      expect(await standing()).toMatchObject({ due: '2026-12-01', expected: '2027-03-01' });
      expect(await say('petra', 'status')).toContain('åtgärd 1 (1 mars 2027)');
    });

    test('without a number is about what was last asked, and only from someone who has actions', async () => {
      await press('petra', { do: 'update-status', action: 'a2' });
      expect(await say('petra', 'klar')).toContain('Noterat: åtgärd 2 är klar.');
      expect(await say('siv', 'done')).not.toContain('Noted');
      expect(await say('amina', 'försenad till 1 mars')).not.toContain('åtgärd gäller');
    });

    test('by someone else’s number is refused kindly', async () => {
      expect(await say('amina', 'åtgärd 1 är klar')).toContain('Petra Lind samordnar åtgärd 1');
      expect(await standing()).toMatchObject({ state: 'not-started' });
    });

    test('a question is a question, and a rating is a rating', async () => {
      expect(await say('petra', 'är åtgärd 1 klar?')).not.toContain('Noterat');
      await say('olle', 'skatta');
      expect(await say('olle', '3 klar')).not.toContain('Noterat: åtgärd');
      expect(await say('olle', 'klar')).not.toContain('Noterat: åtgärd');
      expect(await standing('a3')).toMatchObject({ state: 'not-started' });
      expect(await say('olle', 'åtgärd 3 är klar')).toContain('Noterat: åtgärd 3 är klar.');
    });

    test('what is told of harassment is not recorded', async () => {
      const said = await say(
        'petra',
        'åtgärd 1 behöver stöd: min chef trakasserar mig för att jag är lesbisk',
      );
      expect(said).toContain('skyddsombud');
      expect(await standing()).toMatchObject({ state: 'not-started' });
    });

    test('in a channel is taken to the person', async () => {
      const said = await send({ ...from('petra', 'åtgärd 1 är klar'), ...inChannel });
      expect(said[0]).toContain('direktmeddelande');
      expect(said[1]).toMatch(/^\(direct\) Noterat: åtgärd 1 är klar\./);
    });

    test('a day is waited for, and a question in between is answered', async () => {
      expect(await say('petra', 'påminn mig om åtgärd 1')).toContain('Vilken dag ska jag påminna dig');
      expect(await say('petra', 'Vad är en rättighetsbärare?')).toContain('Vilken dag ska jag påminna dig');
      expect(await say('petra', 'på torsdag')).toContain(
        'Jag påminner dig om åtgärd 1 igen den 19 november.',
      );
      await say('petra', 'påminn mig om åtgärd 1');
      expect(await say('petra', 'avbryt')).toContain('Då ändrar jag inget.');
    });
  });

  test('another coordinator’s button changes nothing', async () => {
    const command = {
      do: 'set-state',
      action: 'a1',
      state: 'done',
      askedAt: '2026-11-13T12:00:00.000Z',
    } as const;
    expect((await press('olle', command)).join()).toContain('Petra Lind samordnar åtgärd 1');
    expect((await lika.standing('a1', now))?.state).toBe('not-started');
  });

  test('a button of another version changes nothing and says so', async () => {
    expect(await send(from('petra', { kind: 'stale' }))).toEqual([
      'Den knappen är för gammal för att jag ska förstå den. Inget är ändrat. Skriv ”hjälp” så ser du vad jag kan.',
    ]);
  });

  test('English is spoken on request and by profile, and Swedish again on request', async () => {
    expect(await say('amina', 'english')).toContain('I will answer in English from now on.');
    expect(await say('amina', 'skatta')).toContain(
      'We are starting the self-assessment for Skolförvaltningen.',
    );
    expect(await say('amina', 'svenska')).toContain('Nu svarar jag på svenska.');
    expect(await say('siv', 'help')).toContain('This is what I can help you with:');
  });
});

describe('asking how we are doing on a commitment', () => {
  beforeEach(() => {
    const [first, ...others] = examplePlan().actions;
    const commitments = [{ id: 'eccar', name: 'ECCAR, tio punkter', source: 'x', points: ['Vaksamhet'] }];
    const actions = [{ ...first, commitments: ['eccar.1'] }, ...others];
    begin(examplePlan({ commitments, actions }), exampleRoster());
  });
  const told = '1. Vaksamhet. Åtgärd 1 (ej påbörjad).';

  test('is answered, to anyone on the roster', async () => {
    expect(await say('siv', 'hur ligger vi till mot ECCAR?')).toContain(
      '1. Vaksamhet. Action 1 (not started).',
    );
    expect(await say('amina', 'hjälp')).toContain('”åtaganden”: så ligger vi till mot ECCAR.');
    expect(await say('amina', 'åtaganden')).toContain('[ECCAR]');
    expect((await press('amina', { do: 'commitments', commitment: 'eccar' })).join()).toContain(told);
  });

  test('in the middle of the form leads back to it', async () => {
    await say('amina', 'skatta');
    const said = await say('amina', 'hur ligger vi till mot eccar?');
    expect(said).toContain(told);
    expect(said).toContain('Nu tillbaka till HBTQ, påstående 1 av 2.');
  });

  test('in a channel is answered in the open, and from a button privately', async () => {
    expect(await send(from('amina', 'hur går det med ECCAR?', inChannel))).toEqual([
      expect.stringMatching(/^ECCAR, tio punkter/),
    ]);
    const command = { do: 'commitments', commitment: 'eccar' } as const;
    const pressed = await send(from('amina', { kind: 'command', command }, inChannel));
    expect(pressed).toEqual([expect.stringMatching(/^\(direct\) ECCAR/)]);
  });

  test('another question about it is looked up as before', async () => {
    expect(await say('amina', 'vad är ECCAR?')).not.toContain(told);
  });
});

describe('someone who is not on the roster', () => {
  const stranger = (body: string) =>
    from('sven', body, {
      from: { platform: 'fake', address: 'sven', email: 'sven@exempelby.se', name: 'Sven', guest: false },
    });

  test('gets answers', async () => {
    expect((await send(stranger('Vilka åtgärder finns?'))).join()).toContain('Kommunikation');
  });

  test('gets no form, and is told whom to ask', async () => {
    const said = (await send(stranger('skatta'))).join();
    expect(said).toContain('Hör av dig till Karin Ek.');
  });

  test('is kindly refused as a guest', async () => {
    const guest = from('gus', 'Vilka åtgärder finns?', {
      from: { platform: 'fake', address: 'gus', email: 'gus@annan.se', name: 'Gus', guest: true },
    });
    expect(await send(guest)).toEqual([
      'Jag svarar bara den som arbetar i Exempelby. Du verkar vara gäst här, så jag kan tyvärr inte hjälpa dig.',
    ]);
  });

  test('a guest who presses a button in a channel is told so alone', async () => {
    const before = platform.answers.length;
    await lika.inbox.receive(
      from('gus', '', {
        place: { kind: 'channel', conversation: 'stab' },
        body: { kind: 'command', command: { do: 'my-actions' } },
        from: { platform: 'fake', address: 'gus', email: 'gus@annan.se', name: 'Gus', guest: true },
      }),
    );
    await lika.inbox.settled();
    expect(platform.answers.slice(before).map(({ reply }) => reply.to)).toEqual(['direct']);
  });
});

describe('in a channel', () => {
  test('a question is answered in the open', async () => {
    const said = await send(from('amina', 'Vem samordnar Kommunikation?', inChannel));
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('Petra Lind');
  });

  test('what is asked of a round moves to the direct message', async () => {
    const said = await send(from('karin', 'stäng omgången', inChannel));
    expect(said[0]).toContain('direktmeddelande');
    expect(said[1]).toContain('(direct) 2026 är stängd.');
  });

  test('the form moves to the direct message', async () => {
    const said = await send(from('amina', 'skatta', inChannel));
    expect(said[0]).toBe('Det tar vi i ett direktmeddelande. Jag har skrivit till dig där.');
    expect(said[1]).toMatch(/^\(direct\) Nu börjar vi/);
  });

  test('a button in the weekly post answers privately and leaves the post as it is', async () => {
    const said = await send(from('petra', { kind: 'command', command: { do: 'my-actions' } }, inChannel));
    expect(said.every((words) => words.startsWith('(direct)'))).toBe(true);
  });

  test('a number is a question there, never a rating', async () => {
    await say('amina', 'skatta');
    const said = await send(from('amina', '4', inChannel));
    expect(said.join()).not.toContain('Sparat');
    expect(await lika.records.ratings.get('2026/skola/hbtq.plan')).toBeUndefined();
  });
});

describe('the channel for the weekly post', () => {
  const choose = (name: string, more: object = inChannel) => send(from(name, 'använd kanalen', more));

  test('is chosen by an administrator in the channel', async () => {
    const chosen: [string, string][] = [];
    platform.chooseChannel = async (place, name) => void chosen.push([place.conversation, name]);
    expect((await choose('karin')).join()).toContain(
      'Veckans inlägg kommer i den här kanalen på måndagar kl. 09.00, på svenska.',
    );
    expect(chosen).toEqual([['lika-mojligheter', 'lika-mojligheter']]);
    expect(await lika.records.channels.get('lika-mojligheter')).toEqual({
      platform: 'fake',
      conversation: 'lika-mojligheter',
    });
  });

  test('is the plan’s own where it has that name, also when it chooses a unit', async () => {
    platform.channelNamed = async (name) => (name === 'lika-mojligheter' ? 'C1' : undefined);
    const place = { kind: 'channel', conversation: 'C1' } as const;
    await send(from('karin', 'posta här för Kulturförvaltningen', { place }));
    expect(await lika.records.channels.get('lika-mojligheter')).toEqual({
      platform: 'fake',
      conversation: 'C1',
    });
  });

  test('is chosen by nobody else, and not from a direct message', async () => {
    expect((await choose('amina')).join()).toContain('Hör av dig till Karin Ek.');
    expect((await choose('karin', {})).join()).toContain('Skriv det i kanalen');
    expect(await lika.records.channels.get('lika-mojligheter')).toBeUndefined();
  });
});

describe('a person’s own page', () => {
  const page = async (name: string) => {
    const { from: sender } = from(name, 'hej');
    return (await lika.home(sender)).map(plainText).join('\n');
  };

  test('shows a coordinator their actions, and a respondent their form', async () => {
    expect(await page('petra')).toContain('Åtgärd 1, Kunskap');
    expect(await page('petra')).not.toContain('självskattning för');
    await say('amina', 'skatta');
    await say('amina', '4');
    expect(await page('amina')).toContain('1 av 4');
  });

  test('changes nothing by being looked at', async () => {
    await say('amina', 'skatta');
    const before = await lika.records.conversations.get('amina@exempelby.se');
    await page('amina');
    expect(await lika.records.conversations.get('amina@exempelby.se')).toEqual(before);
  });

  test('of a guest says why there is nothing on it', async () => {
    const guest = { platform: 'fake', address: 'g', email: 'g@annan.se', name: 'G', guest: true };
    expect((await lika.home(guest)).map(plainText).join()).toContain('gäst');
  });
});

describe('by itself', () => {
  const petraIsGone = (to: Recipient) =>
    to.kind === 'person' && to.email === 'petra@exempelby.se' ? lasting() : undefined;

  test('Lika reminds a coordinator on Monday at nine where they were last seen, and posts the week', async () => {
    await say('petra', 'hej');
    now = new Date('2026-11-16T08:00:00Z');
    const result = await lika.outbox.tick(now);
    expect(result.sent).toBe(2);
    expect(platform.delivered.map(({ id, to }) => [id, to])).toEqual([
      ['summary/lika-mojligheter/2026-W47', { kind: 'channel', name: 'lika-mojligheter' }],
      [
        'nudge/petra@exempelby.se/2026-11-16',
        { kind: 'person', email: 'petra@exempelby.se', address: 'petra' },
      ],
    ]);
    expect((await lika.outbox.tick(now)).sent).toBe(0);
  });

  test('someone who cannot be reached is written to no more, and the administrator is told who and how to mend it', async () => {
    await say('karin', 'hej');
    now = new Date('2026-11-16T08:00:00Z');
    platform.failingFor = petraIsGone;
    expect((await lika.outbox.tick(now)).failed.map(({ id }) => id)).toEqual([
      'nudge/petra@exempelby.se/2026-11-16',
    ]);
    now = new Date('2026-11-16T08:15:00Z');
    await lika.outbox.tick(now);
    const told = platform.delivered
      .filter(({ to }) => to.kind === 'person')
      .map(({ to, reply }) => [to, plainText(reply)]);
    expect(told).toEqual([
      [
        { kind: 'person', email: 'karin@exempelby.se', address: 'karin' },
        expect.stringContaining('Jag når inte Petra Lind (petra@exempelby.se) i chatten'),
      ],
    ]);
    now = new Date('2026-11-17T08:00:00Z');
    expect((await lika.outbox.tick(now)).sent).toBe(0);
  });

  test('those who have not handed in are reminded half way, and who cannot be reached is told of', async () => {
    now = new Date('2026-11-05T08:00:00Z');
    platform.failingFor = (to) =>
      to.kind === 'person' && to.email === 'jonas@exempelby.se' ? lasting() : undefined;
    await lika.outbox.tick(now);
    const halfWay = platform.delivered.filter(({ reply }) => plainText(reply).includes('Halva tiden'));
    expect(halfWay.map(({ id }) => id).toSorted()).toEqual([
      // Olle coordinates an action too, and gets one message about both.
      'nudge/olle@exempelby.se/2026-11-05',
      'round/amina@exempelby.se/2026/half-way/2026-12-11',
    ]);
    const olles = halfWay.find(({ id }) => id.includes('olle'));
    expect(plainText(olles?.reply ?? { parts: [] })).toContain('Åtgärden du samordnar behöver en rad:');
    expect(plainText(olles?.reply ?? { parts: [] }).match(/God morgon/gu)).toHaveLength(1);
    expect((await lika.outbox.tick(now)).sent).toBe(0);
    await press('amina', { do: 'assess' });
    now = new Date('2026-11-05T08:15:00Z');
    await lika.outbox.tick(now);
    expect(platform.delivered.map(({ reply }) => plainText(reply)).join()).toContain(
      'Jag når inte Jonas Berg',
    );
  });

  test('someone who writes again is reminded again', async () => {
    now = new Date('2026-11-16T08:00:00Z');
    platform.failingFor = petraIsGone;
    await lika.outbox.tick(now);
    await say('petra', 'hej');
    now = new Date('2026-11-17T08:00:00Z');
    const result = await lika.outbox.tick(now);
    expect(result.due.map(({ id }) => id)).toContain('nudge/petra@exempelby.se/2026-11-17');
  });

  test('a channel that cannot be written in is told of', async () => {
    await say('karin', 'hej');
    now = new Date('2026-11-16T08:00:00Z');
    platform.failingFor = (to) => (to.kind === 'channel' ? lasting() : undefined);
    await lika.outbox.tick(now);
    now = new Date('2026-11-16T08:15:00Z');
    await lika.outbox.tick(now);
    const told = platform.delivered.map(({ reply }) => plainText(reply)).join();
    expect(told).toContain('Jag kan inte skriva i kanalen #lika-mojligheter');
    expect(told).toContain('skriv ”@Lika posta här” där');
  });

  test('the post that a channel missed comes when a channel is chosen, and once', async () => {
    now = new Date('2026-11-16T08:00:00Z');
    platform.failingFor = (to) => (to.kind === 'channel' ? lasting() : undefined);
    await lika.outbox.tick(now);
    platform.failingFor = () => undefined;
    now = new Date('2026-11-16T09:30:00Z');
    await send(from('karin', 'använd kanalen', inChannel));
    const posts = () => platform.delivered.filter(({ to }) => to.kind === 'channel').length;
    await lika.outbox.tick(now);
    await lika.outbox.tick(now);
    expect(posts()).toBe(1);
  });

  test('several who cannot be reached are told of in one message', async () => {
    await say('karin', 'hej');
    now = new Date('2026-11-16T08:00:00Z');
    platform.failingFor = (to) =>
      to.kind === 'channel' || to.email === 'petra@exempelby.se' ? lasting() : undefined;
    await lika.outbox.tick(now);
    now = new Date('2026-11-16T08:15:00Z');
    await lika.outbox.tick(now);
    const notices = platform.delivered.filter(({ id }) => id.startsWith('notice/'));
    expect(notices).toHaveLength(1);
    const told = notices.map(({ reply }) => plainText(reply)).join();
    expect(told).toContain('Petra Lind (petra@exempelby.se)');
    expect(told).toContain('#lika-mojligheter');
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createAnswers } from '../../src/answers/answers.ts';
import { createLika, type Lika } from '../../src/app/lika.ts';
import type { Command } from '../../src/messages/command.ts';
import type { Incoming } from '../../src/messages/incoming.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import { openRecords } from '../../src/records/records.ts';
import { createRegister } from '../../src/register/register.ts';
import { createSearchIndex } from '../../src/retrieval/search-index.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { examplePlan, exampleRoster } from '../support/example-plan.ts';
import { FakePlatform, from } from '../support/fake-platform.ts';
import { keepingLog } from '../support/log.ts';

let folder: string;
let stores: Store[];
let platform: FakePlatform;
let now: Date;
/** Two processes on one database. */
let lika: Lika;
let other: Lika;

/** A Lika of its own on the database. */
function open(): Lika {
  const store = openSqliteStore(join(folder, 'lika.sqlite'));
  stores.push(store);
  const opened = createLika({
    register: createRegister(examplePlan(), exampleRoster()),
    records: openRecords(store),
    store,
    now: () => now,
    answer: ({ register, rounds }) =>
      createAnswers({ index: () => createSearchIndex([]), register, rounds }).answer,
    log: keepingLog(),
  });
  opened.platforms.set(platform.name, platform);
  return opened;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lika-hand-over-'));
  stores = [];
  platform = new FakePlatform();
  // A Thursday, when nothing else is due.
  now = new Date('2026-11-26T12:00:00Z');
  lika = open();
  other = open();
});
afterEach(async () => {
  for (const one of [lika, other]) await one.inbox.settled();
  for (const store of stores) await store.close();
  rmSync(folder, { recursive: true });
});

async function send(incoming: Incoming, to = lika): Promise<string> {
  const before = platform.answers.length;
  now = new Date(now.getTime() + 60_000);
  await to.inbox.receive({ ...incoming, at: now.toISOString() });
  await to.inbox.settled();
  return platform.answers
    .slice(before)
    .map(({ reply }) => `${reply.to === undefined ? '' : `(${reply.to}) `}${plainText(reply)}`)
    .join('\n---\n');
}
const say = (name: string, line: string, to = lika) => send(from(name, line), to);
const press = (name: string, command: Command, to = lika) =>
  send(from(name, { kind: 'command', command }), to);
/** What goes out at that time, to whom. */
async function tick(to = lika): Promise<string[]> {
  const before = platform.delivered.length;
  await to.outbox.tick(now);
  return platform.delivered
    .slice(before)
    .map(({ to: one, reply }) => `${one.kind === 'person' ? one.email : one.name}: ${plainText(reply)}`);
}
/** The command of the button with that title in what was delivered last. */
function button(title: string): Command {
  const parts = platform.delivered.at(-1)?.reply.parts ?? [];
  const choices = parts.flatMap((part) => (part.kind === 'choices' ? part.choices : []));
  const found = choices.find((choice) => choice.title === title);
  if (found === undefined) throw new Error(`no button ${title}`);
  return found.command;
}

describe('handing an action over', () => {
  test('goes from a typed word to a colleague’s yes, in whichever process, and every answer knows', async () => {
    expect(await say('petra', 'åtgärd 1 är inte min längre')).toContain(
      'Vem ska jag fråga om åtgärd 1, Kunskap?',
    );
    expect(await say('petra', 'lämna över åtgärd 1 till Amina')).toContain('Jag frågar Amina Yusuf');
    const [asked, ...more] = await tick();
    expect(asked).toContain('amina@exempelby.se: Hej Amina. Petra Lind undrar');
    expect(more).toEqual([]);
    expect(await tick(other)).toEqual([]);
    expect(await say('siv', 'Who coordinates action 1?')).toContain('Petra Lind');

    expect(await press('amina', button('Ja, jag tar över'), other)).toContain(
      '(origin) Nu samordnar du åtgärd 1, Kunskap.',
    );
    expect(await tick()).toEqual([
      expect.stringContaining('petra@exempelby.se: Amina Yusuf samordnar nu åtgärd 1'),
    ]);
    expect(await say('jonas', 'Vem samordnar åtgärd 1?')).toContain('Amina Yusuf');
    expect(await say('jonas', 'Vad samordnar Amina Yusuf?')).toContain('Kunskap');
    expect(await say('amina', 'mina åtgärder')).toContain('Åtgärd 1, Kunskap');
    expect(await say('amina', 'hjälp')).toContain('”mina åtgärder”');
    expect(await say('petra', 'mina åtgärder')).not.toContain('Kunskap');
    expect(plainText((await lika.home(from('amina', '').from))[0] ?? { parts: [] })).toContain(
      'Mina åtgärder',
    );
  });

  test('reminds the new coordinator, and not the old one', async () => {
    expect(await say('karin', 'åtgärd 1 samordnas av Amina Yusuf')).toContain(
      'Amina Yusuf samordnar nu åtgärd 1',
    );
    await tick();
    // Before the due day of action 1.
    now = new Date('2026-11-30T08:00:30Z');
    const sent = await tick(other);
    expect(sent.filter((one) => one.includes('Kunskap')).map((one) => one.split(':')[0])).toContain(
      'amina@exempelby.se',
    );
    expect(sent.filter((one) => one.startsWith('petra@') && one.includes('Kunskap'))).toEqual([]);
  });

  test('takes a name that is written where colleagues are shown, and is left with a word', async () => {
    await press('petra', { do: 'update-status', action: 'a2' });
    await press('petra', { do: 'set-state', action: 'a2', state: 'in-progress', askedAt: now.toISOString() });
    await press('petra', { do: 'hand-over', act: 'start', action: 'a1' });
    expect(await say('petra', 'avbryt')).toContain('Jag frågar ingen. Du samordnar åtgärd 1 som förut.');
    await press('petra', { do: 'hand-over', act: 'start', action: 'a1' });
    expect(await say('petra', 'Jonas Berg')).toContain('Jag frågar Jonas Berg om åtgärd 1, Kunskap.');
    expect((await lika.records.actionHistories.get('a2'))?.updates[0]?.line).toBeUndefined();
    await press('petra', { do: 'hand-over', act: 'choose', action: 'a1' });
    expect(await say('petra', 'åtgärd 2 är klar')).toContain('Noterat: åtgärd 2 är klar.');
  });

  test('waits for a name, which a question in between does not disturb, and which can be left', async () => {
    await press('petra', { do: 'hand-over', act: 'other', action: 'a1' });
    const between = await say('petra', 'Vem samordnar Dialog?');
    expect(between).toContain('Olle Sand');
    expect(between).toContain('Skriv namnet eller e-postadressen');
    expect(await say('petra', 'avbryt')).toContain('Jag frågar ingen.');
    await press('petra', { do: 'hand-over', act: 'other', action: 'a1' });
    expect(await say('petra', 'jonas berg')).toContain('Jag frågar Jonas Berg');
  });

  test('stays between the person and Lika where it is written in a channel', async () => {
    const channel = { kind: 'channel', conversation: 'c1' } as const;
    const said = await send(from('petra', 'lämna över åtgärd 1 till Amina Yusuf', { place: channel }));
    const [open, ...direct] = said.split('\n---\n');
    expect(open).not.toContain('Amina');
    expect(direct.join()).toContain('(direct) Jag frågar Amina Yusuf');
  });

  test('is not for those who are not on the list', async () => {
    expect(await say('moa', 'åtgärd 1 är inte min längre')).toContain('behöver du finnas med i listan');
  });
});

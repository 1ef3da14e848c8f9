import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Taker } from '../../../src/messages/file.ts';
import { type Reply, reply, text } from '../../../src/messages/reply.ts';
import { isOneDrive } from '../../../src/platforms/teams/one-drive.ts';
import {
  EXAMPLE_BYTES,
  EXAMPLE_NAME,
  exampleFile,
  filePart,
  makeExampleFile,
} from '../../support/example-file.ts';
import { CONSENT_TYPE, INFO_TYPE } from '../../support/fake-teams/check-file.ts';
import type { Fault } from '../../support/fake-teams/faults.ts';
import { attachmentsOf, offersIn, shownOf } from '../../support/fake-teams/read-message.ts';
import type { FakeConversation, FakePerson } from '../../support/fake-teams/world.ts';
import { type Served, serveTeams } from './serve-teams.ts';

const HOUR_MS = 3_600_000;
const TITLE = 'Uppföljningsrapport 2026';

let served: Served;
let petra: FakePerson;
let personal: FakeConversation;

beforeEach(() => serve({}));
afterEach(() => served.stop());

async function serve(options: Parameters<typeof serveTeams>[0]): Promise<void> {
  served = await serveTeams(options);
  petra = served.fake.world.addPerson({ name: 'Petra Lind' });
  personal = served.fake.world.personal(petra);
}

async function ask(answer: Reply = reply(text('Här är rapporten.'), filePart(TITLE))): Promise<void> {
  await served.player.write(petra, 'rapport');
  const asked = served.received.at(-1);
  if (asked === undefined) throw new Error('nothing arrived');
  await served.teams.answer(asked.place, [answer]);
}

const said = () => personal.messages.map((message) => shownOf(message).words);
const offered = () => personal.messages.flatMap(offersIn);
const given = () =>
  personal.messages.flatMap(attachmentsOf).filter(({ contentType }) => contentType === INFO_TYPE);
const uploads = () => [...served.fake.world.uploads.values()];
const answer = (action: 'accept' | 'decline', odd: Parameters<Served['player']['answerOffer']>[2] = {}) =>
  served.player.answerOffer(petra, action, odd);
const warnings = () => served.log.lines.filter(({ level }) => level !== 'info').map(({ message }) => message);

describe('a file in Teams', () => {
  it('is asked about on Teams’ own card, which carries nothing but the id of the offer', async () => {
    await ask();
    const sent = served.fake.callsTo('send').at(-1)?.body as { summary: string; attachments: object[] };
    const context = { offer: expect.stringMatching(/^[\w-]{36}$/), language: 'sv' };
    expect(sent.attachments).toEqual([
      {
        contentType: CONSENT_TYPE,
        name: EXAMPLE_NAME,
        content: {
          description: `${TITLE}. Säger du ja sparas filen i din OneDrive.`,
          sizeInBytes: Buffer.byteLength(EXAMPLE_BYTES),
          acceptContext: context,
          declineContext: context,
        },
      },
    ]);
    expect(sent.summary).toContain(TITLE);
    expect(sent).not.toHaveProperty('text');
  });

  it('is put in the person’s OneDrive, shown there, and asked about no more', async () => {
    await ask();
    expect((await answer('accept')).status).toBe(200);
    const [upload] = uploads();
    expect(upload?.bytes?.toString()).toBe(EXAMPLE_BYTES);
    expect(given()).toEqual([
      {
        contentType: INFO_TYPE,
        name: EXAMPLE_NAME,
        contentUrl: `https://exempelstad-my.sharepoint.com/personal/${upload?.id}/${EXAMPLE_NAME}`,
        content: { uniqueId: upload?.id, fileType: 'docx' },
      },
    ]);
    expect(offered()).toEqual([]);
    expect(served.received).toHaveLength(1);
  });

  it('that is declined is not sent, in kind words', async () => {
    await ask();
    expect((await answer('decline')).status).toBe(200);
    expect(said()).toEqual([
      'Här är rapporten.',
      `Då skickar jag inte filen ”${TITLE}”. Be om den igen när du vill.`,
    ]);
    expect(uploads()).toEqual([]);
  });

  it('is sent once, however often the answer is delivered', async () => {
    await ask();
    const card = personal.messages.find((message) => offersIn(message).length > 0);
    await Promise.all([answer('accept'), answer('accept')]);
    if (card !== undefined) personal.messages.push(card);
    await answer('accept');
    await answer('decline');
    expect(given()).toHaveLength(1);
    expect(said()).toEqual(['Här är rapporten.', '', expect.stringContaining('OneDrive')]);
  });

  it.each<[string, Fault]>([
    ['OneDrive refuses it', { kind: 'status', status: 507 }],
    ['the connection breaks', { kind: 'drop' }],
  ])('can be asked for again on the same card when %s', async (_, fault) => {
    await ask();
    served.fake.faults.add('upload', fault);
    expect((await answer('accept')).status).toBe(200);
    expect(said().at(-1)).toMatch(/Jag kunde inte skicka filen.*lika export/);
    expect(warnings()).toEqual(['A file could not be put in a person’s OneDrive; words say so']);
    expect(JSON.stringify(served.log.lines)).not.toContain('/onedrive/');
    await answer('accept');
    expect(given()).toHaveLength(1);
  });

  it('that is not there any more when it is wanted is told of in words', async () => {
    await ask();
    const [key, offer] = [...served.memory].find(([name]) => name.startsWith('offer/')) ?? ['', {}];
    served.memory.set(key, { ...(offer as object), file: { ...exampleFile, round: 'borttagen' } });
    await answer('accept');
    expect(said().at(-1)).toMatch(/Den filen kan jag inte skicka längre/);
    expect(given()).toEqual([]);
  });

  it('is made for who accepts it, and not given to who may no longer have it', async () => {
    await served.stop();
    const takers: (Taker | undefined)[] = [];
    await serve({
      async makeFile(file, taker) {
        takers.push(taker);
        return taker === undefined ? makeExampleFile(file) : undefined;
      },
    });
    await ask();
    await answer('accept');
    expect(takers).toEqual([undefined, { email: petra.email }]);
    expect(said().at(-1)).toMatch(/Den filen kan jag inte skicka längre/);
    expect(uploads().flatMap(({ bytes }) => bytes ?? [])).toEqual([]);
  });

  it('is offered for a day', async () => {
    await ask();
    const card = personal.messages.find((message) => offersIn(message).length > 0);
    served.pass(24 * HOUR_MS + 1);
    await answer('accept');
    expect(said().at(-1)).toBe('Den filen kan jag inte skicka längre. Be om den igen, så får du en ny.');
    expect(given()).toEqual([]);
    if (card !== undefined) personal.messages.splice(personal.messages.indexOf(card), 1);

    await ask();
    served.pass(23 * HOUR_MS);
    await answer('accept');
    expect(given()).toHaveLength(1);
  });

  it('that was offered to someone else, or is forgotten, is not given', async () => {
    await ask();
    const olle = served.fake.world.addPerson({ name: 'Olle Sand' });
    await served.player.write(olle, 'hej');
    expect((await answer('accept', { by: olle })).status).toBe(200);
    const told = ['Den filen kan jag inte skicka längre. Be om den igen, så får du en ny.'];
    expect(served.fake.world.personal(olle).messages.map((message) => shownOf(message).words)).toEqual(told);
    for (const key of served.memory.keys()) if (key.startsWith('offer/')) served.memory.delete(key);
    await answer('accept');
    expect(said().slice(-1)).toEqual(told);
    expect(uploads().flatMap(({ bytes }) => bytes ?? [])).toEqual([]);
  });

  it('may still be taken after a restart', async () => {
    await ask();
    const { memory } = served;
    const before = served;
    served = await serveTeams({ memory });
    served.fake.world.people.set(petra.id, petra);
    const now = served.fake.world.personal(petra);
    now.messages.push(...personal.messages);
    personal = now;
    await before.stop();
    await served.player.write(petra, 'hej');
    await answer('accept');
    expect(given()).toHaveLength(1);
  });

  it('is never sent to an address that is not OneDrive', async () => {
    await ask();
    await answer('accept', { to: 'http://169.254.169.254/latest' });
    expect(said().at(-1)).toMatch(/Jag kunde inte skicka filen/);
    expect(given()).toEqual([]);
    expect(String(JSON.stringify(served.log.lines))).not.toContain('latest');
  });

  it('answers Teams in time though the upload takes long', async () => {
    await ask();
    const slow = await import('node:http').then(({ createServer }) =>
      createServer((request, response) => {
        request.resume();
        void sleep(8600).then(() => response.writeHead(201).end());
      }),
    );
    await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve));
    const address = slow.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const began = performance.now();
    expect((await answer('accept', { to: `http://127.0.0.1:${port}/` })).status).toBe(200);
    expect(performance.now() - began).toBeLessThan(8500);
    while (given().length === 0) await sleep(50);
    slow.close();
  });

  it('is not offered in a group chat', async () => {
    const group = served.fake.world.addGroupChat([petra]);
    await served.player.mention(petra, group, 'rapport');
    const asked = served.received.at(-1);
    if (asked !== undefined) await served.teams.answer(asked.place, [reply(filePart(TITLE))]);
    expect(group.messages.map((message) => shownOf(message).words)).toEqual([
      expect.stringContaining('direktmeddelande'),
    ]);
  });
});

describe('the address of a person’s OneDrive', () => {
  it.each([
    ['https://exempelstad-my.sharepoint.com/personal/x', true],
    ['https://graph.microsoft.com/v1.0/drive', true],
    ['https://api.onedrive.com/upload', true],
    ['http://exempelstad-my.sharepoint.com/personal/x', false],
    ['https://sharepoint.com.evil.example/x', false],
    ['https://notsharepoint.com/x', false],
    ['https://127.0.0.1/x', false],
    ['https://localhost/x', false],
  ])('%s: %j', (address, expected) => {
    expect(isOneDrive(new URL(address))).toBe(expected);
  });
});

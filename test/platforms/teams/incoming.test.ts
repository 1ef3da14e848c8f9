import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Command, encodeCommand } from '../../../src/messages/command.ts';
import { choices, reply, text } from '../../../src/messages/reply.ts';
import { BOT, type FakeConversation, type FakePerson } from '../../support/fake-teams/world.ts';
import { type Served, serveTeams } from './serve-teams.ts';

let served: Served;
let petra: FakePerson;
let channel: FakeConversation;

beforeEach(async () => {
  served = await serveTeams();
  petra = served.fake.world.addPerson({ name: 'Petra Lind' });
  channel = served.fake.world.addChannel('Lika', [petra]);
});
afterEach(() => served.stop());

const bodies = () => served.received.map(({ body }) => body);
const last = () => {
  const incoming = served.received.at(-1);
  if (incoming === undefined) throw new Error('nothing arrived');
  return incoming;
};
const ask = async (conversation = served.fake.world.personal(petra)) => {
  if (conversation.kind === 'personal') await served.player.write(petra, 'skatta');
  else await served.player.mention(petra, conversation, 'skatta');
  await served.teams.answer(last().place, [
    reply(text('Vad väljer du?'), choices({ title: 'Pausa', command: { do: 'pause' } })),
  ]);
};

describe('what is written', () => {
  it.each([
    ['<at>Lika</at>\u00a0Vad gäller?', 'Vad gäller?'],
    ['Vad gäller, <at>Lika</at>?', 'Vad gäller, ?'],
    ['<at>Lika</at>&nbsp;Kan <at>Olle Sand</at> svara?', 'Kan Olle Sand svara?'],
    ['<at>Lika</at>\n', ''],
    ['<at>Lika</at> en\r\n två\n\ntre', 'en\ntvå\n\ntre'],
    ['<at>Lika</at> 1 < 2 & <b>', '1 < 2 & <b>'],
  ])('arrives without the mention of Lika: %j', async (written, words) => {
    const mentions = [
      { type: 'mention', mentioned: BOT, text: '<at>Lika</at>' },
      { type: 'mention', mentioned: { id: '29:olle' }, text: '<at>Olle Sand</at>' },
    ];
    await served.player.deliver({
      ...served.player.message(petra, '', channel),
      text: written,
      entities: mentions,
    });
    expect(last().body).toMatchObject({ kind: 'text', text: words });
  });

  it('says who else is mentioned, by the name that was seen', async () => {
    const mentioned = { type: 'mention', mentioned: { id: '29:olle' }, text: '<at id="1">Olle Sand</at>' };
    const message = served.player.message(petra, 'Kan <at id="1">Olle Sand</at> svara?');
    await served.player.deliver({ ...message, entities: [mentioned] });
    expect(last().body).toEqual({
      kind: 'text',
      text: 'Kan Olle Sand svara?',
      mentions: [{ address: '29:olle', text: 'Olle Sand', name: 'Olle Sand' }],
    });
  });

  it('in a channel without a mention of Lika is not for Lika', async () => {
    const message = { ...served.player.message(petra, 'Hej alla', channel), entities: [] };
    expect((await served.player.deliver(message)).status).toBe(200);
    expect(served.received).toEqual([]);
  });

  it('in a group chat is answered there', async () => {
    const group = served.fake.world.addGroupChat([petra]);
    await served.player.mention(petra, group, 'Hej');
    expect(last().place).toEqual({ kind: 'channel', conversation: group.id, thread: petra.id });
    await served.teams.answer(last().place, [reply(text('Hej själv.'))]);
    expect(group.messages).toHaveLength(1);
  });

  it('in a thread is answered in the thread', async () => {
    await served.player.deliver({
      ...served.player.message(petra, 'Hej', channel),
      conversation: { id: `${channel.id};messageid=17`, conversationType: 'channel' },
    });
    await served.teams.answer(last().place, [reply(text('Hej själv.'))]);
    expect(served.fake.callsTo('send')[0]?.conversation).toBe(`${channel.id};messageid=17`);
  });

  it('in a thread stands in the same one as what others write there, and in no other', async () => {
    const olle = served.fake.world.addPerson({ name: 'Olle Sand' });
    const inThread = async (person: FakePerson, thread: number) => {
      const conversation = { id: `${channel.id};messageid=${thread}`, conversationType: 'channel' };
      await served.player.deliver({ ...served.player.message(person, 'Hej', channel), conversation });
      const { place } = last();
      return [place.conversation, served.teams.threadOf(place)];
    };
    const first = await inThread(petra, 17);
    expect(await inThread(olle, 17)).toEqual(first);
    expect(await inThread(olle, 18)).not.toEqual(first);
  });

  it('with no text at all arrives as such: a picture, say', async () => {
    const { text: _, ...message } = served.player.message(petra, '');
    await served.player.deliver({ ...message, attachments: [{ contentType: 'image/png' }] });
    expect(last().body).toEqual({ kind: 'text', text: '' });
  });

  it('with nulls where nothing is said is read all the same', async () => {
    const message = { ...served.player.message(petra, 'Hej'), value: null, replyToId: null, locale: null };
    await served.player.deliver({ ...message, name: null, membersAdded: null });
    expect(last().body).toEqual({ kind: 'text', text: 'Hej' });
  });

  it('carries when it was written, whatever the clock of the sender looks like', async () => {
    const at = '2026-03-14T09:12:13.1234567+01:00';
    await served.player.deliver({ ...served.player.message(petra, 'Hej'), timestamp: at });
    expect(last().at).toBe('2026-03-14T08:12:13.123Z');
  });

  it('by another bot is not answered', async () => {
    const message = { ...served.player.message(petra, 'Hej'), from: { id: '28:other', name: 'Other' } };
    expect((await served.player.deliver(message)).status).toBe(200);
    expect(served.received).toEqual([]);
    expect(JSON.stringify([...served.memory])).not.toContain('28:other');
  });

  it('has the same id in the same conversation only', async () => {
    const message = served.player.message(petra, 'Hej');
    const elsewhere = { ...served.player.message(petra, 'Hej', channel), id: message.id };
    for (const each of [message, message, elsewhere]) await served.player.deliver(each);
    const [first, again, other] = served.received.map(({ id }) => id);
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });
});

describe('a pressed button', () => {
  it('is answered at once that it was heard, in words that are never empty', async () => {
    await ask();
    const { status, body } = await served.player.press(petra, served.fake.world.personal(petra), 'Pausa');
    expect(status).toBe(200);
    expect(JSON.parse(body)).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: expect.stringMatching(/\w{3}/),
    });
  });

  it('says the same from an app that knows only Action.Submit', async () => {
    await ask();
    const personal = served.fake.world.personal(petra);
    expect(await served.player.submit(petra, personal, 'Pausa')).toEqual({ status: 200, body: '' });
    expect(last()).toMatchObject({
      body: { kind: 'command', command: { do: 'pause' } },
      place: { kind: 'direct', message: personal.messages[0]?.id },
    });
  });

  it('of a form brings what is filled in on its card, from either kind of app, and nothing else', async () => {
    await served.player.write(petra, 'skatta');
    const save: Command = {
      do: 'fill-form',
      round: '2026',
      unit: 'skola',
      shown: { a: '', b: '' },
      values: {},
    };
    await served.teams.answer(last().place, [
      reply(text('HBTQ'), choices({ title: 'Spara', command: save })),
    ]);
    const personal = served.fake.world.personal(petra);
    const [on] = personal.messages;
    if (on === undefined) throw new Error('nothing to press');
    const data = {
      command: encodeCommand(save),
      a: '4',
      b: ' rad\nrad ',
      c: 'x',
      command2: 7,
    };
    for (const by of ['executed', 'submitted'] as const) {
      await served.player.deliver(served.player[by](petra, personal, on, { ...data, a: ['4'] }));
      await served.player.deliver(served.player[by](petra, personal, on, data));
    }
    const filled = { kind: 'command', command: { ...save, values: { a: '4', b: ' rad\nrad ' } } };
    const odd = { kind: 'command', command: { ...save, values: { b: ' rad\nrad ' } } };
    expect(bodies().slice(1)).toEqual([odd, filled, odd, filled]);
    expect(last().place).toMatchObject({ kind: 'direct', message: on.id });
  });

  it('in a channel needs no mention', async () => {
    await ask(channel);
    await served.player.submit(petra, channel, 'Pausa');
    expect(last().body).toEqual({ kind: 'command', command: { do: 'pause' } });
    expect(last().place).toMatchObject({ kind: 'channel', thread: petra.id });
  });

  it.each([
    {},
    [],
    'x',
    7,
    { command: 7 },
    { command: '' },
    { command: '{"do":"fly"}' },
    { command: { do: 'pause' } },
    { msteams: { type: 'messageBack' } },
  ])('that holds %j is stale, both ways', async (data) => {
    await ask();
    const personal = served.fake.world.personal(petra);
    expect((await served.player.pressData(petra, personal, data)).status).toBe(200);
    expect(last().body).toEqual({ kind: 'stale' });
    const [on] = personal.messages;
    if (on === undefined) throw new Error('nothing to press');
    expect((await served.player.deliver(served.player.submitted(petra, personal, on, data))).status).toBe(
      200,
    );
    expect(bodies().slice(1)).toEqual([{ kind: 'stale' }, { kind: 'stale' }]);
  });

  it('has an id of its own also when Teams gives it none', async () => {
    await ask();
    const personal = served.fake.world.personal(petra);
    const [on] = personal.messages;
    if (on === undefined) throw new Error('nothing to press');
    const press = (data: object) => {
      const { id: _, ...activity } = served.player.executed(petra, personal, on, data);
      return { ...activity, timestamp: '2026-03-14T09:00:00Z' };
    };
    const pause = press({ command: encodeCommand({ do: 'pause' }) });
    for (const each of [pause, pause, press({ command: encodeCommand({ do: 'undo' }) })]) {
      await served.player.deliver(each);
    }
    const [, first, again, other] = served.received.map(({ id }) => id);
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  it('is told to the person as not taken when it could not be stored', async () => {
    await ask();
    served.failStoring();
    const personal = served.fake.world.personal(petra);
    expect(await served.player.press(petra, personal, 'Pausa')).toEqual({ status: 503, body: '' });
    expect(served.log.lines).toEqual([
      expect.objectContaining({ level: 'error', message: expect.stringMatching(/not acknowledged/) }),
    ]);
  });
});

describe('what else Teams sends', () => {
  it('when the app is added opens the conversation, once though it is told twice', async () => {
    await served.player.install(petra);
    expect(bodies()).toEqual([{ kind: 'opened' }, { kind: 'opened' }]);
    expect(new Set(served.received.map(({ id }) => id)).size).toBe(1);
  });

  it('when the app is added to a team opens nothing', async () => {
    expect((await served.player.install(petra, channel)).status).toBe(200);
    expect(served.received).toEqual([]);
  });

  it.each([
    ['message/submitAction', { actionName: 'feedback', actionValue: { reaction: 'like' } }, 200, '{}'],
    ['task/fetch', {}, 501, ''],
    ['composeExtension/query', {}, 501, ''],
    ['signin/verifyState', {}, 501, ''],
  ])('as the invoke %s is answered as the SDK would', async (name, value, status, body) => {
    const invoke = { ...served.player.message(petra, ''), type: 'invoke', name, value };
    expect(await served.player.deliver(invoke)).toEqual({ status, body });
    expect(served.received).toEqual([]);
  });

  it.each(['messageUpdate', 'messageDelete', 'messageReaction', 'typing', 'event', 'conversationUpdate'])(
    'as %s is acknowledged, and nothing more',
    async (type) => {
      const activity = { ...served.player.message(petra, 'Ändrat'), type };
      expect(await served.player.deliver(activity)).toEqual({ status: 200, body: '' });
      expect(served.received).toEqual([]);
    },
  );
});

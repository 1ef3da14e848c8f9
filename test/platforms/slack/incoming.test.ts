import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { choices, reply, text } from '../../../src/messages/reply.ts';
import { deliver } from '../../support/fake-slack/sending.ts';
import { BOT, type FakeConversation, type FakeUser } from '../../support/fake-slack/workspace.ts';
import { prompts, type Served, serveSlack } from './serve-slack.ts';

let served: Served;
let anna: FakeUser;
let channel: FakeConversation;

beforeEach(async () => {
  served = await serveSlack();
  anna = served.fake.workspace.addUser({ realName: 'Anna Ek', email: 'anna.ek@exempelstad.se' });
  channel = served.fake.workspace.addChannel('lika');
  await served.slack.start();
});
afterEach(() => served.stop());

const texts = () => served.received.map((one) => (one.body.kind === 'text' ? one.body.text : one.body.kind));
const direct = () => served.fake.workspace.directWith(anna.id);

describe('a request', () => {
  it('with the wrong signature, an old one, or none is refused', async () => {
    const odd = [{ secret: 'another' }, { ageSeconds: 6 * 60 }, { unsigned: true }];
    for (const one of odd) {
      expect((await served.player.directMessage(anna.id, 'Hej', one)).status).toBe(401);
    }
    expect(served.received).toEqual([]);
  });

  it('that is no JSON is refused without a trace of the code in the answer', async () => {
    const answered = await deliver(served.url, '{', 'application/json');
    expect(answered.status).toBe(400);
    expect(answered.body).not.toMatch(/at |\.js|\.ts/);
  });

  it('to check the address is answered with its challenge', async () => {
    const body = JSON.stringify({ type: 'url_verification', challenge: 'abc', token: 'unused' });
    expect(await deliver(served.url, body, 'application/json')).toEqual({
      status: 200,
      body: '{"challenge":"abc"}',
    });
  });

  it('is taken also while Slack’s own interface is out of reach', async () => {
    served.fake.faults.add('*', { kind: 'drop' }, 1000);
    expect((await served.player.directMessage(anna.id, 'Hej')).status).toBe(200);
    expect(texts()).toEqual(['Hej']);
  });

  it('that could not be stored is answered with an error, and logged', async () => {
    for (const send of [
      () => served.player.directMessage(anna.id, 'Hej'),
      () => served.player.command(anna.id, channel.id, 'hjälp'),
    ]) {
      served.failStoring();
      expect(await send()).toEqual({ status: 503, body: '' });
    }
    expect(served.log.filter((line) => line.level === 'error')).toHaveLength(2);
  });
});

describe('a message', () => {
  it('is named by the id of its event, however often it is delivered', async () => {
    const event = served.player.directMessageEvent(anna.id, 'Hej');
    await served.player.event(event, { eventId: 'Ev1' });
    await served.player.event(event, { eventId: 'Ev1' });
    expect(served.received.map((one) => one.id)).toEqual(['slack:Ev1', 'slack:Ev1']);
  });

  it('begins a thread, and one in a thread stays there', async () => {
    const first = served.player.directMessageEvent(anna.id, 'Hej');
    await served.player.event(first);
    await served.player.directMessage(anna.id, 'Mer', { threadTs: first.ts });
    expect(served.received.map((one) => one.place.thread)).toEqual([first.ts, first.ts]);
    expect(served.received[0]?.at).toBe(new Date(Math.floor(Number(first.ts) * 1000)).toISOString());
  });

  it.each([
    ['Kultur &amp; fritid &lt;3', 'Kultur & fritid <3'],
    [
      'Se <https://exempelstad.se/plan|planen> och <https://exempelstad.se>',
      'Se planen och https://exempelstad.se',
    ],
    ['Skriv till <mailto:karin@exempelstad.se|karin@exempelstad.se>', 'Skriv till karin@exempelstad.se'],
    ['Frågan togs upp i <#C0123|allmänt> av <@U0999|petra>', 'Frågan togs upp i #allmänt av @petra'],
    [
      '<!here> och <!subteam^S1|@chefer> har möte <!date^1392734382^{date}|18 februari>',
      '@here och @chefer har möte 18 februari',
    ],
    ['rad ett\nrad två', 'rad ett\nrad två'],
    ['&amp;lt; är en entitet', '&lt; är en entitet'],
  ])('as Slack sends it, %j, is what the person saw: %j', async (sent, seen) => {
    await served.player.directMessage(anna.id, sent);
    expect(texts()).toEqual([seen]);
  });

  it('with a file is its words', async () => {
    await served.player.event({
      ...served.player.directMessageEvent(anna.id, 'Se bilaga'),
      subtype: 'file_share',
    });
    expect(texts()).toEqual(['Se bilaga']);
  });

  it.each([
    ['an edit', { subtype: 'message_changed' }],
    ['a deletion', { subtype: 'message_deleted' }],
    ['an app’s', { bot_id: 'B0OTHER' }],
    ['Lika’s own', { user: BOT.userId, bot_id: BOT.botId }],
    ['one in a channel', { channel_type: 'channel', channel: 'C0001' }],
  ])('that is %s is left alone, and acknowledged', async (_, change) => {
    const event = { ...served.player.directMessageEvent(anna.id, 'Hej'), ...change };
    expect((await served.player.event(event)).status).toBe(200);
    expect(served.received).toEqual([]);
  });
});

describe('a mention', () => {
  it('is answered in the thread it began', async () => {
    await served.player.mention(anna.id, channel, 'vad är en lärträff?');
    const [incoming] = served.received;
    expect(incoming?.body).toEqual({ kind: 'text', text: 'vad är en lärträff?' });
    await served.slack.answer(incoming?.place ?? fail(), [reply(text('Ett möte.'))]);
    const [question, answer] = channel.messages;
    expect(answer?.threadTs).toBe(question?.ts);
  });

  it('stands in the same thread as what others write there', async () => {
    const bo = served.fake.workspace.addUser({ realName: 'Bo Ek', email: 'bo.ek@exempelstad.se' });
    await served.player.mention(anna.id, channel, 'vad är en lärträff?');
    const begun = channel.messages[0]?.ts;
    await served.player.mention(bo.id, channel, 'och när är nästa?', begun);
    await served.player.mention(bo.id, channel, 'och när är nästa?');
    const [first, colleague, another] = served.received.map(({ place }) => served.slack.threadOf(place));
    expect(first).toBe(begun);
    expect(colleague).toBe(first);
    expect(another).not.toBe(first);
  });

  it('in a direct conversation is the message that arrives beside it, and counts once', async () => {
    const event = served.player.directMessageEvent(anna.id, `<@${BOT.userId}> hej`);
    await served.player.event(event);
    await served.player.event({ ...event, type: 'app_mention' });
    expect(texts()).toEqual(['hej']);
  });

  it('says who else is mentioned, and where', async () => {
    await served.player.mention(anna.id, channel, 'kan du och <@U0777> se på det, <@U0777>?');
    expect(served.received[0]?.body).toEqual({
      kind: 'text',
      text: 'kan du och <@U0777> se på det, <@U0777>?',
      mentions: [{ address: 'U0777', text: '<@U0777>' }],
    });
  });

  it('of a channel or a group that Slack does not name is left out', async () => {
    await served.player.mention(anna.id, channel, 'vet ni i <#C0777|> det <!subteam^S0777>');
    expect(texts()).toEqual(['vet ni i det']);
  });
});

describe('the command', () => {
  it('in a channel is answered in the direct conversation, and the person is told so there and then', async () => {
    const answered = await served.player.command(anna.id, channel.id, 'mina åtgärder');
    expect(JSON.parse(answered.body)).toEqual({
      response_type: 'ephemeral',
      text: 'Jag svarar dig i ett direktmeddelande.',
    });
    const [incoming] = served.received;
    expect(incoming).toMatchObject({
      body: { kind: 'text', text: 'mina åtgärder' },
      place: { kind: 'direct' },
    });
    await served.slack.answer(incoming?.place ?? fail(), [reply(text('Du har två.'))]);
    expect(direct().messages.map((one) => one.blocks)).toHaveLength(1);
    expect(channel.messages).toEqual([]);
  });

  it('in the direct conversation is simply answered', async () => {
    expect(await served.player.command(anna.id, direct().id, 'status')).toEqual({ status: 200, body: '' });
  });

  it('in a conversation between two people is answered in Lika’s own, and says so', async () => {
    await served.player.command(anna.id, direct().id, 'status');
    await served.slack.answer(served.received[0]?.place ?? fail(), [reply(text('Så går det.'))]);
    const answered = await served.player.command(anna.id, 'D0BETWEEN', 'status');
    expect(answered.body).toContain('direktmeddelande');
    await served.slack.answer(served.received[1]?.place ?? fail(), [reply(text('Så går det.'))]);
    expect(direct().messages).toHaveLength(2);
  });

  it('alone asks for help', async () => {
    await served.player.command(anna.id, channel.id, '  ');
    expect(served.received[0]?.body).toEqual({ kind: 'command', command: { do: 'help' } });
  });
});

describe('the shortcut', () => {
  it('begins the self-assessment in the direct conversation', async () => {
    expect(await served.player.shortcut(anna.id, 'start_assessment')).toEqual({ status: 200, body: '' });
    const [incoming] = served.received;
    expect(incoming).toMatchObject({
      from: { address: anna.id },
      place: { kind: 'direct' },
      body: { kind: 'command', command: { do: 'assess' } },
    });
    await served.slack.answer(incoming?.place ?? fail(), [reply(text('Nu börjar vi.'))]);
    expect(direct().messages).toHaveLength(1);
  });

  it('chosen twice is two', async () => {
    await served.player.shortcut(anna.id, 'start_assessment');
    await served.player.shortcut(anna.id, 'start_assessment');
    expect(new Set(served.received.map((one) => one.id)).size).toBe(2);
  });

  it('is not acknowledged when it could not be stored', async () => {
    served.failStoring();
    expect((await served.player.shortcut(anna.id, 'start_assessment')).status).toBe(503);
  });
});

describe('a press', () => {
  const buttons = reply(text('Hur går det?'), choices({ title: 'Pågår', command: { do: 'status' } }));

  beforeEach(async () => {
    await served.player.directMessage(anna.id, 'status');
    await served.slack.answer(served.received[0]?.place ?? fail(), [buttons]);
  });

  it('twice is two, and the same press delivered twice is one', async () => {
    await served.player.press(anna.id, direct().id, 'Pågår');
    await served.player.press(anna.id, direct().id, 'Pågår');
    expect(new Set(served.received.map((one) => one.id)).size).toBe(3);
    const press = {
      type: 'block_actions',
      user: { id: anna.id },
      container: { type: 'message', message_ts: '1.1', channel_id: direct().id },
      actions: [{ type: 'button', action_id: 'choose-0', action_ts: '2.2', value: '{"do":"status"}' }],
    };
    await served.player.interaction(press);
    await served.player.interaction(press);
    expect(served.received.at(-1)?.id).toBe(served.received.at(-2)?.id);
  });

  it('brings back the very words of the button, also those that Slack escapes on the way', async () => {
    const command = { do: 'question', text: 'Kultur & fritid <nu> "då"' } as const;
    await served.slack.answer(served.received[0]?.place ?? fail(), [
      reply(choices({ title: 'Fråga', command })),
    ]);
    await served.player.press(anna.id, direct().id, 'Fråga');
    expect(served.received[1]?.body).toEqual({ kind: 'command', command });
  });

  it('in a thread is answered in that thread', async () => {
    await served.player.press(anna.id, direct().id, 'Pågår');
    await served.slack.answer(served.received[1]?.place ?? fail(), [reply(text('Noterat.'))]);
    const [question, , answer] = direct().messages;
    expect(answer?.threadTs).toBe(question?.ts);
  });

  it('in a reminder is answered beside it, also when someone has begun a thread below it', async () => {
    const person = { kind: 'person', email: anna.email ?? '', address: anna.id } as const;
    await served.slack.deliver(person, buttons, 'nudge/1');
    const reminder = direct().messages.at(-1);
    await served.player.directMessage(anna.id, 'Jaha', { threadTs: reminder?.ts ?? '' });
    await served.player.press(anna.id, direct().id, 'Pågår');
    await served.slack.answer(served.received.at(-1)?.place ?? fail(), [reply(text('Noterat.'))]);
    expect(direct().messages.at(-1)?.threadTs).toBeUndefined();
  });

  it.each(['', 'not json', '{"do":"fly"}', '{"do":"rate"}'])(
    'of a button that holds %j is stale',
    async (value) => {
      await served.player.pressValue(anna.id, direct().id, value);
      expect(texts().at(-1)).toBe('stale');
    },
  );
});

describe('someone who opens the conversation', () => {
  it('is met, and sees suggestions above the empty conversation', async () => {
    await served.player.openMessages(anna.id);
    expect(served.received[0]).toMatchObject({ body: { kind: 'opened' }, place: { kind: 'direct' } });
    await vi.waitFor(() => {
      const [call] = served.fake.callsTo('assistant.threads.setSuggestedPrompts');
      expect(call).toMatchObject({ args: { channel_id: direct().id, prompts }, answer: 'ok' });
    });
  });

  it('is met also when the suggestions cannot be shown', async () => {
    served.fake.granted.delete('assistant:write');
    await served.player.openMessages(anna.id);
    expect(texts()).toEqual(['opened']);
    await vi.waitFor(() => {
      expect(served.log.find((line) => line.level === 'warn')?.fields.remedy).toContain('assistant:write');
    });
  });

  it('on another tab is not met', async () => {
    await served.player.openHome(anna.id);
    expect(served.received).toEqual([]);
  });
});

function fail(): never {
  throw new Error('nothing arrived');
}

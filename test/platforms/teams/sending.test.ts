import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Place } from '../../../src/messages/incoming.ts';
import { DeliveryError } from '../../../src/messages/platform.ts';
import { choices, heading, list, type Reply, reply, text } from '../../../src/messages/reply.ts';
import { adaptiveCard } from '../../../src/platforms/adaptive-cards/adaptive-card.ts';
import type { TeamsCallError } from '../../../src/platforms/teams/failure.ts';
import { shownOf } from '../../support/fake-teams/read-message.ts';
import { BOT, type FakeConversation, type FakePerson } from '../../support/fake-teams/world.ts';
import { type Served, serveTeams } from './serve-teams.ts';

let served: Served;
let petra: FakePerson;
let personal: FakeConversation;
let place: Place;

beforeEach(() => serve({}));
afterEach(() => served.stop());

async function serve(options: Parameters<typeof serveTeams>[0]): Promise<void> {
  served = await serveTeams(options);
  petra = served.fake.world.addPerson({ name: 'Petra Lind' });
  personal = served.fake.world.personal(petra);
  place = await placeOf(served.player.write(petra, 'Hej'));
}

/** For what is tried until nobody has patience any more. */
async function serveInAHurry(): Promise<void> {
  await served.stop();
  await serve({ speed: 50 });
}

async function placeOf(written: Promise<unknown>): Promise<Place> {
  await written;
  const incoming = served.received.at(-1);
  if (incoming === undefined) throw new Error('nothing arrived');
  return incoming.place;
}

const hello = () => reply(text('Hej'));
const card = () => reply(heading('Vecka 12'), list(['Åtgärd 7']));
const said = (conversation = personal) => conversation.messages.map((message) => shownOf(message).words);
const toPetra = () => ({ kind: 'person', email: '', address: petra.id }) as const;
const errorOf = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DeliveryError)) throw new Error(`expected a DeliveryError, got ${error}`);
  return error as TeamsCallError;
};

describe('on the wire', () => {
  it('a line of text is plain text, addressed as the conversation is', async () => {
    await served.teams.answer(place, [hello()]);
    expect(served.fake.callsTo('send').map(({ path, body }) => ({ path, body }))).toEqual([
      {
        path: `/v3/conversations/${personal.id}/activities`,
        body: expect.objectContaining({
          type: 'message',
          text: 'Hej',
          textFormat: 'plain',
          from: BOT,
          conversation: expect.objectContaining({ id: personal.id }),
        }),
      },
    ]);
  });

  it('a card leaves the SDK as it was made, with a summary and without a text beside it', async () => {
    const asked = reply(text('Hur går det?'), choices({ title: 'Pågår', command: { do: 'pause' } }));
    await served.teams.answer(place, [asked]);
    const [sent] = served.fake.callsTo('send').map(({ body }) => body as Record<string, unknown>);
    expect(sent?.attachments).toEqual([
      { contentType: 'application/vnd.microsoft.card.adaptive', content: adaptiveCard(asked) },
    ]);
    expect(sent).toMatchObject({ summary: 'Hur går det? [Pågår]' });
    expect(sent).not.toHaveProperty('text');
  });

  it('what a language model worded leaves the SDK with its label and its sources, which 4.23.3 would strip', async () => {
    const source = { document: 'Planen', heading: 'Tillgänglighet', quote: 'Texter ska fungera för alla.' };
    const long = { document: 'D'.repeat(100), heading: 'H', quote: 'Ord '.repeat(100) };
    const answer: Reply = {
      ...reply(text('Alla ska kunna läsa. [1] [2]'), { kind: 'citations', citations: [source, long] }),
      byModel: true,
    };
    await served.teams.answer(place, [answer]);
    const [sent] = served.fake.callsTo('send').map(({ body }) => body as Record<string, unknown>);
    expect(sent?.entities).toEqual([
      {
        type: 'https://schema.org/Message',
        '@type': 'Message',
        '@context': 'https://schema.org',
        additionalType: ['AIGeneratedContent'],
        citation: [
          {
            '@type': 'Claim',
            position: 1,
            appearance: {
              '@type': 'DigitalDocument',
              name: 'Planen, Tillgänglighet',
              abstract: 'Texter ska fungera för alla.',
            },
          },
          {
            '@type': 'Claim',
            position: 2,
            appearance: {
              '@type': 'DigitalDocument',
              name: expect.stringMatching(/^D{79}…$/),
              abstract: expect.stringMatching(/^.{159}…$/),
            },
          },
        ],
      },
    ]);
  });

  it('what no model worded has no such label', async () => {
    await served.teams.answer(place, [hello(), card()]);
    for (const { body } of served.fake.callsTo('send')) expect(body).not.toHaveProperty('entities');
  });

  it('a post begins a thread in the channel', async () => {
    const channel = served.fake.world.addChannel('Lika', [petra]);
    await served.teams.chooseChannel(await placeOf(served.player.mention(petra, channel, 'hit')), '#Lika');
    const receipt = await served.teams.deliver({ kind: 'channel', name: 'lika' }, card(), 'summary/1');
    expect(said(channel)).toEqual(['Vecka 12\n• Åtgärd 7']);
    expect(receipt).toEqual({
      conversation: `${channel.id};messageid=${channel.messages[0]?.id}`,
      message: channel.messages[0]?.id,
    });
  });

  it('a post to a group chat is a message there', async () => {
    const group = served.fake.world.addGroupChat([petra]);
    await served.teams.chooseChannel(await placeOf(served.player.mention(petra, group, 'hit')), 'lika');
    await served.teams.deliver({ kind: 'channel', name: 'lika' }, hello(), 'summary/1');
    expect(said(group)).toEqual(['Hej']);
  });
});

describe('what passes by itself', () => {
  it.each([412, 429, 500, 502, 503, 504])('a %i is tried again, and nothing is lost', async (status) => {
    served.fake.faults.add('send', { kind: 'status', status });
    await served.teams.answer(place, [hello(), reply(text('Igen'))]);
    expect(said()).toEqual(['Hej', 'Igen']);
  });

  it('a connection that breaks is made again', async () => {
    served.fake.faults.add('send', { kind: 'drop' });
    await served.teams.answer(place, [hello()]);
    expect(said()).toEqual(['Hej']);
  });

  it('an answer that was lost on its way costs a double at most', async () => {
    served.fake.faults.add('send', { kind: 'drop-after' });
    await served.teams.answer(place, [hello()]);
    expect(said()).toEqual(['Hej', 'Hej']);
  });

  it('Retry-After holds up all that goes to the conversation, and is never cut short', async () => {
    served.fake.faults.add('send', { kind: 'status', status: 429, retryAfter: 1 });
    const began = performance.now();
    await Promise.all([
      served.teams.answer(place, [hello()]),
      served.teams.answer(place, [hello()]),
      served.teams.deliver(toPetra(), hello(), 'nudge/1'),
    ]);
    expect(performance.now() - began).toBeGreaterThan(1000);
    expect(said()).toEqual(['Hej', 'Hej', 'Hej']);
    expect(served.fake.impatient).toEqual([]);
  });

  it('a longer Retry-After is handed on to who can wait, and kept until then', async () => {
    served.fake.faults.add('send', { kind: 'status', status: 429, retryAfter: 60 });
    const first = await errorOf(served.teams.answer(place, [hello()]));
    expect(first).toMatchObject({ permanent: false, retryAfterMs: 60_000 });
    const second = await errorOf(served.teams.answer(place, [hello()]));
    expect(second.retryAfterMs).toBeGreaterThan(58_000);
    expect(served.fake.callsTo('send')).toHaveLength(1);
    expect(served.teams.trouble()).toBeUndefined();
  });

  it('a Retry-After may be a date', async () => {
    const inTwoMinutes = new Date(Date.now() + 120_000).toUTCString();
    served.fake.faults.add('send', { kind: 'status', status: 429, retryAfter: inTwoMinutes });
    const { retryAfterMs } = await errorOf(served.teams.answer(place, [hello()]));
    expect(retryAfterMs).toBeGreaterThan(110_000);
    expect(retryAfterMs).toBeLessThanOrEqual(120_000);
  });

  it('what does not pass is given up, not for good', async () => {
    await serveInAHurry();
    served.fake.faults.add('send', { kind: 'status', status: 502 }, 100);
    const error = await errorOf(served.teams.answer(place, [hello()]));
    expect(error).toMatchObject({ permanent: false, remedy: expect.stringMatching(/status\.cloud/) });
    expect(served.fake.callsTo('send')).toHaveLength(4);
  });
});

describe('what does not pass', () => {
  it.each([
    ['the app was removed', 403, 'BotNotInConversationRoster', /Install the app/],
    ['the administrator has turned the app off', 403, 'BotDisabledByAdmin', /admin centre/],
    ['the conversation is gone', 404, 'ConversationNotFound', /Install the app/],
    ['the message is too big', 413, 'MessageSizeTooBig', /report/],
    ['Lika wrote what Teams cannot read', 400, 'BadSyntax', /report/],
    ['Teams says something new', 403, 'SomethingNew', /Install the app/],
  ])('is told with what to do: %s', async (_, status, code, remedy) => {
    served.fake.faults.add('send', { kind: 'status', status, code }, 10);
    const error = await errorOf(served.teams.answer(place, [hello()]));
    expect(error).toMatchObject({ permanent: true, code, remedy: expect.stringMatching(remedy) });
    expect(served.fake.callsTo('send')).toHaveLength(1);
    expect(served.teams.trouble()).toBeUndefined();
  });

  it('is told when the person has blocked Lika', async () => {
    personal.blocked = 'MessageWritesBlocked';
    const error = await errorOf(served.teams.deliver(toPetra(), hello(), 'nudge/1'));
    expect(error).toMatchObject({ permanent: true, remedy: expect.stringMatching(/blocked or removed/) });
  });

  it('keeps what waits while the credentials are wrong, and says so in the health', async () => {
    await serveInAHurry();
    served.fake.faults.add('send', { kind: 'status', status: 401 }, 4);
    const error = await errorOf(served.teams.answer(place, [hello()]));
    expect(error).toMatchObject({ permanent: false, remedy: expect.stringMatching(/MicrosoftAppPassword/) });
    expect(served.teams.trouble()).toMatch(/MicrosoftAppPassword/);
    await served.teams.answer(place, [hello()]);
    expect(served.teams.trouble()).toBeUndefined();
  });

  it('is not taken for Teams when it is a page of a proxy', async () => {
    await serveInAHurry();
    served.fake.faults.add('send', { kind: 'html' }, 4);
    const error = await errorOf(served.teams.answer(place, [hello()]));
    expect(error).toMatchObject({ code: 'unreadable', permanent: false });
  });

  it('is in the health while Teams is out of reach', async () => {
    await serveInAHurry();
    await served.fake.stop();
    const error = await errorOf(served.teams.answer(place, [hello()]));
    expect(error).toMatchObject({ code: 'unreachable', permanent: false });
    expect(served.teams.trouble()).toMatch(/firewall/);
  });

  it('is logged once, with what to do, and never with what was written', async () => {
    served.fake.faults.add('send', { kind: 'status', status: 400, code: 'BadSyntax' });
    const error = await errorOf(served.teams.answer(place, [reply(text('Hemligt'))]));
    expect(served.log.lines).toEqual([
      {
        level: 'warn',
        message: 'Teams did not do what Lika asked',
        details: {
          doing: 'sending',
          about: 'the person',
          code: 'BadSyntax',
          remedy: expect.stringMatching(/report/),
        },
      },
    ]);
    expect(`${JSON.stringify(error)} ${error.stack} ${error.cause}`).not.toContain('Hemligt');
  });
});

describe('an answer that takes the place of the card', () => {
  const press = async () => {
    const asked = reply(text('Rad 1'), choices({ title: 'Pausa', command: { do: 'pause' } }));
    await served.teams.answer(place, [asked]);
    return placeOf(served.player.press(petra, personal, 'Pausa'));
  };
  const saved: Reply = { ...reply(text('Sparat.')), to: 'origin' };

  it('is a card too, so that the buttons are gone for everyone', async () => {
    await served.teams.answer(await press(), [saved]);
    expect(said()).toEqual(['Sparat.']);
    expect(served.fake.callsTo('update')[0]?.body).toMatchObject({ attachments: [{}] });
  });

  it('is sent below when the card is not there any more', async () => {
    const pressed = await press();
    personal.messages.length = 0;
    await served.teams.answer(pressed, [saved]);
    expect(said()).toEqual(['Sparat.']);
  });

  it('is tried again as anything else', async () => {
    const pressed = await press();
    served.fake.faults.add('update', { kind: 'status', status: 412 });
    await served.teams.answer(pressed, [saved]);
    expect(said()).toEqual(['Sparat.']);
  });
});

describe('what Lika sent by itself, changed', () => {
  const inChannel = async () => {
    const channel = served.fake.world.addChannel('Lika', [petra]);
    await served.teams.chooseChannel(await placeOf(served.player.mention(petra, channel, 'hit')), 'lika');
    const receipt = await served.teams.deliver({ kind: 'channel', name: 'lika' }, card(), 'summary/1');
    return { channel, receipt };
  };
  const news = () => reply(heading('Vecka 12'), text('Uppdaterad tisdag kl. 14.05.'));

  it('takes the place of the post, in its thread, as one request', async () => {
    const { channel, receipt } = await inChannel();
    await served.teams.edit(receipt, news(), 'summary/1');
    expect(said(channel)).toEqual(['Vecka 12\nUppdaterad tisdag kl. 14.05.']);
    expect(served.fake.callsTo('update').map(({ path }) => path)).toEqual([
      `/v3/conversations/${receipt.conversation}/activities/${receipt.message}`,
    ]);
  });

  it('waits its turn, and is tried again', async () => {
    const { channel, receipt } = await inChannel();
    served.fake.faults.add('update', { kind: 'status', status: 429, retryAfter: 1 });
    served.fake.faults.add('update', { kind: 'status', status: 412 });
    await served.teams.edit(receipt, news(), 'summary/1');
    expect(said(channel)).toEqual(['Vecka 12\nUppdaterad tisdag kl. 14.05.']);
    expect(served.fake.impatient).toEqual([]);
  });

  it('is refused for good when the app is not there any more', async () => {
    const { channel, receipt } = await inChannel();
    served.fake.faults.add('update', { kind: 'status', status: 403, code: 'BotNotInConversationRoster' });
    const gone = await errorOf(served.teams.edit(receipt, news(), 'summary/1'));
    expect(gone).toMatchObject({ permanent: true, remedy: expect.stringMatching(/Add the app to the team/) });
    await served.player.remove(petra, channel);
    expect(await errorOf(served.teams.edit(receipt, news(), 'summary/1'))).toMatchObject({ permanent: true });
  });

  it('is a fault when it would say nothing', async () => {
    const { receipt } = await inChannel();
    const error = await errorOf(served.teams.edit(receipt, reply(text(' ')), 'summary/1'));
    expect(error).toMatchObject({ permanent: true, remedy: expect.stringMatching(/report/) });
  });
});

describe('someone', () => {
  const never = { kind: 'person', email: 'ny@exempelstad.se', address: undefined } as const;

  it('whom Lika has never met is told of, with what to do', async () => {
    for (const recipient of [never, { ...never, address: '29:nobody' }]) {
      const error = await errorOf(served.teams.deliver(recipient, hello(), 'nudge/1'));
      expect(error).toMatchObject({ permanent: true, remedy: expect.stringMatching(/Install the app/) });
    }
  });

  it('who removed the app is not written to, until they add it again', async () => {
    await served.player.remove(petra);
    expect([...served.memory.keys()]).toEqual([`person/${petra.id}`]);
    const error = await errorOf(served.teams.deliver(toPetra(), hello(), 'nudge/1'));
    expect(error).toMatchObject({ permanent: true, remedy: expect.stringMatching(/removed/) });
    expect(served.fake.callsTo('send')).toEqual([]);
    await served.player.install(petra);
    await served.teams.deliver(toPetra(), hello(), 'nudge/1');
    expect(said()).toEqual(['Hej']);
  });

  it('who was met in a channel alone gets a conversation of their own, once', async () => {
    const olle = served.fake.world.addPerson({ name: 'Olle Sand' });
    const channel = served.fake.world.addChannel('Lika', [olle]);
    const there = await placeOf(served.player.mention(olle, channel, 'skatta'));
    const privately: Reply = { ...hello(), to: 'direct' };
    await served.teams.answer(there, [privately, privately]);
    expect(said(served.fake.world.personal(olle))).toEqual(['Hej', 'Hej']);
    expect(said(channel)).toEqual([]);
    expect(served.fake.callsTo('create')).toHaveLength(1);
  });

  it('of a team that has removed the app cannot be reached through it', async () => {
    const channel = served.fake.world.addChannel('Lika', [petra]);
    await served.teams.chooseChannel(await placeOf(served.player.mention(petra, channel, 'hit')), 'lika');
    await served.player.remove(petra, channel);
    const error = await errorOf(served.teams.deliver({ kind: 'channel', name: 'lika' }, hello(), 'x'));
    expect(error).toMatchObject({ permanent: true, remedy: expect.stringMatching(/posta här/) });
    await served.teams.deliver(toPetra(), hello(), 'nudge/1');
    expect(said()).toEqual(['Hej']);
  });

  it('is still known after a restart', async () => {
    const { memory } = served;
    await served.stop();
    served = await serveTeams({ memory, speed: 50 });
    const error = await errorOf(served.teams.answer(place, [hello()]));
    expect(error.code).toBe('unreachable');
  });

  it('is written to where Teams last said, if that has moved', async () => {
    const before = served;
    served = await serveTeams({ memory: before.memory });
    served.fake.world.people.set(petra.id, petra);
    await before.stop();
    await served.player.write(petra, 'Hej igen');
    await served.teams.deliver(toPetra(), hello(), 'nudge/1');
    expect(said(served.fake.world.personal(petra))).toEqual(['Hej']);
  });
});

describe('a message with nothing in it', () => {
  const empty = reply(text('  '));

  it('is not an answer', async () => {
    await served.teams.answer(place, [empty]);
    expect(said()).toEqual([]);
  });

  it('is a fault when Lika sends it by itself', async () => {
    const error = await errorOf(served.teams.deliver(toPetra(), empty, 'nudge/1'));
    expect(error).toMatchObject({ permanent: true, remedy: expect.stringMatching(/report/) });
  });
});

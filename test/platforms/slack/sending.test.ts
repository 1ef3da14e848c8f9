import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Place } from '../../../src/messages/incoming.ts';
import { DeliveryError } from '../../../src/messages/platform.ts';
import { choices, reply, text } from '../../../src/messages/reply.ts';
import { shownOf } from '../../support/fake-slack/read-message.ts';
import { BOT, type FakeConversation, type FakeUser } from '../../support/fake-slack/workspace.ts';
import { type Served, serveSlack } from './serve-slack.ts';

let served: Served;
let anna: FakeUser;
let channel: FakeConversation;
let place: Place;

beforeEach(async () => {
  served = await serveSlack();
  anna = served.fake.workspace.addUser({ realName: 'Anna Ek', email: 'anna.ek@exempelstad.se' });
  channel = served.fake.workspace.addChannel('lika');
  await served.slack.start();
  place = { kind: 'direct', conversation: served.fake.workspace.directWith(anna.id).id };
});
afterEach(() => served.stop());

const person = () => ({ kind: 'person', email: 'anna.ek@exempelstad.se', address: undefined }) as const;
const toChannel = { kind: 'channel', name: 'lika' } as const;
const posted = (conversation = served.fake.workspace.directWith(anna.id)) =>
  conversation.messages.filter((one) => one.user === BOT.userId).map((one) => shownOf(one).words);
const errorOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (reason: unknown) => reason as DeliveryError,
  );
const hello = () => reply(text('Hej'));

it('finds a channel by its name, where Lika can see it', async () => {
  expect(await served.slack.channelNamed?.('#Lika')).toBe(channel.id);
  expect(await served.slack.channelNamed?.('en-annan')).toBeUndefined();
});

describe('an answer', () => {
  it.each([
    ['an error of Slack’s', { kind: 'status', status: 503 }],
    ['a connection that breaks', { kind: 'drop' }],
    ['a connection that breaks when the post was taken', { kind: 'drop-after' }],
    ['Slack’s own "internal error"', { kind: 'error', error: 'internal_error' }],
    ['an error page of something in between', { kind: 'html' }],
    ['a refusal for the moment without a time', { kind: 'error', error: 'ratelimited' }],
  ] as const)('arrives once in spite of %s', async (_, fault) => {
    served.fake.faults.add('chat.postMessage', fault);
    await served.slack.answer(place, [hello()]);
    expect(posted()).toEqual(['Hej']);
  });

  it('waits as long as Slack asks, and holds up no other conversation', async () => {
    const petra = served.fake.workspace.addUser({ realName: 'Petra Lind' });
    const other = { kind: 'direct', conversation: served.fake.workspace.directWith(petra.id).id } as const;
    served.fake.faults.add('chat.postMessage', { kind: 'status', status: 429, retryAfter: 10 });
    const begun = performance.now();
    const waiting = Promise.all([
      served.slack.answer(place, [reply(text('Ett'))]),
      served.slack.answer(place, [reply(text('Två'))]),
    ]);
    await served.slack.answer(other, [hello()]);
    expect(performance.now() - begun).toBeLessThan(900);
    await waiting;
    expect(performance.now() - begun).toBeGreaterThan(1000);
    expect(posted()).toEqual(['Ett', 'Två']);
    expect(served.fake.impatient).toEqual([]);
  });

  it('that would have to wait too long fails, says when to come back, and leaves Slack in peace until then', async () => {
    served.fake.faults.add('chat.postMessage', { kind: 'status', status: 429, retryAfter: 120 });
    const error = await errorOf(served.slack.answer(place, [hello()]));
    expect(error).toMatchObject({ permanent: false, retryAfterMs: 120_000 });
    const again = await errorOf(served.slack.answer(place, [hello()]));
    expect(again?.retryAfterMs).toBeGreaterThan(115_000);
    expect(served.fake.callsTo('chat.postMessage')).toHaveLength(1);
  });

  it('goes on where it stopped when the same is sent again', async () => {
    const long = reply(
      text(`${'Planen gäller alla. '.repeat(499)}SLUT1 ${'Planen gäller alla. '.repeat(400)}SLUT2`),
    );
    expect(await errorOf(refuseSecond(() => served.slack.answer(place, [long])))).toBeInstanceOf(
      DeliveryError,
    );
    expect(posted()).toHaveLength(1);
    await served.slack.answer(place, [long]);
    expect(posted()).toHaveLength(2);
    expect(
      posted()
        .join(' ')
        .match(/SLUT\d/g),
    ).toEqual(['SLUT1', 'SLUT2']);
  });

  it('is posted below when the message it would replace is gone, or too old to change', async () => {
    const pressed = { ...place, message: '1700000000.000001' };
    await served.slack.answer(pressed, [{ ...hello(), to: 'origin' }]);
    served.fake.faults.add('chat.update', { kind: 'error', error: 'edit_window_closed' });
    await served.slack.answer(pressed, [{ ...hello(), to: 'origin' }]);
    expect(posted()).toEqual(['Hej', 'Hej']);
  });

  it('that Slack takes long over is not posted twice, neither by this process nor by the next', async () => {
    const slow = await serveSlack({ timeoutMs: 300 });
    const person = slow.fake.workspace.addUser({ realName: 'Petra Lind' });
    const direct = slow.fake.workspace.directWith(person.id);
    const there = { kind: 'direct', conversation: direct.id } as const;
    slow.fake.faults.add('chat.postMessage', { kind: 'late', ms: 900 });
    await slow.slack.answer(there, [hello()]);
    expect(direct.messages).toHaveLength(1);

    // As if the process had died just after it sent, and the next one took the answer up at once.
    const mark = { id: 'svar', since: new Date(), again: false };
    slow.fake.faults.add('chat.postMessage', { kind: 'late', ms: 900 });
    const dying = slow.slack.answer(there, [reply(text('Två'))], mark);
    const next = await serveSlack({ apiUrl: slow.fake.apiUrl });
    await next.slack.answer(there, [reply(text('Två'))], { ...mark, again: true });
    await dying;
    expect(direct.messages).toHaveLength(2);
    await next.stop();
    await slow.stop();
  });

  it('is posted below when Slack wants a long pause before the message may change', async () => {
    await served.slack.answer(place, [reply(text('Först'))]);
    const message = served.fake.workspace.directWith(anna.id).messages[0]?.ts ?? '';
    served.fake.faults.add('chat.update', { kind: 'status', status: 429, retryAfter: 20 });
    await served.slack.answer({ ...place, message }, [{ ...hello(), to: 'origin' }]);
    expect(posted()).toEqual(['Först', 'Hej']);
  });
});

/** Lets one post through and refuses the next for good. */
async function refuseSecond(work: () => Promise<void>): Promise<void> {
  const { callsTo, faults } = served.fake;
  const working = work();
  while (callsTo('chat.postMessage').length < 1) await new Promise((resolve) => setImmediate(resolve));
  faults.add('chat.postMessage', { kind: 'error', error: 'restricted_action' });
  return working;
}

describe('what Lika sends by itself', () => {
  it('carries its id, so that it can be found', async () => {
    await served.slack.deliver(toChannel, hello(), 'summary/lika/2026-12');
    expect(channel.messages[0]?.metadata).toEqual({
      event_type: 'lika_outbox',
      event_payload: { id: 'summary/lika/2026-12' },
    });
  });

  it('is found, not sent again, by the next process when the last one ended before it could say so', async () => {
    const long = reply(
      text('Planen gäller alla. '.repeat(900)),
      choices({ title: 'Status', command: { do: 'status' } }),
    );
    const first = await served.slack.deliver(toChannel, long, 'summary/lika/2026-12');
    const parts = channel.messages.length;
    // As if the process had ended between the last two posts.
    channel.messages.pop();
    const next = await serveSlack({ memory: served.memory, apiUrl: served.fake.apiUrl });
    expect(await next.slack.deliver(toChannel, long, 'summary/lika/2026-12')).toEqual(first);
    expect(channel.messages).toHaveLength(parts);
    await next.stop();
  });

  it.each(['drop', 'drop-after'] as const)(
    'is not tried again at once when the answer was lost (%s), and stands once when asked for again later',
    async (kind) => {
      served.fake.faults.add('chat.postMessage', { kind });
      const error = await errorOf(served.slack.deliver(person(), hello(), 'nudge/1'));
      expect(error).toMatchObject({ permanent: false });
      expect(served.fake.callsTo('chat.postMessage')).toHaveLength(1);
      await served.slack.deliver(person(), hello(), 'nudge/1');
      expect(posted()).toEqual(['Hej']);
    },
  );

  it('without leave to look in channels is sent all the same', async () => {
    const next = await serveSlack({ withoutOptionalScopes: true });
    const there = next.fake.workspace.addChannel('lika');
    next.fake.faults.add('chat.postMessage', { kind: 'drop' });
    await errorOf(next.slack.deliver(toChannel, hello(), 'summary/lika/2026-12'));
    await next.slack.deliver(toChannel, hello(), 'summary/lika/2026-12');
    expect(there.messages).toHaveLength(1);
    await next.stop();
  });

  it('begins a conversation by writing in it, and remembers where that was', async () => {
    const first = await served.slack.deliver(person(), hello(), '1');
    const second = await served.slack.deliver(person(), hello(), '2');
    const direct = served.fake.workspace.directWith(anna.id).id;
    expect([first.conversation, second.conversation]).toEqual([direct, direct]);
    expect(served.fake.callsTo('conversations.open')).toEqual([]);
    expect(served.fake.callsTo('chat.postMessage').map(({ args }) => args.channel)).toEqual([
      anna.id,
      direct,
    ]);
  });

  it('reaches more people than may be looked up one by one, and never before it may', async () => {
    const next = await serveSlack({ limited: true });
    const emails = Array.from({ length: 120 }, (_, index) => `person${index}@exempelstad.se`);
    const people = emails.map((email) => next.fake.workspace.addUser({ realName: email, email }));
    const nobody = 'ingen@exempelstad.se';
    const outcomes = await Promise.allSettled(
      [...emails, nobody].map((email) =>
        next.slack.deliver({ kind: 'person', email, address: undefined }, hello(), email),
      ),
    );
    for (const { id } of people) expect(next.fake.workspace.directWith(id).messages).toHaveLength(1);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { permanent: true, code: 'users_not_found' } },
    ]);
    expect(next.fake.callsTo('users.lookupByEmail').length).toBeLessThan(50);
    expect(next.fake.impatient).toEqual([]);
    await next.stop();
  });

  it('finds a channel among many once, and again when it has been replaced', async () => {
    for (const name of ['a', 'b', 'c', 'd']) served.fake.workspace.addChannel(name);
    const hidden = served.fake.workspace.addChannel('styrgrupp', { private: true });
    const recipient = { kind: 'channel', name: '#Styrgrupp' } as const;
    await served.slack.deliver(recipient, hello(), '1');
    const looked = served.fake.callsTo('conversations.list').length;
    expect(looked).toBeGreaterThan(1);
    await served.slack.deliver(recipient, hello(), '2');
    expect(served.fake.callsTo('conversations.list')).toHaveLength(looked);

    served.fake.workspace.conversations.delete(hidden.id);
    const fresh = served.fake.workspace.addChannel('styrgrupp', { private: true });
    await served.slack.deliver(recipient, hello(), '3');
    expect(posted(fresh)).toEqual(['Hej']);
  });

  it('finds a person’s conversation anew when the old one is gone', async () => {
    await served.slack.deliver(person(), hello(), '1');
    served.fake.workspace.replaceDirect(anna.id);
    await served.slack.deliver(person(), hello(), '2');
    expect(posted()).toEqual(['Hej']);
  });

  it('leaves no e-mail in what is remembered', async () => {
    await served.slack.deliver(person(), hello(), 'nudge/anna.ek@exempelstad.se/2026-03-14');
    expect(served.memory.size).toBeGreaterThan(0);
    expect(JSON.stringify([...served.memory])).not.toContain('@');
  });

  it.each([
    [
      'Lika is not a member',
      () => served.fake.workspace.addChannel('x', { withLika: false }),
      /\/invite @Lika/,
    ],
    ['the channel is not there', () => undefined, /#x/],
    [
      'the channel is archived',
      () => Object.assign(served.fake.workspace.addChannel('x'), { archived: true }),
      /archived/,
    ],
  ])('says what to do when %s', async (_, prepare, remedy) => {
    prepare();
    const error = await errorOf(served.slack.deliver({ kind: 'channel', name: 'x' }, hello(), '1'));
    expect(error).toBeInstanceOf(DeliveryError);
    expect(error?.permanent).toBe(true);
    expect(error?.remedy).toMatch(remedy);
  });

  it('says what to do when nobody has the e-mail, or the account is deactivated', async () => {
    const nobody = { kind: 'person', email: 'x@exempelstad.se', address: undefined } as const;
    expect((await errorOf(served.slack.deliver(nobody, hello(), '1')))?.remedy).toMatch(/roster/);
    anna.deleted = true;
    const gone = { kind: 'person', email: '', address: anna.id } as const;
    expect((await errorOf(served.slack.deliver(gone, hello(), '2')))?.remedy).toMatch(/deactivated/);
  });

  it('waits while Slack takes nothing from Lika, asks no one, and goes out once that is mended', async () => {
    served.fake.faults.add('*', { kind: 'error', error: 'token_revoked' });
    const first = await errorOf(served.slack.deliver(toChannel, hello(), '1'));
    const calls = served.fake.calls.length;
    const second = await errorOf(served.slack.deliver(person(), hello(), '2'));
    expect([first, second]).toMatchObject([
      { permanent: false, remedy: expect.stringContaining('SLACK_BOT_TOKEN') },
      { permanent: false, remedy: expect.stringContaining('SLACK_BOT_TOKEN') },
    ]);
    expect(served.fake.calls).toHaveLength(calls);
    await served.slack.answer(place, [hello()]);
    await served.slack.deliver(toChannel, hello(), '1');
    expect(posted(channel)).toEqual(['Hej']);
  });

  it('logs each failure once, with what to do, and never with what was written', async () => {
    served.fake.faults.add('chat.postMessage', { kind: 'error', error: 'invalid_blocks' });
    await errorOf(served.slack.deliver(toChannel, reply(text('Hemligt')), '1'));
    expect(served.log.filter((line) => line.level === 'warn')).toEqual([
      {
        level: 'warn',
        message: 'Slack did not do what Lika asked',
        fields: {
          method: 'chat.postMessage',
          about: '#lika',
          code: 'invalid_blocks',
          remedy: expect.stringMatching(/report/),
        },
      },
    ]);
    expect(JSON.stringify(served.log)).not.toContain('Hemligt');
  });
});

describe('the connection', () => {
  it('is not there before Slack has answered, and then is', async () => {
    const fresh = await serveSlack();
    expect(fresh.slack.trouble()).toMatch(/not been reached/);
    await fresh.slack.start();
    expect(fresh.slack.trouble()).toBeUndefined();
    await fresh.stop();
  });

  it('with a token that Slack refuses ends the start, and says which setting', async () => {
    const wrong = await serveSlack({ token: 'xoxb-wrong' });
    const error = await errorOf(wrong.slack.start());
    expect(error).toBeInstanceOf(DeliveryError);
    expect(error?.remedy).toContain('SLACK_BOT_TOKEN');
    expect(wrong.slack.trouble()).toContain('SLACK_BOT_TOKEN');
    await wrong.stop();
  });

  it('to a Slack that is out of reach does not end the start', async () => {
    const alone = await serveSlack({ apiUrl: 'http://127.0.0.1:9/api/' });
    await alone.slack.start();
    expect(alone.slack.trouble()).toMatch(/SLACK_API_URL/);
    await alone.stop();
  });

  it.each([
    ['removed', { type: 'app_uninstalled' }],
    ['left without a token', { type: 'tokens_revoked', tokens: { bot: [BOT.userId] } }],
  ])('is in trouble when the app is %s', async (_, event) => {
    expect((await served.player.event(event)).status).toBe(200);
    expect(served.slack.trouble()).toMatch(/Install it again/);
    expect(served.log.some((line) => line.level === 'error')).toBe(true);
  });

  it('is not in trouble when only somebody’s own token was revoked', async () => {
    await served.player.event({ type: 'tokens_revoked', tokens: { oauth: ['U0ANNA'], bot: [] } });
    expect(served.slack.trouble()).toBeUndefined();
  });

  it('is there although one channel refuses', async () => {
    await errorOf(served.slack.deliver({ kind: 'channel', name: 'x' }, hello(), '1'));
    served.fake.faults.add('chat.postMessage', { kind: 'error', error: 'restricted_action' });
    await errorOf(served.slack.answer(place, [hello()]));
    expect(served.slack.trouble()).toBeUndefined();
  });
});

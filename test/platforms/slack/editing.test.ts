import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DeliveryError, Receipt } from '../../../src/messages/platform.ts';
import { choices, heading, type Reply, reply, text } from '../../../src/messages/reply.ts';
import { examplePicture } from '../../support/example-picture.ts';
import type { Fault } from '../../support/fake-slack/faults.ts';
import { shownOf } from '../../support/fake-slack/read-message.ts';
import { BOT, type FakeConversation } from '../../support/fake-slack/workspace.ts';
import { type Served, serveSlack } from './serve-slack.ts';

const ID = 'summary/lika/2026-12';
const toChannel = { kind: 'channel', name: 'lika' } as const;

let served: Served;
let channel: FakeConversation;

beforeEach(async () => {
  served = await serveSlack();
  channel = served.fake.workspace.addChannel('lika');
  await served.slack.start();
});
afterEach(() => served.stop());

const posted = () => channel.messages.filter(({ user }) => user === BOT.userId);
const words = () => posted().map((message) => shownOf(message).words);
const week = (news: string) => reply(heading('Vecka 12'), text(news));
const deliver = (said: Reply = week('Lugnt.')) => served.slack.deliver(toChannel, said, ID);
const edit = (receipt: Receipt, said: Reply = week('Nytt.')) => served.slack.edit(receipt, said, ID);
const errorOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (reason: unknown) => reason as DeliveryError,
  );
/** Longer than one message of Slack's; `parts` of them. */
const long = (parts: number, mark: string): Reply =>
  reply(
    ...Array.from({ length: parts }, (_, index) =>
      text(`${'Planen gäller alla. '.repeat(450)}${mark}${index}`),
    ),
  );
const marks = () => words().map((said) => said.match(/[A-Z]+\d$/)?.[0]);

describe('a post that is changed', () => {
  it('keeps its place and the id that it can be found by', async () => {
    const receipt = await deliver();
    await edit(receipt);
    expect(posted()).toEqual([
      expect.objectContaining({
        ts: receipt.message,
        metadata: { event_type: 'lika_outbox', event_payload: { id: ID } },
        text: 'Vecka 12\n\nNytt.',
      }),
    ]);
    // A process that knew nothing of the change finds it, and posts nothing.
    const next = await serveSlack({ memory: served.memory, apiUrl: served.fake.apiUrl });
    expect(await next.slack.deliver(toChannel, week('Lugnt.'), ID)).toEqual(receipt);
    await next.stop();
    expect(words()).toEqual(['Vecka 12\nNytt.']);
  });

  it('shows a picture that was uploaded first, and words in its place where that cannot be done', async () => {
    const pictured = (title: string): Reply =>
      reply(heading('Vecka 12'), { kind: 'picture', picture: examplePicture({ title }), alt: title });
    const receipt = await deliver(pictured('Måndag'));
    await edit(receipt, pictured('Tisdag'));
    expect(posted().map(shownOf)).toMatchObject([{ pictures: ['Tisdag'] }]);
    served.fake.granted.delete('files:write');
    await edit(receipt, pictured('Onsdag'));
    expect(posted().map(shownOf)).toMatchObject([{ pictures: [], words: expect.stringContaining('Onsdag') }]);
  });

  it.each<[string, Fault]>([
    ['an error of Slack’s', { kind: 'status', status: 503 }],
    ['a connection that breaks when the change was taken', { kind: 'drop-after' }],
    ['a refusal for the moment', { kind: 'status', status: 429, retryAfter: 2 }],
  ])('is changed in spite of %s', async (_, fault) => {
    const receipt = await deliver();
    served.fake.faults.add('chat.update', fault);
    await edit(receipt);
    expect(words()).toEqual(['Vecka 12\nNytt.']);
    expect(served.fake.impatient).toEqual([]);
  });

  it('says when to come back where Slack wants a long pause', async () => {
    const receipt = await deliver();
    served.fake.faults.add('chat.update', { kind: 'status', status: 429, retryAfter: 120 });
    expect(await errorOf(edit(receipt))).toMatchObject({ permanent: false, retryAfterMs: 120_000 });
  });

  it.each(['message_not_found', 'cant_update_message', 'edit_window_closed'])(
    'can never be changed after %s',
    async (error) => {
      const receipt = await deliver();
      served.fake.faults.add('chat.update', { kind: 'error', error });
      expect(await errorOf(edit(receipt))).toMatchObject({ permanent: true });
    },
  );

  it('waits while Slack takes nothing from Lika: the message is still there', async () => {
    const receipt = await deliver();
    served.fake.faults.add('chat.update', { kind: 'error', error: 'token_revoked' });
    const errors = [await errorOf(edit(receipt)), await errorOf(edit(receipt))];
    const remedy = expect.stringContaining('SLACK_BOT_TOKEN');
    expect(errors).toMatchObject([
      { permanent: false, remedy },
      { permanent: false, remedy },
    ]);
    expect(served.fake.callsTo('chat.update')).toHaveLength(1);
  });

  it('is a fault when it would say nothing', async () => {
    const receipt = await deliver();
    expect(await errorOf(edit(receipt, reply(text(' '))))).toMatchObject({ permanent: true });
    expect(words()).toEqual(['Vecka 12\nLugnt.']);
  });
});

describe('a post longer than a message', () => {
  it('grows and shrinks, and stands in order once', async () => {
    const receipt = await deliver(long(2, 'A'));
    await edit(receipt, long(2, 'B'));
    expect(marks()).toEqual(['B0', 'B1']);
    await edit(receipt, long(4, 'C'));
    expect(marks()).toEqual(['C0', 'C1', 'C2', 'C3']);
    await edit(receipt, long(3, 'D'));
    expect(marks()).toEqual(['D0', 'D1', 'D2']);
    await edit(receipt, week('Nytt.'));
    expect(words()).toEqual(['Vecka 12\nNytt.']);
    await edit(receipt, long(2, 'E'));
    expect(marks()).toEqual(['E0', 'E1']);
  });

  it('is found part by part after a crash in the middle of the change', async () => {
    const receipt = await deliver();
    const before = new Map(served.memory);
    await edit(receipt, long(3, 'A'));
    // As if the process had ended just before it wrote down what it had posted.
    const next = await serveSlack({ memory: before, apiUrl: served.fake.apiUrl });
    await next.slack.edit(receipt, long(3, 'B'), ID);
    expect(marks()).toEqual(['B0', 'B1', 'B2']);
    await next.slack.edit(receipt, week('Nytt.'), ID);
    expect(words()).toEqual(['Vecka 12\nNytt.']);
    await next.stop();
  });

  it('has a part put back that someone took away', async () => {
    const status = choices({ title: 'Status', command: { do: 'status' } });
    const receipt = await deliver(long(3, 'A'));
    channel.messages.splice(1, 1);
    await edit(receipt, reply(...long(3, 'B').parts, status));
    expect(
      words()
        .join('\n')
        .match(/[A-Z]\d$/gm),
    ).toEqual(['B0', 'B2', 'B1']);
    // And one that is not needed any more may be gone already.
    channel.messages.pop();
    await edit(receipt);
    expect(words()).toEqual(['Vecka 12\nNytt.']);
  });
});

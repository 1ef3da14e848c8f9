import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Command } from '../../../src/messages/command.ts';
import type { Form } from '../../../src/messages/form.ts';
import type { Incoming, Sender } from '../../../src/messages/incoming.ts';
import { choices, reply, text } from '../../../src/messages/reply.ts';
import type { FakeUser } from '../../support/fake-slack/workspace.ts';
import { type Served, serveSlack } from './serve-slack.ts';

const open: Command = { do: 'open-form', area: 'hbtq' };
const rate = (item: string, rating: number | 'na'): Command => ({
  do: 'rate-cell',
  round: '2026',
  unit: 'barn-och-utbildning',
  item,
  rating,
});
const field = (item: string, label: string) => ({
  kind: 'choice' as const,
  id: item,
  label,
  placeholder: 'Välj',
  options: [1, 2, 3, 4, 5, 'na' as const].map((rating) => ({
    title: rating === 'na' ? 'Ej relevant' : String(rating),
    value: String(rating),
    command: rate(item, rating),
  })),
});
const hbtq: Form = {
  id: '2026/barn-och-utbildning/hbtq',
  title: 'HBTQ',
  intro: 'Varje val sparas direkt.',
  fields: [
    { ...field('hbtq.plan', 'Vi planerar'), hint: 'Förra gången: 3.', value: '2' },
    field('hbtq.data', 'Vi mäter & följer <upp>'),
  ],
  save: {
    do: 'fill-form',
    round: '2026',
    unit: 'barn-och-utbildning',
    shown: { 'hbtq.plan': '2', 'hbtq.data': '' },
    values: {},
  },
  leave: { do: 'form-left' },
  submit: 'Fortsätt',
  close: 'Stäng',
};

describe.each([{ socket: false }, { socket: true }])('a form in Slack (socket: $socket)', ({ socket }) => {
  let served: Served;
  let anna: FakeUser;
  let asked: { sender: Sender; command: Command }[];
  let form: () => Promise<Form | undefined>;

  beforeEach(async () => {
    asked = [];
    form = async () => hbtq;
    served = await serveSlack({
      socket,
      form: (sender, command) => {
        asked.push({ sender, command });
        return form();
      },
    });
    await served.slack.start();
    await served.slack.listen();
    const { workspace } = served.fake;
    anna = workspace.addUser({ realName: 'Anna Ek', email: 'anna.ek@exempelstad.se' });
    await served.player.directMessage(anna.id, 'skatta');
    const offer = reply(text('HBTQ'), choices({ title: 'Fyll i hela området', command: open }));
    await served.slack.answer(latest().place, [offer]);
  });
  afterEach(() => served.stop());

  const direct = () => served.fake.workspace.directWith(anna.id).id;
  const press = () => served.player.press(anna.id, direct(), 'Fyll i hela området');
  const opened = (times = 1) =>
    vi.waitFor(() => expect(served.fake.callsTo('views.open')).toHaveLength(times));
  const latest = (): Incoming => served.received.at(-1) ?? fail();
  const told = () => served.received.filter(({ body }) => commandIn(body)?.do === 'form-unopened');
  const modal = async () => {
    await press();
    await vi.waitFor(() => served.player.modal(anna.id));
    return served.player.modal(anna.id);
  };

  it('is open to whoever writes here, and says so with all that comes in', () => {
    expect(latest().forms).toBe(true);
  });

  it('opens at a press, which is stored all the same, with what is chosen already', async () => {
    expect(await modal()).toEqual({
      title: 'HBTQ',
      submit: 'Fortsätt',
      close: 'Stäng',
      questions: [
        {
          label: 'Vi planerar',
          hint: 'Förra gången: 3.',
          options: ['1', '2', '3', '4', '5', 'Ej relevant'],
          chosen: '2',
        },
        {
          label: 'Vi mäter & följer <upp>',
          hint: undefined,
          options: ['1', '2', '3', '4', '5', 'Ej relevant'],
          chosen: undefined,
        },
      ],
    });
    expect(latest().body).toEqual({ kind: 'command', command: open });
    expect(asked).toEqual([
      { sender: expect.objectContaining({ email: 'anna.ek@exempelstad.se' }), command: open },
    ]);
  });

  it('acknowledges the press without waiting for the form', async () => {
    const { promise, resolve } = Promise.withResolvers<Form>();
    form = () => promise;
    expect((await press()).status).toBe(200);
    expect(served.fake.callsTo('views.open')).toEqual([]);
    resolve(hbtq);
    await opened();
  });

  it('sends each choice as it is made, whole, to the place where the form was asked for', async () => {
    const { place } = latest();
    await modal();
    expect(await served.player.pick(anna.id, 'Vi planerar', '5')).toEqual({ status: 200, body: '' });
    expect(latest()).toMatchObject({
      from: { platform: 'slack', address: anna.id },
      place: { kind: 'direct', conversation: place.conversation, thread: place.thread },
      body: { kind: 'command', command: rate('hbtq.plan', 5) },
    });
    expect(latest().place.message).toBeUndefined();
    await served.player.pick(anna.id, 'Vi mäter & följer <upp>', 'Ej relevant');
    expect(latest().body).toEqual({ kind: 'command', command: rate('hbtq.data', 'na') });
  });

  it('stores a choice before it is acknowledged, and lets Slack say when that failed', async () => {
    await modal();
    const before = served.received.length;
    served.failStoring();
    expect((await served.player.pick(anna.id, 'Vi planerar', '5')).status).not.toBe(200);
    expect(served.received).toHaveLength(before);
  });

  it('knows a choice that is delivered twice, and tells two choices apart', async () => {
    await modal();
    const choice = served.player.choice(anna.id, 'Vi planerar', '4');
    await served.player.interaction(choice);
    await served.player.interaction(choice);
    await served.player.pick(anna.id, 'Vi planerar', '4');
    const ids = served.received.slice(-3).map((one) => one.id);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it.each([
    ['submit', { ...hbtq.save, values: { 'hbtq.plan': '4', 'hbtq.data': '' } }],
    ['closeModal', hbtq.leave],
  ] as const)(
    'goes on in the conversation after %s, once, with all that is in it only when it is submitted',
    async (leave, command) => {
      await modal();
      await served.player.pick(anna.id, 'Vi planerar', '4');
      const before = served.received.length;
      const { place } = latest();
      expect(await served.player[leave](anna.id)).toEqual({ status: 200, body: '' });
      const since = served.received.slice(before);
      expect(since.map(({ body }) => body)).toEqual([{ kind: 'command', command }]);
      expect(since[0]?.place).toEqual(place);
      expect(served.fake.workspace.modals.size).toBe(0);
    },
  );

  it('stays open when that it was submitted could not be stored, and can be submitted again', async () => {
    await modal();
    served.failStoring();
    expect((await served.player.submit(anna.id)).status).not.toBe(200);
    expect((await served.player.submit(anna.id)).status).toBe(200);
    expect(commandIn(latest().body)?.do).toBe('fill-form');
  });

  it('that is not there any more is left to the answer', async () => {
    form = async () => undefined;
    await press();
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    await served.slack.stop();
    expect(served.fake.callsTo('views.open')).toEqual([]);
    expect(told()).toEqual([]);
  });

  it('that Slack does not open, as when Lika was too slow, is told in the conversation', async () => {
    served.fake.workspace.state.triggerMs = 0;
    await press();
    await vi.waitFor(() => expect(told()).toHaveLength(1));
    expect(served.fake.callsTo('views.open').map((call) => call.answer)).toEqual(['expired_trigger_id']);
    expect(latest()).toMatchObject({ from: { address: anna.id }, place: { thread: expect.any(String) } });
    expect(served.slack.trouble()).toBeUndefined();
  });

  it('of any ability is told with what was asked for, so that the conversation can ask instead', async () => {
    served.fake.workspace.state.triggerMs = 0;
    const enter: Command = { do: 'enter-civil-society', what: 'answer', id: 'm1' };
    const { place } = latest();
    await served.slack.answer(place, [reply(text('Förslag'), choices({ title: 'Svara', command: enter }))]);
    await served.player.press(anna.id, direct(), 'Svara');
    await vi.waitFor(() => expect(told()).toHaveLength(1));
    expect(latest().body).toEqual({ kind: 'command', command: { do: 'form-unopened', asked: enter } });
  });

  it('that cannot be made is told in the conversation, and is in the log', async () => {
    form = async () => {
      throw new Error('the store is out of reach');
    };
    await press();
    await vi.waitFor(() => expect(told()).toHaveLength(1));
    expect(served.log.filter(({ level }) => level === 'error')).toHaveLength(1);
  });

  it('opens once when the press is delivered twice', async () => {
    const trigger_id = served.fake.workspace.issueTrigger(anna.id);
    const twice = {
      type: 'block_actions',
      user: { id: anna.id },
      trigger_id,
      container: { type: 'message', channel_id: direct(), message_ts: '1.1' },
      actions: [{ type: 'button', action_id: 'choose-0', action_ts: '2.2', value: JSON.stringify(open) }],
    };
    await served.player.interaction(twice);
    await served.player.interaction(twice);
    await opened(2);
    await vi.waitFor(() =>
      expect(
        served.fake
          .callsTo('views.open')
          .map((call) => call.answer)
          .sort(),
      ).toEqual(['exchanged_trigger_id', 'ok']),
    );
    await served.slack.stop();
    expect(told()).toEqual([]);
  });

  it('of another version is stale, and a choice that was taken away is none', async () => {
    await modal();
    const choice = served.player.choice(anna.id, 'Vi planerar', '4');
    const [action] = choice.actions;
    await served.player.interaction({ ...choice, actions: [{ ...action, block_id: '0:{"do":"fly"' }] });
    expect(latest().body).toEqual({ kind: 'stale' });
    const before = served.received.length;
    const taken = { ...choice, actions: [{ ...action, selected_option: null }] };
    expect((await served.player.interaction(taken)).status).toBe(200);
    expect(served.received).toHaveLength(before);
  });
});

it('without forms, nothing says that there are any', async () => {
  const served = await serveSlack();
  const user = served.fake.workspace.addUser({ realName: 'Anna Ek' });
  await served.player.directMessage(user.id, 'skatta');
  expect(served.received[0]).not.toHaveProperty('forms');
  await served.stop();
});

const commandIn = (body: Incoming['body']) => (body.kind === 'command' ? body.command : undefined);

function fail(): never {
  throw new Error('nothing arrived');
}

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Command } from '../../../src/messages/command.ts';
import type { Sender } from '../../../src/messages/incoming.ts';
import { choices, heading, type Reply, reply, text } from '../../../src/messages/reply.ts';
import { shownOf } from '../../support/fake-slack/read-message.ts';
import type { FakeUser } from '../../support/fake-slack/workspace.ts';
import { type Served, serveSlack } from './serve-slack.ts';

const assess: Command = { do: 'assess' };
const actions: Command = { do: 'my-actions' };

let served: Served;
let anna: FakeUser;
let asked: Sender[];
let content: (sender: Sender) => Promise<Reply[]>;

beforeEach(async () => {
  asked = [];
  content = async () => [
    reply(
      heading('Dina åtgärder'),
      text('Du har två.'),
      choices({ title: 'Mina åtgärder', command: actions }),
    ),
    reply(heading('Självskattning'), choices({ title: 'Fortsätt', command: assess })),
  ];
  served = await serveSlack({
    home: async (sender) => {
      asked.push(sender);
      return content(sender);
    },
  });
  anna = served.fake.workspace.addUser({ realName: 'Anna Ek', email: 'Anna.Ek@exempelstad.se' });
  await served.slack.start();
});
afterEach(() => served.stop());

const home = () => {
  const shown = served.fake.workspace.homes.get(anna.id);
  return shown === undefined ? undefined : shownOf(shown);
};
const published = (times: number) =>
  vi.waitFor(() => {
    const calls = served.fake.callsTo('views.publish');
    expect(calls.map((call) => call.answer)).toEqual(Array.from({ length: times }, () => 'ok'));
  });

describe('the home tab', () => {
  it('shows what Lika has for the person, who is known by their e-mail', async () => {
    expect((await served.player.openHome(anna.id)).status).toBe(200);
    await published(1);
    expect(home()?.words).toBe('Dina åtgärder\nDu har två.\nSjälvskattning');
    expect(home()?.buttons).toEqual(['Mina åtgärder', 'Fortsätt']);
    expect(asked).toEqual([expect.objectContaining({ email: 'anna.ek@exempelstad.se', guest: false })]);
    expect(served.received).toEqual([]);
  });

  it('has buttons that come back as the very commands, and are answered in the direct conversation', async () => {
    await served.player.openHome(anna.id);
    await published(1);
    expect(await served.player.pressHome(anna.id, 'Fortsätt')).toEqual({ status: 200, body: '' });
    const [incoming] = served.received;
    expect(incoming).toMatchObject({
      from: { platform: 'slack', address: anna.id },
      place: { kind: 'direct' },
      body: { kind: 'command', command: assess },
    });
    const answer: Reply = { ...reply(text('Nu börjar vi.')), to: 'origin' };
    await served.slack.answer(incoming?.place ?? fail(), [answer]);
    const { messages } = served.fake.workspace.directWith(anna.id);
    expect(messages.map((message) => shownOf(message).words)).toEqual(['Nu börjar vi.']);
    expect(messages[0]?.threadTs).toBeUndefined();
  });

  it('is shown anew when what was pressed in it has been answered', async () => {
    await served.player.openHome(anna.id);
    await published(1);
    await served.player.pressHome(anna.id, 'Mina åtgärder');
    content = async () => [reply(text('Du har en kvar.'))];
    await served.slack.answer(served.received[0]?.place ?? fail(), [reply(text('Noterat.'))]);
    await published(2);
    expect(home()).toMatchObject({ words: 'Du har en kvar.', buttons: [] });
  });

  it('is left alone by answers to what was written elsewhere', async () => {
    await served.player.directMessage(anna.id, 'status');
    await served.slack.answer(served.received[0]?.place ?? fail(), [reply(text('Så går det.'))]);
    await served.player.command(anna.id, 'C0ANY', 'status');
    await served.slack.answer(served.received[1]?.place ?? fail(), [reply(text('Så går det.'))]);
    expect(asked).toEqual([]);
  });

  it('pressed twice is two, and the same press delivered twice is one', async () => {
    await served.player.openHome(anna.id);
    await published(1);
    await served.player.pressHome(anna.id, 'Fortsätt');
    await served.player.pressHome(anna.id, 'Fortsätt');
    const press = {
      type: 'block_actions',
      user: { id: anna.id },
      container: { type: 'view', view_id: 'V1' },
      view: { type: 'home' },
      actions: [{ type: 'button', action_id: 'choose-0', action_ts: '2.2', value: 'of another version' }],
    };
    await served.player.interaction(press);
    await served.player.interaction(press);
    const ids = served.received.map((one) => one.id);
    expect(new Set(ids).size).toBe(3);
    expect(ids.at(-1)).toBe(ids.at(-2));
    expect(served.received.at(-1)?.body).toEqual({ kind: 'stale' });
  });

  it('ends with what was true last, however slowly the parts of it came', async () => {
    let step = 0;
    const release: (() => void)[] = [];
    content = () => {
      const mine = ++step;
      return new Promise((resolve) => release.push(() => resolve([reply(text(`läge ${mine}`))])));
    };
    for (let opened = 0; opened < 5; opened += 1) await served.player.openHome(anna.id);
    await vi.waitFor(() => expect(release).toHaveLength(1));
    release[0]?.();
    await vi.waitFor(() => expect(release).toHaveLength(2));
    release[1]?.();
    await published(2);
    expect(home()?.words).toBe('läge 2');
    expect(asked).toHaveLength(2);
  });

  it('says so when there is more than Slack shows, and ends in no heading without what it heads', async () => {
    content = async () =>
      Array.from({ length: 60 }, (_, index) =>
        reply(
          heading(`Åtgärd ${index}`),
          text(`Text ${index}`),
          choices({ title: 'Visa', command: actions }),
        ),
      );
    await served.player.openHome(anna.id);
    await published(1);
    const blocks = served.fake.workspace.homes.get(anna.id)?.blocks ?? [];
    expect(blocks.length).toBeLessThanOrEqual(100);
    expect(blocks.length).toBeGreaterThan(97);
    expect(home()?.words).toMatch(/Åtgärd 0\nText 0\n.*Text 32\nAllt får inte plats\.$/s);
    expect(served.fake.callsTo('views.publish')[0]?.answer).toBe('ok');
  });

  it('of long texts stays within what Slack takes', async () => {
    content = async () => Array.from({ length: 95 }, () => reply(text('å'.repeat(2999))));
    await served.player.openHome(anna.id);
    await published(1);
    expect(home()?.words).toMatch(/Allt får inte plats\.$/);
  });

  it('that cannot be made or shown harms nothing, and is in the log without what it says', async () => {
    content = async () => {
      throw new Error('the store is out of reach');
    };
    expect((await served.player.openHome(anna.id)).status).toBe(200);
    await vi.waitFor(() => expect(served.log.filter((line) => line.level === 'error')).toHaveLength(1));
    content = async () => [reply(text('Hemligt'))];
    served.fake.faults.add('views.publish', { kind: 'error', error: 'invalid_arguments' });
    await served.player.openHome(anna.id);
    await vi.waitFor(() => expect(served.log.filter((line) => line.level === 'warn')).toHaveLength(1));
    expect(JSON.stringify(served.log)).not.toContain('Hemligt');
    await served.player.openHome(anna.id);
    await vi.waitFor(() => expect(home()?.words).toBe('Hemligt'));
  });

  it('stays as Slack has it where nobody says what stands in it', async () => {
    const without = await serveSlack();
    const user = without.fake.workspace.addUser({ realName: 'Anna Ek' });
    expect((await without.player.openHome(user.id)).status).toBe(200);
    await without.stop();
    expect(without.fake.callsTo('views.publish')).toEqual([]);
  });
});

function fail(): never {
  throw new Error('nothing arrived');
}

import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { DeliveryError } from '../../../src/messages/platform.ts';
import type { FakeUser } from '../../support/fake-slack/workspace.ts';
import { type Served, serveSlack } from './serve-slack.ts';

let served: Served;
let anna: FakeUser;

beforeEach(async () => {
  served = await serveSlack({ socket: true });
  anna = served.fake.workspace.addUser({ realName: 'Anna Ek', email: 'anna.ek@exempelstad.se' });
  await served.slack.start();
});
afterEach(async () => {
  await served.stop();
  expect(served.fake.socket.wrongs).toEqual([]);
});

const socket = () => served.fake.socket;
const texts = () => served.received.map((one) => (one.body.kind === 'text' ? one.body.text : one.body.kind));
const write = (text: string) => served.player.directMessage(anna.id, text);
const settled = () => vi.waitFor(() => expect(served.slack.trouble()).toBeUndefined(), { timeout: 8000 });

describe('what Slack sends over the socket', () => {
  beforeEach(() => served.slack.listen());

  it('is named by the id of its event, also when Slack sends it again in another envelope', async () => {
    const event = served.player.directMessageEvent(anna.id, 'Hej');
    served.failStoring();
    socket().state.acknowledgementMs = 300;
    expect((await served.player.event(event, { eventId: 'Ev1' })).status).toBe(0);
    expect(await served.player.event(event, { eventId: 'Ev1', retry: 1 })).toEqual({ status: 200, body: '' });
    expect((await served.player.event(event, { eventId: 'Ev1', retry: 2 })).status).toBe(200);
    expect(served.received.map((one) => one.id)).toEqual(['slack:Ev1', 'slack:Ev1']);
  });

  it.each([
    ['a command', () => served.player.command(anna.id, 'C0ANY', 'status')],
    ['the shortcut', () => served.player.shortcut(anna.id, 'start_assessment')],
  ])('is not acknowledged when it could not be stored: %s', async (_, send) => {
    socket().state.acknowledgementMs = 300;
    served.failStoring();
    expect((await send()).status).toBe(0);
    expect((await send()).status).toBe(200);
    expect(served.received).toHaveLength(1);
  });

  it('is not acknowledged when Lika does not know it', async () => {
    socket().state.acknowledgementMs = 300;
    expect((await served.player.shortcut(anna.id, 'of_another_version')).status).toBe(0);
    expect(served.received).toEqual([]);
  });

  it.each(['{', '{"type":"events_api","envelope_id":"1"}', '{"type":"later"}', '[]', 'null'])(
    'that nobody understands, %j, harms nothing',
    async (text) => {
      for (const connection of socket().connections) connection.socket.send(text);
      expect((await write('Hej')).status).toBe(200);
      expect(texts()).toEqual(['Hej']);
    },
  );

  it('brings the answer to a command with the acknowledgement', async () => {
    const answered = await served.player.command(anna.id, 'C0ANY', 'status');
    expect(JSON.parse(answered.body)).toMatchObject({ text: 'Jag svarar dig i ett direktmeddelande.' });
  });

  it('is taken also while Slack’s own interface is out of reach', async () => {
    served.fake.faults.add('*', { kind: 'drop' }, 1000);
    expect((await write('Hej')).status).toBe(200);
    expect(texts()).toEqual(['Hej']);
  });
});

describe('when Slack wants a new connection', () => {
  beforeEach(() => served.slack.listen());

  it('the next one is there before the old one ends, and nothing is in trouble meanwhile', async () => {
    const troubles: unknown[] = [];
    const watching = setInterval(() => troubles.push(served.slack.trouble()), 5);
    socket().disconnect('refresh_requested');
    await vi.waitFor(() => {
      expect(socket().state.opened).toBe(2);
      expect(socket().connections.size).toBe(1);
    });
    clearInterval(watching);
    expect(troubles.filter(Boolean)).toEqual([]);
    expect((await write('Hej')).status).toBe(200);
  });

  it('what is being stored is acknowledged first', async () => {
    const store = served.holdStoring();
    const writing = write('Hinner det sparas?');
    await vi.waitFor(() => expect(socket().state.opened).toBe(1));
    await sleep(30);
    socket().disconnect('refresh_requested');
    await sleep(100);
    store();
    expect((await writing).status).toBe(200);
    expect(texts()).toEqual(['Hinner det sparas?']);
  });

  it('and does not close the old one after all, Lika does', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    socket().disconnect('warning');
    while (socket().connections.size < 2) await sleep(5);
    vi.advanceTimersByTime(25_000);
    await sleep(50);
    expect(socket().connections.size).toBe(2);
    vi.advanceTimersByTime(5000);
    while (socket().connections.size > 1) await sleep(5);
    vi.useRealTimers();
    expect((await write('Hej')).status).toBe(200);
    expect(socket().state.opened).toBe(2);
  });

  it('again and again, everything that people write arrives once and is acknowledged', async () => {
    const lines = Array.from({ length: 60 }, (_, index) => `rad ${index}`);
    const sending: Promise<number>[] = [];
    for (const [index, line] of lines.entries()) {
      sending.push(write(line).then((answered) => answered.status));
      if (index % 20 === 10) socket().disconnect('refresh_requested');
      await sleep(5);
    }
    expect(await Promise.all(sending)).toEqual(lines.map(() => 200));
    expect(texts().toSorted()).toEqual(lines.toSorted());
  });
});

describe('when the connection is cut', () => {
  beforeEach(() => served.slack.listen());

  it('there is another at once, and what Slack sends again arrives', async () => {
    const store = served.holdStoring();
    socket().state.acknowledgementMs = 300;
    const event = served.player.directMessageEvent(anna.id, 'Kommer det fram?');
    const first = served.player.event(event, { eventId: 'Ev1' });
    await sleep(50);
    socket().cut();
    await sleep(50);
    store();
    expect((await first).status).toBe(0);
    expect((await served.player.event(event, { eventId: 'Ev1', retry: 1 })).status).toBe(200);
    expect(new Set(served.received.map((one) => one.id))).toEqual(new Set(['slack:Ev1']));
  });

  it('says for how long it has been down and what to do, until it is up again', async () => {
    served.fake.faults.add('apps.connections.open', { kind: 'drop' }, 2);
    socket().cut();
    await vi.waitFor(() => expect(served.slack.trouble()).toMatch(/down for 1 s, since 20.*SLACK_API_URL/s), {
      timeout: 3000,
    });
    await settled();
    expect((await write('Hej')).status).toBe(200);
    expect(served.log.filter((line) => line.fields.remedy !== undefined)).toHaveLength(2);
  });

  it('again and again, Lika does not connect in circles', async () => {
    for (let times = 1; times < 10; times += 1) {
      socket().cut();
      await vi.waitFor(() => expect(socket().state.opened).toBe(times + 1), { interval: 5 });
      await settled();
    }
    socket().cut();
    await sleep(500);
    expect(socket().state.opened).toBe(10);
    expect(served.slack.trouble()).toContain('down');
  });

  it('waits as long as Slack asks before it connects again', async () => {
    served.fake.faults.add('apps.connections.open', { kind: 'status', status: 429, retryAfter: 2 });
    socket().cut();
    await vi.waitFor(() => expect(served.slack.trouble()).toContain('asks to wait'));
    await settled();
    expect(served.fake.impatient).toEqual([]);
    expect(served.fake.callsTo('apps.connections.open')).toHaveLength(3);
  });

  it('is noticed also when nothing tells so', { timeout: 20_000 }, async () => {
    for (const connection of socket().connections) connection.socket.freeze();
    const [frozen] = socket().connections;
    await vi.waitFor(() => expect(socket().state.opened).toBe(2), { timeout: 15_000, interval: 100 });
    if (frozen) frozen.leaving = true;
    await settled();
    expect((await write('Hej')).status).toBe(200);
  });
});

describe('Socket Mode', () => {
  it('is in trouble until it is opened', async () => {
    expect(served.slack.trouble()).toMatch(/not been opened/);
    await served.slack.listen();
    expect(served.slack.trouble()).toBeUndefined();
  });

  it('with a token that Slack refuses ends the start, and says which setting', async () => {
    const wrong = await serveSlack({ socket: true, appToken: 'xapp-wrong' });
    const error = await wrong.slack.listen().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DeliveryError);
    expect(error).toMatchObject({
      permanent: true,
      remedy: expect.stringMatching(/connections:write.*SLACK_APP_TOKEN/),
    });
    await wrong.stop();
  });

  it.each([
    ['Slack is out of reach', () => served.fake.faults.add('apps.connections.open', { kind: 'drop' })],
    [
      'Slack has trouble of its own',
      () => served.fake.faults.add('apps.connections.open', { kind: 'error', error: 'internal_error' }),
    ],
  ])('starts although %s, and is there when it can', async (_, trouble) => {
    trouble();
    await served.slack.listen();
    expect(served.slack.trouble()).toMatch(/down for 0 s/);
    await settled();
  });

  it('that is switched off says how to switch it on', async () => {
    await served.slack.listen();
    served.fake.faults.add('apps.connections.open', { kind: 'drop' }, 1000);
    socket().disconnect('link_disabled');
    await vi.waitFor(() => expect(served.slack.trouble()).toContain('Turn on Socket Mode'), {
      timeout: 5000,
    });
  });

  it('ends when asked to: what was taken is acknowledged, and nobody connects again', async () => {
    await served.slack.listen();
    const store = served.holdStoring();
    const writing = write('Det sista');
    await sleep(30);
    const stopping = served.slack.stop();
    await sleep(30);
    store();
    await stopping;
    expect((await writing).status).toBe(200);
    await vi.waitFor(() => expect(socket().connections.size).toBe(0));
    await sleep(100);
    expect(socket().state.opened).toBe(1);
  });

  it('ends also in the middle of connecting again', async () => {
    await served.slack.listen();
    socket().state.greeting = false;
    socket().cut();
    await vi.waitFor(() => expect(socket().state.opened).toBe(2), { timeout: 3000 });
    const begun = performance.now();
    await served.slack.stop();
    expect(performance.now() - begun).toBeLessThan(3000);
  });

  it('answers nothing over HTTP', async () => {
    expect((await fetch(`${served.url}/slack/events`, { method: 'POST' })).status).toBe(404);
  });
});

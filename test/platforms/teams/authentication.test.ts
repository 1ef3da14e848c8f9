import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BAD_TOKENS } from '../../support/fake-teams/tokens.ts';
import type { FakePerson } from '../../support/fake-teams/world.ts';
import { type Served, serveTeams } from './serve-teams.ts';

let served: Served;
let petra: FakePerson;

const serve = async (options: Parameters<typeof serveTeams>[0]) => {
  served = await serveTeams(options);
  petra = served.fake.world.addPerson({ name: 'Petra Lind' });
};

afterEach(async () => {
  vi.restoreAllMocks();
  await served.stop();
});

describe('what comes with a token', () => {
  beforeEach(() => serve({ authenticated: true }));

  it('is taken when Teams signed it for Lika', async () => {
    expect((await served.player.write(petra, 'Hej')).status).toBe(200);
    expect(served.received.map(({ body }) => body)).toEqual([{ kind: 'text', text: 'Hej' }]);
  });

  it.each(BAD_TOKENS)('is refused when the token is %s, and nothing happens', async (bad) => {
    const printed = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn'), vi.spyOn(console, 'log')];
    const message = served.player.message(petra, 'Hej');
    const answered = await served.player.deliver(message, { bad });
    expect([401, 403]).toContain(answered.status);
    expect(answered.body).toBe('');
    expect(served.received).toEqual([]);
    expect(served.memory.size).toBe(0);
    expect(served.log.lines.map(({ level }) => level)).toEqual(['warn']);
    for (const one of printed) expect(one).not.toHaveBeenCalled();
    expect((await served.player.deliver(message)).status).toBe(200);
  });

  it.each(['webchat', 'directline', 'emulator', 'AseChannel'])(
    'is refused from %s, where people choose who they are',
    async (channelId) => {
      const message = { ...served.player.message(petra, 'Hej'), channelId };
      expect((await served.player.deliver(message)).status).toBe(403);
      expect(served.received).toEqual([]);
    },
  );

  it('is refused, not failed, when the keys of Microsoft cannot be had', async () => {
    await served.stop();
    await serve({
      authenticated: true,
      settings: { ToBotFromChannelOpenIdMetadataUrl: 'http://127.0.0.1:9/openid' },
    });
    expect((await served.player.write(petra, 'Hej')).status).toBe(401);
    expect(served.received).toEqual([]);
  });
});

describe('a body that cannot be read', () => {
  beforeEach(() => serve({ authenticated: true }));

  it.each([
    ['', 400],
    ['{', 400],
    ['null', 400],
    ['"hej"', 400],
    ['[]', 400],
    ['{}', 400],
    ['{"type":"message"}', 400],
    ['{"type":"message","channelId":"msteams","serviceUrl":"javascript:alert(1)"}', 400],
    ['{"type":7,"channelId":"msteams","serviceUrl":"https://smba.trafficmanager.net/"}', 400],
    [`{"a":"${'x'.repeat(2_000_000)}"}`, 413],
  ])('is refused as such: %.60s', async (body, status) => {
    expect(await served.player.post(body)).toEqual({ status, body: '' });
    expect(served.received).toEqual([]);
  });

  it('is refused when it does not say that it is JSON', async () => {
    const message = JSON.stringify(served.player.message(petra, 'Hej'));
    expect(await served.player.post(message, {}, 'text/plain')).toEqual({ status: 400, body: '' });
  });

  it('is refused when it is from Teams and lacks who wrote', async () => {
    const { from: _, ...message } = served.player.message(petra, 'Hemligt');
    expect(await served.player.deliver(message)).toEqual({ status: 400, body: '' });
    expect(JSON.stringify(served.log.lines)).not.toContain('Hemligt');
  });
});

describe('without tokens', () => {
  beforeEach(() => serve({ authenticated: false }));

  it('what comes from this computer is taken', async () => {
    expect((await served.player.write(petra, 'Hej')).status).toBe(200);
    expect(served.teams.trouble()).toBeUndefined();
  });

  it('a token is refused, as nobody verifies it', async () => {
    const message = served.player.message(petra, 'Hej');
    expect((await served.player.deliver(message, { header: 'Bearer x' })).status).toBe(401);
    expect(served.received).toEqual([]);
  });

  it('nothing is sent to another computer', async () => {
    const message = { ...served.player.message(petra, 'Hej'), serviceUrl: 'https://smba.example/' };
    expect((await served.player.deliver(message)).status).toBe(403);
    expect(served.memory.size).toBe(0);
  });
});

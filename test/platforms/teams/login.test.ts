import { afterEach, describe, expect, it, vi } from 'vitest';
import { DeliveryError } from '../../../src/messages/platform.ts';
import { reply, text } from '../../../src/messages/reply.ts';
import { teams as wording } from '../../../src/messages/wording/sv/teams.ts';
import { createTeams } from '../../../src/platforms/teams/teams.ts';
import { APP_ID } from '../../support/fake-teams/world.ts';
import { keepingLog } from '../../support/log.ts';
import { giveIdentity, type Served, serveTeams } from './serve-teams.ts';

let served: Served;
const serve = async (options: Parameters<typeof serveTeams>[0]) => {
  served = await serveTeams(options);
};
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
  await served.stop();
});

describe('a login', () => {
  // The first, as the SDK keeps a token once it has one for as long as the process lives.
  it('that is not to be had does not end the start, and is tried again', async () => {
    await serve({ authenticated: true });
    giveIdentity(served.fake);
    served.fake.logins.refused = true;
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    await served.teams.start();
    expect(served.teams.trouble()).toMatch(/managed identity/);
    served.fake.logins.refused = false;
    vi.advanceTimersByTime(10_000);
    vi.useRealTimers();
    await vi.waitFor(() => expect(served.teams.trouble()).toBeUndefined(), { timeout: 5000 });
  });

  it('with a managed identity gives the token that answers are sent with', async () => {
    await serve({ authenticated: true });
    giveIdentity(served.fake);
    expect(served.teams.trouble()).toMatch(/not been reached/);
    await served.teams.start();
    expect(served.teams.trouble()).toBeUndefined();
    const petra = served.fake.world.addPerson({ name: 'Petra Lind' });
    await served.player.write(petra, 'Hej');
    const [incoming] = served.received;
    if (incoming === undefined) throw new Error('nothing arrived');
    await served.teams.answer(incoming.place, [reply(text('Hej själv.'))]);
    expect(served.fake.callsTo('send').map(({ status }) => status)).toEqual([200]);
  });

  it.each([
    [{ MicrosoftAppPassword: 'x' }, /MicrosoftAppId is not set/],
    [{ MicrosoftAppType: 'SingleTenant', MicrosoftAppId: APP_ID, MicrosoftAppPassword: 'x' }, /TenantId/],
    [{ MicrosoftAppType: 'SingleTenant', MicrosoftAppId: APP_ID, MicrosoftAppTenantId: 't' }, /Password/],
    [{ MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppId: APP_ID }, /TenantId/],
  ])('is not even tried with settings that do not fit together: %j', async (configuration, why) => {
    await serve({});
    const error = await createTeams({
      configuration,
      local: false,
      receive: async () => undefined,
      paint: async () => undefined,
      makeFile: async () => undefined,
      newId: () => crypto.randomUUID(),
      logger: keepingLog(),
      memory: { get: async () => undefined, set: async () => undefined, delete: async () => undefined },
      now: () => new Date(),
      wording,
    }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DeliveryError);
    expect(error).toMatchObject({
      permanent: true,
      message: expect.stringMatching(why),
      remedy: expect.stringMatching(/MicrosoftAppTenantId/),
    });
  });
});

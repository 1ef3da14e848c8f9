import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DeliveryError } from '../../../src/messages/platform.ts';
import { type FakePerson, TENANT } from '../../support/fake-teams/world.ts';
import { giveIdentity, type Served, serveTeams } from './serve-teams.ts';

let served: Served;
beforeEach(async () => {
  served = await serveTeams();
});
afterEach(() => served.stop());

async function identified(person: Partial<FakePerson>) {
  const added = served.fake.world.addPerson({ name: 'Petra Lind', ...person });
  await served.player.write(added, 'Hej');
  return again();
}

async function again() {
  const incoming = served.received.at(-1);
  if (incoming === undefined) throw new Error('nothing arrived');
  return served.teams.identify(incoming.from);
}

describe('a person in Teams', () => {
  it('is known by their e-mail in small letters', async () => {
    expect(await identified({ email: 'Petra.Lind@Exempelstad.se ' })).toMatchObject({
      email: 'petra.lind@exempelstad.se',
      name: 'Petra Lind',
      guest: false,
      locale: 'sv-SE',
    });
  });

  it('without an e-mail is known by their user name', async () => {
    const person = { email: undefined, userPrincipalName: 'PELI01@exempelstad.se' };
    expect(await identified(person)).toMatchObject({ email: 'peli01@exempelstad.se', guest: false });
  });

  it.each<[string, Partial<FakePerson>]>([
    ['by their role', { userRole: 'guest' }],
    ['who is nobody', { userRole: 'anonymous' }],
    ['by their user name', { userPrincipalName: 'ola_annan.se#EXT#@exempelstad.onmicrosoft.com' }],
  ])('is a guest %s', async (_, person) => {
    expect(await identified(person)).toMatchObject({ guest: true });
  });

  it('who has left the conversation is a guest', async () => {
    const petra = served.fake.world.addPerson({ name: 'Petra Lind' });
    await served.player.write(petra, 'Hej');
    served.fake.world.personal(petra).members.clear();
    expect(await again()).toMatchObject({ name: 'Petra Lind', guest: true });
  });

  it('is looked up where they were met, also when that is a channel', async () => {
    const petra = served.fake.world.addPerson({ name: 'Petra Lind' });
    const channel = served.fake.world.addChannel('Lika', [petra]);
    await served.player.mention(petra, channel, 'Hej');
    expect(await again()).toMatchObject({ email: 'petra.lind@exempelstad.se' });
    expect(served.fake.callsTo('member').map(({ conversation }) => conversation)).toEqual([channel.id]);
  });

  it('is asked for once in five minutes', async () => {
    await identified({});
    await again();
    served.pass(5 * 60 * 1000 - 1000);
    await again();
    expect(served.fake.callsTo('member')).toHaveLength(1);
    served.pass(2000);
    await again();
    expect(served.fake.callsTo('member')).toHaveLength(2);
  });

  it('leaves neither name nor e-mail in what is remembered', async () => {
    await identified({});
    expect(served.memory.size).toBeGreaterThan(2);
    expect(JSON.stringify([...served.memory])).not.toMatch(/@exempelstad|Petra/i);
  });

  it('is not taken for a stranger while Teams is out of order', async () => {
    served.fake.faults.add('member', { kind: 'status', status: 403, code: 'BotDisabledByAdmin' });
    await expect(identified({})).rejects.toBeInstanceOf(DeliveryError);
  });
});

describe('where the tenant is known', () => {
  beforeEach(async () => {
    await served.stop();
    served = await serveTeams({ authenticated: true });
    giveIdentity(served.fake);
  });
  afterEach(() => vi.unstubAllEnvs());

  it.each([
    ['is not a guest', TENANT.toUpperCase(), false],
    ['is a guest from another', 'e1e1e1e1-0000-4000-8000-000000000002', true],
  ])('a person %s', async (_, tenantId, guest) => {
    expect(await identified({ tenantId })).toMatchObject({ guest });
  });
});

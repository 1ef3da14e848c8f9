import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DeliveryError } from '../../../src/messages/platform.ts';
import type { FakeUser } from '../../support/fake-slack/workspace.ts';
import { type Served, serveSlack } from './serve-slack.ts';

let served: Served;

beforeEach(async () => {
  served = await serveSlack();
  await served.slack.start();
});
afterEach(() => served.stop());

const add = (user: Partial<FakeUser>) =>
  served.fake.workspace.addUser({ realName: 'Anna Ek', email: 'Anna.Ek@Exempelstad.se', ...user });
const sender = (user: string) => ({ platform: 'slack', address: user, name: '', guest: false });

describe('a sender', () => {
  it('is known by the e-mail of their profile, in small letters', async () => {
    const anna = add({});
    expect(await served.slack.identify(sender(anna.id))).toEqual({
      platform: 'slack',
      address: anna.id,
      name: 'Anna Ek',
      email: 'anna.ek@exempelstad.se',
      guest: false,
      locale: 'sv-SE',
    });
  });

  it.each([
    ['a guest of the workspace', { restricted: true }],
    ['someone from another organisation', { stranger: true }],
    ['someone of another workspace', { teamId: 'T0OTHER' }],
    ['someone whose account is deactivated', { deleted: true }],
  ])('who is %s is a guest', async (_, user) => {
    expect((await served.slack.identify(sender(add(user).id))).guest).toBe(true);
  });

  it('who is of another workspace of the same organisation is no guest', async () => {
    served.fake.workspace.enterpriseId = 'E0STADEN';
    await served.slack.start();
    const same = add({ teamId: 'T0OTHER', enterpriseId: 'E0STADEN' });
    const other = add({ teamId: 'T0OTHER', enterpriseId: 'E0ELSE' });
    expect((await served.slack.identify(sender(same.id))).guest).toBe(false);
    expect((await served.slack.identify(sender(other.id))).guest).toBe(true);
  });

  it('whom Slack does not know is a guest', async () => {
    expect((await served.slack.identify(sender('U0NOBODY'))).guest).toBe(true);
  });

  it('without an e-mail in their profile has none', async () => {
    expect(await served.slack.identify(sender(add({ email: undefined }).id))).not.toHaveProperty('email');
  });

  it('is looked up once in a while, not for every message', async () => {
    const anna = add({});
    await served.slack.identify(sender(anna.id));
    await served.slack.identify(sender(anna.id));
    expect(served.fake.callsTo('users.info')).toHaveLength(1);
  });

  it('is looked up again when Slack did not say', async () => {
    const anna = add({});
    served.fake.faults.add('users.info', { kind: 'error', error: 'missing_scope', needed: 'users:read' });
    const error = await served.slack.identify(sender(anna.id)).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DeliveryError);
    expect(error).toMatchObject({ permanent: true, remedy: expect.stringContaining('users:read') });
    expect((await served.slack.identify(sender(anna.id))).email).toBe('anna.ek@exempelstad.se');
  });
});

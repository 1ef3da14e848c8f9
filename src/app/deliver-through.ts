import type { DueMessage } from '../messages/due.ts';
import { DeliveryError, type Platform } from '../messages/platform.ts';
import type { Edit } from '../outbox/revise.ts';
import type { Deliver } from '../outbox/send-once.ts';
import type { Records } from '../records/records.ts';

type Platforms = ReadonlyMap<string, Platform>;
type Known = Pick<Records, 'acquaintances' | 'channels'>;

/**
 * Delivers to a person where they were last seen, to a channel where it was chosen; else on the first platform, which a
 * channel is then known to be on.
 */
export function deliverThrough(platforms: Platforms, records: Known): Deliver {
  return async (to, reply, id) => {
    const home = await homeOf(to, records);
    const platform = platforms.get(home.platform ?? '') ?? firstOf(platforms);
    const recipient = to.kind === 'person' ? { ...to, address: home.addresses?.[platform.name] } : to;
    const receipt = { platform: platform.name, ...(await platform.deliver(recipient, reply, id)) };
    if (to.kind === 'channel' && home.conversation === undefined) {
      const conversation = platform.channelOf?.(receipt.conversation) ?? receipt.conversation;
      await records.channels.set(to.name, { platform: platform.name, conversation });
    }
    return receipt;
  };
}

/** Edits a message on the platform that it was posted on, wherever the person or the channel is now. */
export function editThrough(platforms: Platforms, records: Known): Edit {
  return async ({ platform: postedOn, ...receipt }, to, reply, id) => {
    const name = postedOn ?? (await homeOf(to, records)).platform ?? firstOf(platforms).name;
    const platform = platforms.get(name);
    if (platform === undefined) {
      throw new DeliveryError(`the message was posted on ${name}, which is not configured`, {
        permanent: true,
        remedy: `Nothing to do, unless ${name} was to stay: then configure it again, see README.md.`,
      });
    }
    await platform.edit(receipt, reply, id);
  };
}

type Home = {
  platform?: string | undefined;
  conversation?: string | undefined;
  addresses?: Readonly<Record<string, string>> | undefined;
};

async function homeOf(to: DueMessage['to'], records: Known): Promise<Home> {
  if (to.kind === 'channel') return (await records.channels.get(to.name)) ?? {};
  const known = await records.acquaintances.get(to.email);
  return { platform: known?.lastPlatform, addresses: known?.addresses };
}

function firstOf(platforms: Platforms): Platform {
  const [first] = platforms.values();
  if (first !== undefined) return first;
  throw new DeliveryError('no platform is configured to deliver on', {
    permanent: false,
    remedy: 'Configure Slack or Microsoft Teams, see README.md.',
  });
}

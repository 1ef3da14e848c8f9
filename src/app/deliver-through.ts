import type { DueMessage } from '../messages/due.ts';
import { DeliveryError, type Platform, type Receipt } from '../messages/platform.ts';
import type { Reply } from '../messages/reply.ts';
import type { Records } from '../records/records.ts';

/** Delivers to a person where they were last seen, to a channel where it was chosen; else on the first platform. */
export function deliverThrough(
  platforms: ReadonlyMap<string, Platform>,
  records: Pick<Records, 'acquaintances' | 'channels'>,
): (to: DueMessage['to'], reply: Reply, id: string) => Promise<Receipt> {
  return async (to, reply, id) => {
    const known = to.kind === 'person' ? await records.acquaintances.get(to.email) : undefined;
    const chosen = to.kind === 'channel' ? await records.channels.get(to.name) : undefined;
    const [first] = platforms.values();
    const platform = platforms.get(known?.lastPlatform ?? chosen?.platform ?? '') ?? first;
    if (platform === undefined) {
      throw new DeliveryError('no platform is configured to deliver on', {
        permanent: false,
        remedy: 'Configure Slack or Microsoft Teams, see README.md.',
      });
    }
    const recipient = to.kind === 'person' ? { ...to, address: known?.addresses[platform.name] } : to;
    return platform.deliver(recipient, reply, id);
  };
}

import type { Platform } from '../../messages/platform.ts';
import { channelMended } from '../../outbox/unreachable.ts';
import type { Records } from '../../records/records.ts';
import type { ChannelPlace } from '../../summaries/decide-channel.ts';

/** Where channels are, on whichever platform they are on. */
type ChannelPlaces = {
  /** The channel that a conversation is in, such as a thread of it. */
  channelOf(place: ChannelPlace): ChannelPlace;
  isNamed(place: ChannelPlace, name: string): Promise<boolean>;
  /** From now on what goes to the channel of that name reaches that place. */
  settle(place: ChannelPlace, name: string): Promise<void>;
};

export function createChannelPlaces(
  platforms: ReadonlyMap<string, Platform>,
  records: Records,
): ChannelPlaces {
  return {
    channelOf: ({ platform, conversation }) => ({
      platform,
      conversation: platforms.get(platform)?.channelOf?.(conversation) ?? conversation,
    }),
    async isNamed({ platform, conversation }, name) {
      return (await platforms.get(platform)?.channelNamed?.(name)) === conversation;
    },
    async settle({ platform, conversation }, name) {
      await platforms.get(platform)?.chooseChannel?.({ kind: 'channel', conversation }, name);
      await records.channels.set(name, { platform, conversation });
      await channelMended(records, name);
    },
  };
}

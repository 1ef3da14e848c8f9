import type { Place } from '../../messages/incoming.ts';
import { DeliveryError, type Platform, type Recipient } from '../../messages/platform.ts';
import type { Reply } from '../../messages/reply.ts';
import { adaptiveCard } from '../adaptive-cards/adaptive-card.ts';
import { paintedIn } from '../painted.ts';
import type { Conversations } from './conversations.ts';
import type { Entry } from './entry.ts';
import type { PlaygroundOptions } from './options.ts';
import type { Working } from './working.ts';

/** Lika's side of the conversations. */
export function createSending(
  options: PlaygroundOptions,
  conversations: Conversations,
  working: Working,
): Pick<Platform, 'answer' | 'deliver'> {
  const entry = async (id: string, reply: Reply, asker?: string): Promise<Entry> => ({
    kind: 'lika',
    id,
    at: options.clock.now().toISOString(),
    card: adaptiveCard(reply, await paintedIn(reply, options.paint)),
    ...(asker === undefined ? {} : { for: asker }),
  });

  function conversationOf(recipient: Recipient): string {
    if (recipient.kind === 'person') return recipient.email;
    const name = recipient.name.replace(/^#/, '');
    if (name === options.channel) return name;
    throw new DeliveryError(`the playground has no channel ${recipient.name}`, {
      permanent: true,
      remedy: `The playground shows the plan's summary channel only, which is ${options.channel}.`,
    });
  }

  /** `origin`: the message whose button was pressed, until something has taken its place. */
  async function show(place: Place, reply: Reply, origin: string | undefined): Promise<void> {
    if (reply.to === 'direct') return conversations.add(askerOf(place), await entry(options.newId(), reply));
    if (reply.to === 'origin' && origin !== undefined) {
      const inPlace = await entry(origin, reply, place.thread);
      if (await conversations.replace(place.conversation, inPlace)) return;
    }
    return conversations.add(place.conversation, await entry(options.newId(), reply, place.thread));
  }

  return {
    async answer(place, replies) {
      let origin = place.message;
      await kept(async () => {
        for (const reply of replies) {
          await show(place, reply, origin);
          if (reply.to === 'origin') origin = undefined;
        }
      });
      working.stop({ conversation: place.conversation, person: askerOf(place) });
    },

    async deliver(recipient, reply, id) {
      const conversation = conversationOf(recipient);
      await kept(async () => conversations.add(conversation, await entry(id, reply)));
      return { conversation, message: id };
    },
  };
}

/** Whom an answer is for: a direct conversation is its person's, and in the channel `thread` carries the e-mail. */
function askerOf(place: Place): string {
  return place.kind === 'channel' && place.thread !== undefined ? place.thread : place.conversation;
}

async function kept(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    throw new DeliveryError('the playground could not keep a message', {
      permanent: false,
      remedy: "Check that the playground's database can be written to (DATABASE_URL, free disk space).",
      cause,
    });
  }
}

import type { Place } from '../../messages/incoming.ts';
import { DeliveryError, type Platform, type Recipient } from '../../messages/platform.ts';
import type { Reply } from '../../messages/reply.ts';
import { adaptiveCard } from '../adaptive-cards/adaptive-card.ts';
import { severalCards } from '../adaptive-cards/several-cards.ts';
import { paintedIn } from '../painted.ts';
import type { Conversations } from './conversations.ts';
import type { Entry } from './entry.ts';
import { linkFiles } from './files.ts';
import type { PlaygroundOptions } from './options.ts';
import type { Working } from './working.ts';

/** Lika's side of the conversations. */
export function createSending(
  options: PlaygroundOptions,
  conversations: Conversations,
  working: Working,
): Pick<Platform, 'answer' | 'deliver' | 'edit'> {
  const entryIn = async (conversation: string, id: string, reply: Reply, asker?: string): Promise<Entry> => {
    const { told, links } = await linkFiles(reply, options.makeFile, conversation !== options.channel);
    return {
      kind: 'lika',
      id,
      at: options.clock.now().toISOString(),
      card: adaptiveCard(told, await paintedIn(told, options.paint)),
      ...(links.length === 0 ? {} : { files: links }),
      ...(asker === undefined ? {} : { for: asker }),
    };
  };

  const add = async (conversation: string, id: string, reply: Reply, asker?: string): Promise<void> =>
    conversations.add(conversation, await entryIn(conversation, id, reply, asker));

  const addAll = async (conversation: string, reply: Reply, asker?: string): Promise<void> => {
    for (const one of severalCards(reply)) await add(conversation, options.newId(), one, asker);
  };

  function conversationOf(recipient: Recipient): string {
    if (recipient.kind === 'person') return recipient.email;
    const name = recipient.name.replace(/^#/, '');
    if (name === options.channel || options.otherChannels?.includes(name)) return options.channel;
    throw new DeliveryError(`the playground has no channel ${recipient.name}`, {
      permanent: true,
      remedy: `The playground shows the plan's summary channel only, which is ${options.channel}.`,
    });
  }

  /** `origin`: the message whose button was pressed, until something has taken its place. */
  async function show(place: Place, reply: Reply, origin: string | undefined): Promise<void> {
    if (reply.to === 'direct') return addAll(askerOf(place), reply);
    const { conversation, thread } = place;
    if (reply.to === 'origin' && origin !== undefined) {
      const inPlace = await entryIn(conversation, origin, reply, thread);
      if (await conversations.replace(conversation, inPlace)) return;
    }
    return addAll(conversation, reply, thread);
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
      await kept(() => add(conversation, id, reply));
      return { conversation, message: id };
    },

    async edit({ conversation, message }, reply) {
      const entries = await kept(() => conversations.load(conversation));
      const there = entries.find(({ id }) => id === message);
      if (there === undefined) throw gone(message);
      // It stays where it stands, with the time that it came.
      const changed = { ...(await entryIn(conversation, message, reply)), at: there.at };
      await kept(() => conversations.replace(conversation, changed));
    },
  };
}

/** Whom an answer is for: a direct conversation is its person's, and in the channel `thread` carries the e-mail. */
function askerOf(place: Place): string {
  return place.kind === 'channel' && place.thread !== undefined ? place.thread : place.conversation;
}

function gone(message: string): DeliveryError {
  return new DeliveryError(`the playground has no message ${message} any more`, {
    permanent: true,
    remedy: 'Nothing to do: the conversations of the playground were cleared.',
  });
}

async function kept<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    throw new DeliveryError('the playground could not keep a message', {
      permanent: false,
      remedy: "Check that the playground's database can be written to (DATABASE_URL, free disk space).",
      cause,
    });
  }
}
